import type { Cell } from '@tisheng/domain-rules/enrollment/roster/cell.js';
import { CsvError, parse } from 'csv-parse';
import { decodeText, type TextEncoding } from './decode-text.js';
import { FileLook } from './file-look.js';
import type { SheetRow } from './read-spreadsheet.js';
import type { SpreadsheetLimits } from './spreadsheet-problem.js';
import { tooLarge, unreadable } from './spreadsheet-problem.js';
import { unguarded } from './write-csv.js';

const LINES_TO_LOOK_AT = 20;
const CHARACTERS_TO_LOOK_AT = 64 * 1024;
const LONGEST_RECORD = 1_000_000;
const EMPTY: Cell = { kind: 'empty' };

/** Rows of a CSV text. Every value is text: nothing is guessed from how it looks. */
export async function* readCsvRows(
  bytes: AsyncIterable<Uint8Array>,
  sheet: string,
  limits: SpreadsheetLimits,
  encoding?: TextEncoding,
  look: FileLook = new FileLook(),
): AsyncGenerator<SheetRow> {
  look.kind = 'csv';
  const pieces = decodeText(bytes, encoding, (found) => (look.encoding = found));
  const head = await readHead(pieces);
  look.delimiter = detectDelimiter(head);
  const records: string[][] = [];
  const parser = parse({
    delimiter: look.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
  });
  let failure: Error | undefined;
  let row = 0;
  parser.on('error', (error) => (failure = error));
  parser.on('readable', () => {
    for (let record = parser.read() as string[] | null; record; record = parser.read() as string[] | null) {
      records.push(record);
    }
  });

  function* take(): Generator<SheetRow> {
    for (const record of records.splice(0)) {
      row += 1;
      const cells = toCells(record, row, limits);
      if (cells.length > 0) yield { sheet, row, cells };
    }
    if (failure) throw asProblem(failure, row + 1, limits);
  }

  try {
    await feed(parser, head);
    yield* take();
    for await (const piece of pieces) {
      await feed(parser, piece);
      yield* take();
    }
    await finish(parser);
    yield* take();
  } finally {
    parser.destroy();
  }
}

/**
 * The character between values: the one of comma, semicolon and tab that the first lines have most of,
 * outside quotes.
 */
export function detectDelimiter(head: string): ',' | ';' | '\t' {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  let lines = 0;
  for (const character of head) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' && ++lines === LINES_TO_LOOK_AT) break;
    else if (character === ',' || character === ';' || character === '\t') counts[character] += 1;
  }
  if (counts['\t'] > counts[','] && counts['\t'] >= counts[';']) return '\t';
  return counts[';'] > counts[','] ? ';' : ',';
}

/** Text until there is enough to see the delimiter. */
async function readHead(pieces: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (
    head.length < CHARACTERS_TO_LOOK_AT &&
    head.split('\n', LINES_TO_LOOK_AT + 1).length <= LINES_TO_LOOK_AT
  ) {
    const next = await pieces.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

function toCells(record: string[], row: number, limits: SpreadsheetLimits): Cell[] {
  let filled = record.length;
  while (filled > 0 && record[filled - 1] === '') filled -= 1;
  if (filled > limits.columns) throw tooLarge('columns', limits.columns, row);
  const cells: Cell[] = [];
  for (let column = 0; column < filled; column += 1) {
    const value = unguarded(record[column] ?? '');
    if (value.length > limits.cellLength) throw tooLarge('cellLength', limits.cellLength, row);
    cells.push(value === '' ? EMPTY : { kind: 'text', value });
  }
  return cells;
}

function feed(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  return new Promise((resolve) => {
    // An error is kept by its own listener; here it only ends the waiting.
    parser.write(text, () => resolve());
  });
}

function finish(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    if (parser.destroyed) return resolve();
    parser.once('end', resolve);
    parser.once('error', () => resolve());
    parser.end();
  });
}

function asProblem(error: Error, next: number, limits: SpreadsheetLimits): Error {
  if (!(error instanceof CsvError)) return error;
  // The parser may have read further than the rows that were taken from it.
  const row = typeof error['records'] === 'number' ? Math.max(next, error['records'] + 1) : next;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLarge('cellLength', limits.cellLength, row);
  return unreadable('quotes', { row, cause: error });
}
