import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** What COPY's text format writes for null. */
export const COPY_NULL = '\\N';

const MEANT: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * Streams the rows of a SELECT as lines of COPY's text format, without line ends: one list for every piece that
 * arrives, so that memory does not grow with the rows. The connection is taken until the last list is read.
 *
 * @param select a statement without parameters; its values are quoted by the caller
 */
export async function* copyOut(client: ClientBase, select: string): AsyncGenerator<string[]> {
  const stream = client.query(copyTo(`COPY (${select}) TO STDOUT`));
  stream.setEncoding('utf8');
  let rest = '';
  for await (const piece of stream as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
}

/** A text as it was before COPY wrote it; null for {@link COPY_NULL}. */
export function readCopyText(field: string): string | null {
  if (field === COPY_NULL) return null;
  return field.includes('\\') ? field.replace(/\\(.)/g, (_, sign: string) => MEANT[sign] ?? sign) : field;
}

/** A number, or null for {@link COPY_NULL}. */
export const readCopyNumber = (field: string): number | null => (field === COPY_NULL ? null : Number(field));

const SPECIAL = /[\\\b\f\n\r\t\v]/g;
const WRITTEN: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  ...Object.fromEntries(Object.entries(MEANT).map(([letter, sign]) => [sign, `\\${letter}`])),
};

/** A text exactly as COPY itself would write it, so that what was read and what is written compare equal. */
export function writeCopyText(text: string | null): string {
  return text === null ? COPY_NULL : text.replace(SPECIAL, (sign) => WRITTEN[sign] ?? sign);
}
