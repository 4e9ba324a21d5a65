#!/usr/bin/env node
import { runPushFile } from '../dist/push-file-command.js';

process.exitCode = await runPushFile(process.argv.slice(2), {
  env: process.env,
  write: (line) => process.stdout.write(line.endsWith('\n') ? line : `${line}\n`),
  complain: (line) => process.stderr.write(line.endsWith('\n') ? line : `${line}\n`),
});
