/** `pnpm bench NAME [options]`: runs one benchmark; without a name it lists them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const [name, ...options] = process.argv.slice(2).filter((word) => word !== '--');
const script = join(folder, name ?? '', 'run.mjs');
if (name === undefined || !existsSync(script)) {
  const names = readdirSync(folder).filter((each) => existsSync(join(folder, each, 'run.mjs')));
  console.error(`Usage: pnpm bench NAME [options]. There are: ${names.join(', ')}`);
  process.exit(2);
}
process.argv = [process.argv[0], script, ...options];
await import(pathToFileURL(script).href);
