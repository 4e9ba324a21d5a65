import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { foldFullWidth } from '../fold-full-width.js';
import type { Cell } from './cell.js';
import { cellText } from './cell-text.js';
import { isProblemColumn } from './problem-column.js';
import type { ColumnPlaces, TableDefinition } from './table-definition.js';
import { joinHeaderRows } from './two-row-header.js';

/** Rows of a sheet in which the header is looked for: titles, dates and notes may stand above it. */
export const HEADER_WITHIN_ROWS = 20;
/** A row with fewer known words is taken for a title or for data. */
const FEWEST_KNOWN_WORDS = 3;

export type HeaderProblemCode = 'header-not-found' | 'column-missing' | 'column-twice';

/** The beginning of one sheet; a CSV file counts as one sheet without a name. */
export interface SheetBeginning {
  readonly name: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

/** The header row that was found, and what is wrong with it. */
export interface FoundHeader<C extends string> {
  /** Index in the list of sheets. */
  readonly sheet: number;
  /** Row number as the spreadsheet shows it, counted from 1. */
  readonly row: number;
  readonly columns: ColumnPlaces<C>;
  /** Header texts that stand for none of our columns; the user may assign them by hand. */
  readonly unknown: readonly { readonly index: number; readonly text: string }[];
  /** Empty when rows can be checked with these columns. */
  readonly problems: readonly Problem<HeaderProblemCode>[];
}

/** The header, or the single problem that there is none. */
export type HeaderSearch<C extends string> =
  | ({ readonly kind: 'found' } & FoundHeader<C>)
  | { readonly kind: 'not-found'; readonly problems: readonly Problem<HeaderProblemCode>[] };

/**
 * Looks through the first rows of every sheet and takes the row, or the two rows one below the other, with the most known
 * header words; of equals the first. The row of a header of two rows is the lower one.
 *
 * @example a workbook with a sheet of notes and a sheet whose third row begins 教师姓名, 性别, 身份证号
 * // → { kind: 'found', sheet: 1, row: 3, columns: { name: 0, sex: 1, idNumber: 2, … }, … }
 */
export function findHeader<C extends string>(
  sheets: readonly SheetBeginning[],
  table: TableDefinition<C>,
): HeaderSearch<C> {
  const words = wordsOf(table);
  let best: { sheet: number; row: number; cells: readonly Cell[]; known: number } | null = null;
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const [index, { row, cells }] of rows.entries()) {
      if (row > HEADER_WITHIN_ROWS) break;
      const above = rows[index - 1];
      const isKnown = (cell: Cell | undefined) => words.has(headerText(cell));
      const joined = above?.row === row - 1 ? joinHeaderRows(above.cells, cells, isKnown) : null;
      for (const candidate of joined ? [cells, joined] : [cells]) {
        const known = new Set(candidate.map((cell) => words.get(headerText(cell))).filter(Boolean)).size;
        if (known > (best?.known ?? 0)) best = { sheet, row, cells: candidate, known };
      }
    }
  }
  if (best === null || best.known < fewestKnownWords(table)) {
    const expected = table.map(({ title }) => title).join('、');
    const data = { rows: HEADER_WITHIN_ROWS, sheets: sheets.length, expected };
    return { kind: 'not-found', problems: [problem('header-not-found', { data })] };
  }
  const { sheet, row } = best;
  return { kind: 'found', sheet, row, ...readHeader(best.cells, row, table) };
}

/** Assigns the cells of a header row to the table's columns. */
export function readHeader<C extends string>(
  cells: readonly Cell[],
  row: number,
  table: TableDefinition<C>,
): Pick<FoundHeader<C>, 'columns' | 'unknown' | 'problems'> {
  const words = wordsOf(table);
  const columns: Partial<Record<C, number>> = {};
  const unknown: { index: number; text: string }[] = [];
  const problems: Problem<HeaderProblemCode>[] = [];
  for (const [index, cell] of cells.entries()) {
    const text = headerText(cell);
    if (text === '' || isProblemColumn(cell)) continue;
    const definition = words.get(text);
    if (!definition) {
      unknown.push({ index, text: cellText(cell) });
      continue;
    }
    const first = columns[definition.column];
    if (first === undefined) {
      columns[definition.column] = index;
      continue;
    }
    const data = { column: definition.title, first: letterOf(first), second: letterOf(index) };
    problems.push(problem('column-twice', { row, field: definition.title, data }));
  }
  return { columns, unknown, problems: [...problems, ...missingColumns(columns, unknown, row, table)] };
}

/** Whether a row repeats the header, as printed lists do on every page. */
export function looksLikeHeader<C extends string>(
  cells: readonly Cell[],
  columns: ColumnPlaces<C>,
  table: TableDefinition<C>,
): boolean {
  const words = wordsOf(table);
  let same = 0;
  for (const { column } of table) {
    const place = columns[column];
    // Nearly every row fails here, at its first column, which keeps long files quick.
    if (same === 0 && place !== undefined && !words.has(headerText(cells[place]))) return false;
    if (place !== undefined && words.get(headerText(cells[place]))?.column === column) same += 1;
  }
  return same >= fewestKnownWords(table);
}

/** Problems of the columns that no header stands for; one of each required group is enough. */
function missingColumns<C extends string>(
  columns: ColumnPlaces<C>,
  unknown: readonly { text: string }[],
  row: number,
  table: TableDefinition<C>,
): Problem<HeaderProblemCode>[] {
  const present = new Set(
    table.filter(({ column }) => columns[column] !== undefined).map((d) => d.requiredGroup),
  );
  const reported = new Set<string>();
  const problems: Problem<HeaderProblemCode>[] = [];
  for (const { requiredGroup, title } of table) {
    if (requiredGroup === undefined || present.has(requiredGroup) || reported.has(requiredGroup)) continue;
    reported.add(requiredGroup);
    const candidates = unknown.map(({ text }) => text).join('、');
    problems.push(problem('column-missing', { row, field: title, data: { column: title, candidates } }));
  }
  return problems;
}

/** Small tables have fewer columns that must be there. */
function fewestKnownWords<C extends string>(table: TableDefinition<C>): number {
  const groups = new Set(table.map(({ requiredGroup }) => requiredGroup).filter(Boolean));
  return Math.min(FEWEST_KNOWN_WORDS, groups.size);
}

const wordCache = new WeakMap<object, unknown>();

function wordsOf<C extends string>(table: TableDefinition<C>): Map<string, TableDefinition<C>[number]> {
  const cached = wordCache.get(table) as Map<string, TableDefinition<C>[number]> | undefined;
  if (cached) return cached;
  const words = new Map<string, TableDefinition<C>[number]>();
  for (const definition of table) {
    for (const word of [definition.title, ...definition.words]) words.set(foldHeader(word), definition);
  }
  wordCache.set(table, words);
  return words;
}

function headerText(cell: Cell | undefined): string {
  return cell === undefined || (cell.kind !== 'text' && cell.kind !== 'formula')
    ? ''
    : foldHeader(cellText(cell));
}

/** Which of the table's columns a header cell names by one of its words; null for any other text. */
export function columnOfHeader<C extends string>(
  cell: Cell | undefined,
  table: TableDefinition<C>,
): C | null {
  return wordsOf(table).get(headerText(cell))?.column ?? null;
}

/**
 * Which of the table's columns a longer header speaks of: the longest of all words that stand in it, of two signs at
 * least. Null where none does.
 *
 * @example a header cell 教师身份证号码核对栏 // 'idNumber'
 */
export function columnWithinHeader<C extends string>(
  cell: Cell | undefined,
  table: TableDefinition<C>,
): C | null {
  const text = headerText(cell);
  let best: { word: string; column: C } | null = null;
  for (const [word, { column }] of wordsOf(table)) {
    if (word.length >= 2 && word.length > (best?.word.length ?? 0) && text.includes(word))
      best = { word, column };
  }
  return best?.column ?? null;
}

/** Stars, colons, spaces and bracketed remarks such as （必填） say nothing about which column it is. */
function foldHeader(text: string): string {
  return foldFullWidth(text)
    .toLowerCase()
    .replace(/\((?!机构\))[^()]*\)|[[【][^\]】]*[\]】]/g, '')
    .replace(/[\s*_:：-]/g, '');
}

/** Letter of a column as spreadsheets show it: 0 → A, 26 → AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
