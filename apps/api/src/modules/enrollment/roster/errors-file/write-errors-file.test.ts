import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createRosterChecker } from '@tisheng/domain-rules/enrollment/roster/check-roster.js';
import { rosterTable } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import { PROBLEM_COLUMN } from '@tisheng/domain-rules/enrollment/roster/problem-column.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { jilin2014 } from '@tisheng/policy-packs/jilin-2014/pack.js';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { readSpreadsheet, type SheetRow } from '../../../../platform/spreadsheet/read-spreadsheet.js';
import { openTable } from '../open-table.js';
import type { RosterFileProblem } from './row-remarks.js';
import { errorsFileName, writeErrorsFile, type ErrorsFileRequest } from './write-errors-file.js';

const SCHOOLS = [{ code: '2122114100', name: '第一小学' }];
const HEADER = ['姓名', '性别', '身份证号', '出生日期', '学校代码', '学段', '备注'];
/** A row without a fault. */
const GOOD = ['王芳', '女', '110101199003070062', '1990-03-07', '2122114100', '小学', ''];
/** One whose sex cannot be read. */
const WRONG = ['李芳', '?', '110101199003070089', '1990-03-07', '2122114100', '小学', ''];

async function check(source: Buffer, fileName: string) {
  const table = await openTable(source, fileName, rosterTable);
  if (table.kind === 'refused') throw new Error(JSON.stringify(table.problems));
  const checker = createRosterChecker({
    columns: table.columns,
    schools: SCHOOLS,
    referenceDate: '2014-10-13',
    policy: jilin2014,
  });
  const problems: RosterFileProblem[] = [];
  const note = (severity: 'error' | 'warning', found: readonly Problem[]) =>
    problems.push(...found.map((problem) => ({ ...problem, severity })));
  for await (const { row, cells } of table.rows) {
    const result = checker.row(row, cells);
    if (result.kind === 'rejected') note('error', result.problems);
    if (result.kind !== 'not-data') note('warning', result.warnings);
  }
  return { problems, accepted: checker.counts.accepted, rejected: checker.counts.rejected };
}

const codesOf = ({ problems }: { problems: readonly RosterFileProblem[] }) =>
  problems.map(({ row, field, code }) => [row, field, code]);

async function handedBack(
  source: Buffer,
  fileName: string,
  more: Partial<ErrorsFileRequest> = {},
): Promise<Buffer> {
  const { problems } = await check(source, fileName);
  const out = new PassThrough();
  const [content] = await Promise.all([
    buffer(out),
    writeErrorsFile({ source, fileName, problems, language: 'zh', ...more }, out),
  ]);
  return content;
}

async function rowsOf(content: Buffer, fileName: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSpreadsheet(content, fileName)) rows.push(row);
  return rows;
}

async function workbook(fill: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void): Promise<Buffer> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('名册'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function opened(content: Buffer): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(content as unknown as ArrayBuffer);
  return book;
}

const messy = () =>
  workbook((sheet, book) => {
    sheet.getCell('A1').value = '某县教师名册';
    sheet.mergeCells('A1:G1');
    sheet.getColumn(3).width = 25;
    sheet.getRow(3).values = HEADER;
    sheet.getRow(4).values = GOOD;
    sheet.getRow(5).values = [
      '李明',
      '男',
      220000196709263230,
      new Date(Date.UTC(1967, 8, 26)),
      '2122114100',
      '小学',
    ];
    sheet.getRow(5).getCell(4).numFmt = 'yyyy-mm-dd';
    sheet.getRow(7).values = [
      '',
      '女',
      '11010119900307007X',
      '1990-13-45',
      { formula: 'A1', result: 'x' },
      '小学',
    ];
    sheet.getRow(8).values = ['=1+1', '女', { error: '#N/A' }, '', '2122114100', '小学'];
    sheet.getRow(9).values = ['填表人：张三'];
    book.addWorksheet('说明').getCell('B2').value = '请勿改动';
    book.addWorksheet('选项', { state: 'hidden' }).getCell('A1').value = '男';
  });

describe('a workbook is handed back with its errors', () => {
  test('the same sheets, rows and cells, and a last column that tells each row’s problems', async () => {
    const source = await messy();
    const before = await rowsOf(source, '名册.xlsx');
    const after = await rowsOf(await handedBack(source, '名册.xlsx'), '名册.xlsx');
    expect(after.map(({ sheet, row }) => [sheet, row])).toEqual(before.map(({ sheet, row }) => [sheet, row]));
    const shown = (cell: SheetRow['cells'][number] | undefined) =>
      cell === undefined || cell.kind === 'empty'
        ? ''
        : cell.kind === 'text'
          ? cell.value
          : 'text' in cell
            ? cell.text
            : cell.value;
    for (const [index, { cells }] of before.entries()) {
      expect(after[index]!.cells.slice(0, 7).map(shown).join('|').replace(/\|+$/, '')).toBe(
        cells.map(shown).join('|'),
      );
    }
    const remarks = new Map(after.map(({ sheet, row, cells }) => [`${sheet} ${row}`, shown(cells[7])]));
    expect(remarks.get('名册 3')).toBe(PROBLEM_COLUMN.zh);
    expect(remarks.get('名册 4')).toBe('');
    expect(remarks.get('名册 5')).toBe(
      '【身份证号】证件号码被电子表格当作数字处理，末几位已经丢失。请把该列设为“文本”格式，再按证件重新填写。',
    );
    expect(remarks.get('名册 7')).toMatch(/^1\. 【姓名】姓名为空[^\n]*\n2\. 【/);
    expect(remarks.get('说明 2')).toBe('');
  });

  test('each wrong cell is coloured and commented, and no good one is', async () => {
    const source = await messy();
    const { problems } = await check(source, '名册.xlsx');
    const table = (await opened(await handedBack(source, '名册.xlsx'))).getWorksheet('名册')!;
    const coloured: string[] = [];
    const commented: string[] = [];
    table.eachRow((row, number) =>
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        const place = `${number} ${table.getRow(3).getCell(column).text}`;
        if (cell.note !== undefined) commented.push(place);
        if (number > 3 && cell.fill?.type === 'pattern' && cell.fill.pattern === 'solid')
          coloured.push(place);
      }),
    );
    const titles: Readonly<Record<string, string>> = { 证件号码: '身份证号', 学校标识码: '学校代码' };
    const expected = [...new Set(problems.map(({ row, field }) => `${row} ${titles[field!] ?? field}`))];
    expect(expected.length).toBeGreaterThan(4);
    expect(coloured.sort()).toEqual(expected.sort());
    expect(commented.sort()).toEqual(expected);
    expect(table.getCell('A1').isMerged).toBe(true);
    expect(table.getColumn(3).width).toBeCloseTo(25);
    expect(table.views).toMatchObject([{ state: 'frozen', ySplit: 3 }]);
  });

  test('nothing in it is live, and ID numbers are text', async () => {
    const book = await opened(await handedBack(await messy(), '名册.xlsx'));
    const types = new Set<number>();
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => void types.add(cell.type))));
    expect(types.has(exceljs.ValueType.Formula)).toBe(false);
    const table = book.getWorksheet('名册')!;
    expect(table.getCell('C4').value).toBe('110101199003070062');
    // What is typed over the number that has lost its digits is text.
    expect(table.getCell('C5').numFmt).toBe('@');
    expect(table.getCell('C12').numFmt).toBe('@');
  });

  test('sent again unmended it has the same faults in the same rows, and no second column', async () => {
    const source = await messy();
    const once = await handedBack(source, '名册.xlsx');
    const again = await check(once, '名册.xlsx');
    expect(again.accepted).toBe(1);
    expect(again.rejected).toBe(3);
    expect(new Set(again.problems.map(({ row }) => row))).toEqual(new Set([5, 7, 8]));
    const twice = await rowsOf(await handedBack(once, '名册.xlsx', { language: 'en' }), '名册.xlsx');
    const header = twice
      .find(({ row }) => row === 3)!
      .cells.map((cell) => (cell.kind === 'text' ? cell.value : ''));
    expect(header).toEqual([...HEADER, PROBLEM_COLUMN.en]);
  });

  test('mended, it is taken as it is', async () => {
    const source = await workbook((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(GOOD.with(1, '?'));
    });
    const book = await opened(await handedBack(source, '名册.xlsx'));
    book.worksheets[0]!.getCell('B2').value = '女';
    const mended = Buffer.from(await book.xlsx.writeBuffer());
    expect(await check(mended, '名册.xlsx')).toEqual({ problems: [], accepted: 1, rejected: 0 });
  });

  test('a stray cell at the very bottom of a sheet is no trouble', async () => {
    const source = await workbook((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(GOOD.with(1, '?'));
      sheet.getCell('A1048576').value = '.';
    });
    const rows = await rowsOf(await handedBack(source, '名册.xlsx'), '名册.xlsx');
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 1_048_576]);
  });
});

describe('a text is handed back with a column of problems', () => {
  const lines = (separator: string) =>
    [
      '某县教师名册',
      '',
      HEADER.join(separator),
      GOOD.join(separator),
      WRONG.with(6, '"有, 逗号"').join(separator),
    ].join('\r\n');

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text), 'utf-8', ','],
    ['GB18030', (text: string) => iconv.encode(text, 'gb18030'), 'gb18030', ','],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le', '\t'],
  ])('in %s, in the same encoding and between the same signs', async (_, encode, encoding, separator) => {
    const back = await handedBack(encode(lines(separator)), '名册.csv');
    const text = new TextDecoder(encoding, { fatal: true }).decode(back);
    const [title, blank, header, good, wrong] = text.split('\r\n');
    expect([title, blank]).toEqual(['某县教师名册', '']);
    expect(header).toBe([...HEADER, PROBLEM_COLUMN.zh].join(separator));
    expect(good).toBe(GOOD.slice(0, 6).join(separator));
    expect(wrong).toBe(
      [...WRONG.with(6, '"有, 逗号"'), '【性别】性别“?”无法识别，请填写“男”或“女”。'].join(separator),
    );
    const again = await check(back, '名册.csv');
    expect(codesOf(again)).toEqual([[5, '性别', 'sex-unknown']]);
  });

  test('texts that a program would run stay plain', async () => {
    const source = Buffer.from(
      [HEADER.join(','), GOOD.with(0, '=HYPERLINK(1)').with(6, '@x').join(',')].join('\n'),
    );
    const back = (await handedBack(source, '名册.csv', { language: 'en' })).toString();
    expect(back).toContain("'=HYPERLINK(1),");
    expect(back).toContain("'@x,");
    expect(codesOf(await check(Buffer.from(back), '名册.csv'))).toEqual([[2, '姓名', 'name-invalid']]);
  });
});

test('the name of the file tells what it is', () => {
  expect(errorsFileName('名册.xlsx', 'zh').name).toBe('名册-问题.xlsx');
  expect(errorsFileName('roster.csv.gz', 'en')).toEqual({
    name: 'roster-problems.csv',
    mediaType: 'text/csv',
  });
});
