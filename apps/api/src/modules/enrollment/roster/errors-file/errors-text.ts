import type { Writable } from 'node:stream';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cellText } from '@tisheng/domain-rules/enrollment/roster/cell-text.js';
import type { Cell } from '@tisheng/domain-rules/enrollment/roster/cell.js';
import { PROBLEM_COLUMN } from '@tisheng/domain-rules/enrollment/roster/problem-column.js';
import { readSpreadsheet } from '../../../../platform/spreadsheet/read-spreadsheet.js';
import { csvLine, encodeCsv } from '../../../../platform/spreadsheet/write-csv.js';
import type { ErrorsFileParts } from './errors-workbook.js';

/** Writes a text again, with the column of problems, between the same signs and in the same encoding. */
export async function writeErrorsText(parts: ErrorsFileParts, out: Writable): Promise<void> {
  const { encoding } = parts.survey.look;
  await pipeline(Readable.from(encodeCsv(linesOf(parts), encoding)), out);
}

async function* linesOf({ file, path, survey, problems }: ErrorsFileParts): AsyncGenerator<string> {
  const { look, headerRow, problemColumn } = survey;
  let next = 1;
  yield '\uFEFF';
  for await (const { row, cells } of readSpreadsheet(path, file.fileName, undefined, file.encoding)) {
    // Lines without anything are counted by the reader and by spreadsheet programs alike.
    for (; next < row; next += 1) yield '\r\n';
    next = row + 1;
    const { text } = await problems.of(row);
    const remark = row === headerRow ? PROBLEM_COLUMN[file.language] : text;
    yield csvLine(withRemark(cells, problemColumn, remark), look.delimiter);
  }
}

function withRemark(cells: readonly Cell[], place: number, remark: string): string[] {
  const values = cells.map((cell) => (cell.kind === 'text' ? cell.value : cellText(cell)));
  if (remark === '') return values.map((value, index) => (index === place ? '' : value));
  while (values.length <= place) values.push('');
  values[place] = remark;
  return values;
}
