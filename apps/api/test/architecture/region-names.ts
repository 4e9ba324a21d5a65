import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Violation } from './support/source-file.js';
import { isTest, listFiles } from './support/source-file.js';

/** Where nothing may depend on which region runs the programme. */
const FOLDERS = [
  'apps/api/src',
  'apps/admin/src',
  'libs/domain-rules/src',
  'libs/messages/src',
  'libs/reference-data/src',
  'libs/exchange-client/src',
];

/** The invented season of each region names the pack that it shows, by id. */
const DEMONSTRATION = 'apps/api/src/commands/demonstration/';

const REGION = /jilin|quanzhou|吉林|泉州/gi;
/** GB/T 2260 codes of the regions that have a pack, as they would be compared in code. */
const REGION_CODE = /(?<![\d_.])(?:220[0-8]\d{2}|2224\d{2}|3505\d{2})(?![\d_])/g;
/** A comment may cite the clause that a rule comes from. */
const CITATION =
  /\b(?:Jilin|Quanzhou)(?: \d{4}[-–]\d+)?,? (?:annex|art\.|articles?|section|sections|part|parts|schedule|themes?|§|[一二三四五六七八附])/g;

/** Places where the program itself names a region; a region is a policy pack and nothing else. */
export function regionViolations(root: string): Violation[] {
  return listFiles(root, FOLDERS, ['.ts', '.tsx', '.typ', '.json', '.html'])
    .filter((path) => !isTest(path) && !path.startsWith(DEMONSTRATION))
    .flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n');
      return lines.flatMap((line, index) => found(line).map((name) => violation(path, index, name)));
    });
}

function found(line: string): string[] {
  const text = isComment(line) ? line.replaceAll(CITATION, '') : line;
  return [...text.matchAll(REGION), ...text.matchAll(REGION_CODE)].map((match) => match[0]);
}

function isComment(line: string): boolean {
  return /^\s*(?:\/\/|\/\*|\*)/.test(line);
}

function violation(path: string, index: number, name: string): Violation {
  return { rule: 'region-is-named-in-its-pack-only', file: `${path}:${index + 1}`, detail: name };
}
