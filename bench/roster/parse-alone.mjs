/** The limit: the workbook's rows through exceljs' streaming reader, and nothing done with them. */
import { createRequire } from 'node:module';
import { answerParent, timed } from '../shared/measure.mjs';

const exceljs = createRequire(new URL('../../apps/api/package.json', import.meta.url))('exceljs');

await answerParent(async ({ file }) => {
  const { seconds, answer } = await timed(async () => {
    let rows = 0;
    const reader = new exceljs.stream.xlsx.WorkbookReader(file, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
    });
    for await (const sheet of reader) for await (const row of sheet) if (row.values.length > 1) rows += 1;
    return rows;
  });
  return { seconds, rows: answer };
});
