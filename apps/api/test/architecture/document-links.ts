import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Violation } from './support/source-file.js';
import { listFiles } from './support/source-file.js';

/** Links of the documents to files and folders that are not there: documents point into the code by path. */
export function linkViolations(root: string): Violation[] {
  const documents = ['README.md', 'CONTRIBUTING.md'].filter((path) => existsSync(join(root, path)));
  return [...documents, ...listFiles(root, ['docs', 'docker'], ['.md'])].flatMap((path) =>
    links(readFileSync(join(root, path), 'utf8'))
      .filter((link) => !isThere(join(root, dirname(path), link)))
      .map((link) => ({ rule: 'document-links-to-what-exists', file: path, detail: link })),
  );
}

/** A folder without a file is not there: git does not keep it. */
function isThere(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return found !== undefined;
  return readdirSync(path, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile());
}

function links(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]?.replace(/#.*$/, '') ?? '')
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
}
