#!/usr/bin/env node
import { drillCommand } from './command';

process.exitCode = await drillCommand(process.argv.slice(2), process.env);
