/** A spreadsheet program runs a text that begins so. */
const RUNS_AS_FORMULA = /^[\s]*[=+\-@＝＋－＠|]/;

/**
 * A table as the address of a CSV file that office programs open: UTF-8 with byte order mark, every cell quoted, long
 * numbers kept as text.
 *
 * @example answerSheet([['编号'], ['QZ201600000001']])
 */
export function answerSheet(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const plain = RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
    // A spreadsheet would round the last digits of an ID number.
    const shown = /^\d{12,}[\dX]?$/.test(plain) ? `\t${plain}` : plain;
    return `"${shown.replaceAll('"', '""')}"`;
  };
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${text}\r\n`)}`;
}
