import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from './database.js';
import { whileConnected } from './while-connected.js';

/** A value of a row for COPY. */
export type CopyValue = string | number | boolean | null | Buffer;

const SPECIAL = /[\\\t\n\r]/;
const EVERY_SPECIAL = new RegExp(SPECIAL, 'g');
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (sign) => ESCAPED[sign]!) : text;

/** One line of PostgreSQL's COPY text format, line end included. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as CopyValue;
    if (index > 0) line += '\t';
    if (value === null) line += '\\N';
    else if (typeof value === 'string') line += escaped(value);
    else if (Buffer.isBuffer(value)) line += `\\\\x${value.toString('hex')}`;
    else line += String(value);
  }
  return `${line}\n`;
}

/** Bytes that a UTF-16 unit takes at most in UTF-8. */
const WIDEST = 3;

/**
 * Lines for COPY, collected as the bytes that go to the server: thousands of strings that wait for their sending would
 * be carried from one collection of garbage to the next.
 */
export class CopyLines {
  private bytes = Buffer.allocUnsafe(64 * 1024);
  private used = 0;
  /** Lines that wait. */
  count = 0;

  add(values: readonly CopyValue[]): void {
    const line = copyLine(values);
    const needed = this.used + line.length * WIDEST;
    if (needed > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.used);
      this.bytes = larger;
    }
    this.used += this.bytes.write(line, this.used);
    this.count += 1;
  }

  /** The lines so far, which may be overwritten as soon as {@link clear} was called. */
  get content(): Buffer {
    return this.bytes.subarray(0, this.used);
  }

  clear(): void {
    this.used = 0;
    this.count = 0;
  }
}

/**
 * Sends lines made by {@link copyLine} to a table, in the transaction.
 *
 * @param target table with its columns: `enrollment.roster_import_row (import_id, sheet_row, …)`
 */
export async function copyInto(
  tx: Transaction,
  target: string,
  lines: Buffer | Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const stream = tx.client.query(copyFrom(`COPY ${target} FROM STDIN`));
  // A list is sent as one piece: one write instead of thousands.
  const pieces = Buffer.isBuffer(lines) ? [lines] : Array.isArray(lines) ? [lines.join('')] : lines;
  await whileConnected(tx.client, (signal) => pipeline(Readable.from(pieces), stream, { signal }));
}
