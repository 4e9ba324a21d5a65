import type { SourceFile, Violation } from './support/source-file.js';
import { isTest } from './support/source-file.js';

/** The invented season speaks Chinese, and so do the forms that become paper. */
const ALLOWED = ['apps/api/src/commands/', 'apps/api/src/platform/documents/'];

const CHINESE = /\p{Script=Han}/u;

/** Chinese in the API's strings: what people read belongs to `libs/messages`, what a region says to its pack. */
export function textViolations(sources: readonly SourceFile[]): Violation[] {
  return sources
    .filter(({ path }) => !isTest(path) && !ALLOWED.some((folder) => path.startsWith(folder)))
    .flatMap(({ path, strings }) =>
      strings
        .filter((text) => CHINESE.test(text))
        .map((text) => ({ rule: 'texts-stand-in-messages', file: path, detail: text.trim().slice(0, 60) })),
    );
}
