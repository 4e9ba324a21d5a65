import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from './database.js';

/** A value of a row for COPY. */
export type CopyValue = string | number | boolean | null | Buffer;

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One line of PostgreSQL's COPY text format, line end included. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  for (const [index, value] of values.entries()) {
    if (index > 0) line += '\t';
    if (value === null) line += '\\N';
    else if (typeof value === 'string') line += value.replace(SPECIAL, (sign) => ESCAPED[sign]!);
    else if (Buffer.isBuffer(value)) line += `\\\\x${value.toString('hex')}`;
    else line += String(value);
  }
  return `${line}\n`;
}

/**
 * Sends lines made by {@link copyLine} to a table, in the transaction.
 *
 * @param target table with its columns: `enrollment.roster_import_row (import_id, sheet_row, …)`
 */
export async function copyInto(
  tx: Transaction,
  target: string,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const stream = tx.client.query(copyFrom(`COPY ${target} FROM STDIN`));
  // A list is sent as one piece: one write instead of thousands.
  await pipeline(Readable.from(Array.isArray(lines) ? [lines.join('')] : lines), stream);
}
