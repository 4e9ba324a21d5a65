import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Writes a small source tree to a temporary folder, hands its root to `check`, and removes it. A check that
 * has never been seen to fail proves nothing: each one is run on a tree with a violation planted in it.
 *
 * @example withPlantedTree({ 'libs/a/src/x.ts': "import 'node:fs';" }, (root) => checkImports(root))
 */
export function withPlantedTree<T>(files: Readonly<Record<string, string>>, check: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'tisheng-planted-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return check(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
