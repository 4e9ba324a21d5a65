import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGES_DIR } from '../../src/commands/installation/top.js';

/**
 * Copies the built pages into a folder, so that a build that runs meanwhile does not pull them away from under a test.
 *
 * @returns where they are
 */
export async function builtPages(folder: string): Promise<string> {
  if (!existsSync(join(PAGES_DIR, 'index.html')))
    throw new Error('The pages are not built. Run: node apps/api/bin/build.mjs');
  const copy = join(folder, 'pages');
  await cp(PAGES_DIR, copy, { recursive: true });
  return copy;
}
