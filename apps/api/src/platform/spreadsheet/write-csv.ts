/** A value of a CSV row; null stays empty. */
export type CsvValue = string | number | boolean | null | undefined;

const BYTE_ORDER_MARK = '\uFEFF';
/** Spreadsheet programs run a text that begins so as a formula, also after blanks. */
const FORMULA_START = /^[\s\u3000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]|^[\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;

/**
 * Writes a CSV file that office programs open without harm: UTF-8 with byte order mark, lines ended by CRLF,
 * and texts that would run as formulas made plain by a leading apostrophe.
 */
export async function* writeCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]> | AsyncIterable<readonly CsvValue[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(header);
  for await (const row of rows) yield csvLine(row);
}

/**
 * One line with its end.
 *
 * @example csvLine(['王小明', '=1+1', 5]) // "王小明,'=1+1,5\r\n"
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvValue).join(',')}\r\n`;
}

function csvValue(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA_START.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
