import { runCommand } from './run-command.mjs';

// The pages are built from what this command writes, so they cannot come first.
await runCommand('generate', { pages: false });
