import { problem, type Problem } from '../../problem.js';

/** What an institution says it has sent of one learner for one cycle. */
export interface StatedTotal {
  readonly learnerNo: string;
  /** Records that happened in the cycle and stand: corrected ones do not count. */
  readonly records: number;
  /** Minutes of these records; null where the institution states none. */
  readonly minutes: number | null;
}

export type StatedTotalProblemCode =
  | 'stated-totals-empty'
  | 'stated-totals-too-many'
  | 'stated-totals-header'
  | 'stated-total-malformed'
  | 'stated-total-repeated';

/** Learners of one statement. */
export const MAX_STATED_TOTALS = 20_000;

/** Problems that are told at most; who has more has one fault many times. */
const TOLD = 100;

/**
 * Reads a statement: CSV with the header `learnerNo,records` or `learnerNo,records,minutes`, or the same fields as NDJSON.
 * All that is wrong is told at once, with the line it stands in.
 *
 * @example
 * readStatedTotals('learnerNo,records\nJ-1,12\n')
 * // { totals: [{ learnerNo: 'J-1', records: 12, minutes: null }], problems: [] }
 */
export function readStatedTotals(text: string): {
  readonly totals: readonly StatedTotal[];
  readonly problems: readonly Problem<StatedTotalProblemCode>[];
} {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ line, row: at + 1 }]));
  const [first] = filled;
  if (!first) return failed(problem('stated-totals-empty'));
  const isJson = first.line.trimStart().startsWith('{');
  const columns = isJson ? [] : cellsOf(first.line);
  const header = columns.join(',');
  if (!isJson && header !== 'learnerNo,records' && header !== 'learnerNo,records,minutes')
    return failed(problem('stated-totals-header', { row: first.row, data: { header: header.slice(0, 80) } }));
  const entries = isJson ? filled : filled.slice(1);
  if (entries.length === 0) return failed(problem('stated-totals-empty'));
  if (entries.length > MAX_STATED_TOTALS) {
    const data = { learners: entries.length, maximum: MAX_STATED_TOTALS };
    return failed(problem('stated-totals-too-many', { data }));
  }
  const totals = new Map<string, StatedTotal>();
  const problems: Problem<StatedTotalProblemCode>[] = [];
  for (const { line, row } of entries) {
    const total = isJson ? totalOfJson(line) : totalOfCells(cellsOf(line), columns.length);
    if (total === null) problems.push(problem('stated-total-malformed', { row, data: { row } }));
    else if (totals.has(total.learnerNo))
      problems.push(problem('stated-total-repeated', { row, data: { row, learnerNo: total.learnerNo } }));
    else totals.set(total.learnerNo, total);
  }
  return { totals: problems.length > 0 ? [] : [...totals.values()], problems: problems.slice(0, TOLD) };
}

const failed = (found: Problem<StatedTotalProblemCode>) => ({ totals: [], problems: [found] });

const cellsOf = (line: string): string[] =>
  line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

function totalOfCells(cells: readonly string[], columns: number): StatedTotal | null {
  if (cells.length !== columns) return null;
  const [learnerNo, records, minutes = ''] = cells;
  return totalOf(learnerNo, wholeOf(records ?? ''), minutes === '' ? null : wholeOf(minutes));
}

function totalOfJson(line: string): StatedTotal | null {
  try {
    const { learnerNo, records, minutes } = JSON.parse(line) as Record<string, unknown>;
    return totalOf(learnerNo, records, minutes ?? null);
  } catch {
    return null;
  }
}

const wholeOf = (cell: string): number => (/^\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN);

function totalOf(learnerNo: unknown, records: unknown, minutes: unknown): StatedTotal | null {
  if (typeof learnerNo !== 'string' || !/^[^\p{Cc}\p{Cs}]{1,32}$/u.test(learnerNo)) return null;
  if (!isCount(records) || (minutes !== null && !isCount(minutes))) return null;
  return { learnerNo, records, minutes };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 999_999_999;
