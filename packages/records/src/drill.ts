#!/usr/bin/env node
import { drillCommand } from './backup';

process.exitCode = await drillCommand(process.argv.slice(2), process.env);
