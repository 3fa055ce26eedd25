#!/usr/bin/env node
import { partitionCommand } from './partition';

process.exitCode = await partitionCommand(process.argv.slice(2), process.env);
