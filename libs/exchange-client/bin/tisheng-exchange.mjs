#!/usr/bin/env node
import { runCommand } from '../dist/push-command.js';

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  write: (line) => process.stdout.write(line.endsWith('\n') ? line : `${line}\n`),
  complain: (line) => process.stderr.write(line.endsWith('\n') ? line : `${line}\n`),
});
