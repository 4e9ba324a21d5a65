/** Builds what changed, then runs a command of the server in this process. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { checkInstallation, commandArguments, fail, root } from './workspace.mjs';

/**
 * The command's module exports `run(args)`. It may answer a function that ends what goes on running (servers,
 * the database); SIGINT and SIGTERM call it once, a second signal ends the process at once.
 */
export async function runCommand(name, { pages = true } = {}) {
  checkInstallation();
  if (!(await build({ pages }))) process.exit(1);
  const file = join(root, `apps/api/dist/commands/${name}.js`);
  if (!existsSync(file))
    fail(`The build left no command "${name}" (${file}). Run: node apps/api/bin/build.mjs`);

  let stop;
  let stopping = false;
  const end = async (code) => {
    if (stopping) process.exit(code);
    stopping = true;
    try {
      await stop?.();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  try {
    const command = await import(pathToFileURL(file).href);
    stop = await command.run?.(commandArguments());
  } catch (error) {
    console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
    process.exit(1);
  }
  if (typeof stop === 'function') {
    process.on('SIGINT', () => void end(130));
    process.on('SIGTERM', () => void end(143));
  }
}
