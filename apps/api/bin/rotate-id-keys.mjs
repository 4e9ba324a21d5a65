import { runCommand } from './run-command.mjs';

await runCommand('rotate-id-keys', { pages: false });
