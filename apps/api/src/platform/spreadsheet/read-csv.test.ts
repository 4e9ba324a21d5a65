import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { detectDelimiter } from './read-csv.js';
import type { SheetRow } from './read-spreadsheet.js';
import { readSpreadsheet } from './read-spreadsheet.js';
import { SPREADSHEET_LIMITS, SpreadsheetProblem } from './spreadsheet-problem.js';
import { csvLine, writeCsv } from './write-csv.js';

async function rowsOf(content: Uint8Array | Readable, name = 'table.csv'): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSpreadsheet(content, name)) rows.push(row);
  return rows;
}

async function valuesOf(content: Uint8Array | Readable, name?: string): Promise<string[][]> {
  const rows = await rowsOf(content, name);
  return rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.value : `(${cell.kind})`)));
}

async function problemOf(
  content: Uint8Array,
  limits = SPREADSHEET_LIMITS,
  name = 'table.csv',
): Promise<unknown> {
  try {
    for await (const row of readSpreadsheet(content, name, limits)) void row;
  } catch (error) {
    if (error instanceof SpreadsheetProblem) return error.problem;
    throw error;
  }
  return undefined;
}

const TEXT = '姓名,学校\r\n王小明,第一小学\r\n𬍛龘,"路 5 号, 东"\r\n';
const VALUES = [
  ['姓名', '学校'],
  ['王小明', '第一小学'],
  ['𬍛龘', '路 5 号, 东'],
];

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['GB18030', iconv.encode(TEXT, 'gb18030')],
  ['UTF-16LE with byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
])('a text in %s is read, in pieces cut anywhere', async (_, content) => {
  expect(await valuesOf(content)).toEqual(VALUES);
  const bytes = [...content].map((byte) => Buffer.from([byte]));
  expect(await valuesOf(Readable.from(bytes))).toEqual(VALUES);
});

test('the encoding is decided by the first Chinese character, however late it comes', async () => {
  const lines = 'abc,def\n'.repeat(20_000);
  const rows = await valuesOf(iconv.encode(`${lines}王,芳\n`, 'gb18030'));
  expect(rows).toHaveLength(20_001);
  expect(rows.at(-1)).toEqual(['王', '芳']);
});

test('values stay texts, whatever they look like', async () => {
  const [row] = await rowsOf(Buffer.from('220000196709263230,0042,2014-10-13,=1+1,1e5\n'));
  expect(row?.cells.map((cell) => cell.kind)).toEqual(['text', 'text', 'text', 'text', 'text']);
});

test('rows are counted as a spreadsheet program shows them', async () => {
  const rows = await rowsOf(Buffer.from('title,,\n\n,,\n"two\nlines",x\nlast,,\n'));
  expect(rows.map(({ row, cells }) => [row, cells.length])).toEqual([
    [1, 1],
    [4, 2],
    [5, 1],
  ]);
});

test.each([
  ['姓名;学校\n王,小;一\n芳;二', ';'],
  ['姓名\t学校\n"a,b,c"\t一', '\t'],
  ['标题\n姓名,学校\n', ','],
  ['alone', ','],
])('the character between values of %j is %j', (text, expected) => {
  expect(detectDelimiter(text)).toBe(expected);
});

test('a packed text is unpacked, but only to the limit and only once', async () => {
  expect(await valuesOf(gzipSync(TEXT), 'table.csv.gz')).toEqual(VALUES);
  const bomb = gzipSync('a,b\n'.repeat(500_000));
  expect(await problemOf(bomb, { ...SPREADSHEET_LIMITS, bytes: 100_000 }, 'table.csv.gz')).toMatchObject({
    code: 'file-too-large',
    data: { what: 'bytes' },
  });
  const twice = gzipSync(gzipSync(TEXT));
  expect(await problemOf(twice, SPREADSHEET_LIMITS, 'x.csv.gz')).toMatchObject({ code: 'file-type-unknown' });
  const cut = gzipSync(TEXT).subarray(0, 40);
  expect(await problemOf(cut, SPREADSHEET_LIMITS, 'x.csv.gz')).toMatchObject({ code: 'file-unreadable' });
});

test('what is wrong with a text is named', async () => {
  expect(await problemOf(Buffer.alloc(0))).toEqual({ code: 'file-empty' });
  expect(await problemOf(Buffer.from('\r\n,,\r\n'))).toEqual({ code: 'file-empty' });
  expect(await problemOf(Buffer.from('a,b\n"c,d\ne,f\n'))).toMatchObject({
    code: 'file-unreadable',
    data: { reason: 'quotes' },
  });
  expect(await problemOf(Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]))).toMatchObject({
    code: 'file-unreadable',
    data: { reason: 'encoding' },
  });
  expect(await problemOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toMatchObject({
    code: 'file-type-unknown',
  });
  expect(await problemOf(Buffer.from('%PDF-1.7'), SPREADSHEET_LIMITS, 'a.pdf')).toMatchObject({
    code: 'file-type-unknown',
  });
  expect(
    await problemOf(Buffer.from(`a\n${'x'.repeat(20)}\n`), { ...SPREADSHEET_LIMITS, cellLength: 10 }),
  ).toEqual({
    code: 'file-too-large',
    row: 2,
    data: { what: 'cellLength', limit: 10 },
  });
});

test('what is written is read again, whatever the texts', async () => {
  const start = fc.constantFrom('', '=', '+', '-', '@', '\t', "'", "'=", "''-", '＝', ' =');
  const value = fc
    .tuple(start, fc.string({ unit: 'grapheme', maxLength: 20 }))
    .map(([first, rest]) => first + rest)
    .filter((text) => !text.includes('\r'));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1 }), async (rows) => {
      let text = '';
      for await (const line of writeCsv(['甲', '乙'], rows)) text += line;
      const read = await valuesOf(Buffer.from(text));
      const expected = rows
        .map(([one, other]) => (other ? [one || '(empty)', other] : one ? [one] : []))
        .filter((row) => row.length > 0);
      expect(read.slice(1)).toEqual(expected);
    }),
  );
});

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', ' =1', '＝1', '|x', '\r=1'])(
  'the text %j cannot run as a formula',
  (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  },
);

test('numbers, names and empty values are written as they are', () => {
  expect(csvLine(['王"明', 'a,b', -5, '-5', '+1.5', null, undefined, true])).toBe(
    '"王""明","a,b",-5,-5,+1.5,,,true\r\n',
  );
});
