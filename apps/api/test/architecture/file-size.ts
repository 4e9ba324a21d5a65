import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Violation } from './support/source-file.js';
import { listFiles } from './support/source-file.js';

/** A file longer than this is more than one thing. */
export const MAXIMUM_LINES = 400;

/** Values, not code: a table may be as long as what it lists. */
const DATA = /^libs\/(reference-data|policy-packs)\/src\/|\/demonstration\/data\//;

/** Source files, tests included, that are longer than anybody reads in one sitting. */
export function sizeViolations(root: string): Violation[] {
  return listFiles(root, ['apps', 'libs', 'bench', 'docker'], ['.ts', '.tsx', '.mjs', '.js'])
    .filter((path) => !DATA.test(path))
    .map((path) => ({ path, lines: lineCount(readFileSync(join(root, path), 'utf8')) }))
    .filter(({ lines }) => lines > MAXIMUM_LINES)
    .map(({ path, lines }) => ({ rule: 'file-is-one-thing', file: path, detail: `${lines} lines` }));
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}
