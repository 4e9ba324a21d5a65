import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { readSpreadsheet } from './read-spreadsheet.js';
import type { SheetColumn, SheetToWrite, SheetValue } from './write-workbook.js';
import { workbookStream, writeWorkbook } from './write-workbook.js';

const column = (type: SheetColumn['type'], zh = '列', en = 'Column'): SheetColumn => ({
  header: { zh, en },
  type,
});
const sheet = (columns: SheetColumn[], rows: SheetToWrite['rows']): SheetToWrite => ({
  name: { zh: '教师', en: 'Teachers' },
  columns,
  rows,
});

const written = (sheets: SheetToWrite[], language: 'zh' | 'en' = 'zh'): Promise<Buffer> =>
  buffer(workbookStream(sheets, { language }));

async function read(content: Buffer) {
  const rows = [];
  for await (const row of readSpreadsheet(content, 'table.xlsx')) rows.push(row);
  return rows;
}

async function opened(content: Buffer): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(content as unknown as ArrayBuffer);
  return workbook;
}

test('what is written is read again, whatever the texts', async () => {
  const start = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', "'", '_x000D_', '0', '\u0001', ' ');
  const text = fc
    .tuple(start, fc.string({ unit: 'grapheme', maxLength: 12 }))
    .map(([first, rest]) => first + rest)
    .filter((each) => each !== '');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
      async (rows: [string, string][]) => {
        const [, ...read_] = await read(await written([sheet([column('text'), column('text')], rows)]));
        expect(read_.map(({ cells }) => cells)).toEqual(
          rows.map((row) => row.map((value) => ({ kind: 'text', value }))),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('each type of column comes as what it is', async () => {
  const columns = (['text', 'integer', 'decimal', 'date', 'yuan', 'hours'] as const).map((type) =>
    column(type),
  );
  const values: SheetValue[] = ['220000196709263230', 5, 88.25, '2014-10-13', 24_001, 3];
  const content = await written([
    sheet(columns, [values, [null, null, null, null, null, undefined], ['=1+1']]),
  ]);
  const rows = await read(content);
  expect(rows[1]?.cells).toMatchObject([
    { kind: 'text', value: '220000196709263230' },
    { kind: 'number', text: '5' },
    { kind: 'number', text: '88.25' },
    { kind: 'date', value: '2014-10-13' },
    { kind: 'number', text: '240.01' },
    { kind: 'number', text: '1.5' },
  ]);
  expect(rows[2]).toMatchObject({ row: 4, cells: [{ kind: 'text', value: '=1+1' }] });
  const table = (await opened(content)).worksheets[0]!;
  expect(table.getCell('A2').numFmt).toBe('@');
  expect(table.getCell('A4').type).toBe(exceljs.ValueType.String);
  expect(table.getCell('D2').value).toEqual(new Date(Date.UTC(2014, 9, 13)));
});

test('the header stands frozen above a filter, in the language of the reader', async () => {
  const sheets = () => [
    sheet([column('text', '姓名', 'Name'), column('integer', '人数', 'Teachers')], [['王芳', 1]]),
  ];
  const chinese = (await opened(await written(sheets()))).worksheets[0]!;
  expect(chinese.name).toBe('教师');
  expect(chinese.getRow(1).values).toEqual([undefined, '姓名', '人数']);
  expect(chinese.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
  expect(chinese.autoFilter).toBe('A1:B2');
  const english = (await opened(await written(sheets(), 'en'))).worksheets[0]!;
  expect(english.name).toBe('Teachers');
  expect(english.getRow(1).values).toEqual([undefined, 'Name', 'Teachers']);
});

test('names that no sheet may have are mended, and no two are the same', async () => {
  const named = (zh: string): SheetToWrite => ({ ...sheet([column('text')], [['a']]), name: { zh, en: zh } });
  const { worksheets } = await opened(
    await written([named('A/B:C'), named('A?B*C'), named(''), named('长'.repeat(40))]),
  );
  expect(worksheets.map(({ name }) => name)).toEqual(['A B C', 'A B C (2)', 'Sheet', '长'.repeat(26)]);
});

test('a table without rows has its header', async () => {
  const rows = await read(await written([sheet([column('text', '姓名')], [])]));
  expect(rows).toEqual([{ sheet: '教师', row: 1, cells: [{ kind: 'text', value: '姓名' }] }]);
});

test('rows are asked for only as fast as somebody reads', async () => {
  let given = 0;
  const noise = randomBytes(1_000_000).toString('base64');
  function* rows(): Generator<SheetValue[]> {
    for (; given < 50_000; given += 1) yield [noise.slice(given * 20, given * 20 + 500), '第一小学'];
  }
  const out = new PassThrough({ highWaterMark: 1024 });
  const writing = writeWorkbook(out, [sheet([column('text'), column('text')], rows())], { language: 'zh' });
  // Until the writer no longer goes on by itself.
  let before = -1;
  while (before !== given) {
    before = given;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(given).toBeGreaterThan(0);
  expect(given).toBeLessThan(25_000);
  out.destroy();
  await expect(writing).rejects.toThrow('Premature close');
});

test('rows that break off break the file off', async () => {
  async function* rows(): AsyncGenerator<SheetValue[]> {
    yield ['王芳'];
    await Promise.resolve();
    throw new Error('The rows broke off');
  }
  await expect(written([sheet([column('text')], rows())])).rejects.toThrow('The rows broke off');
});
