import { createDeflateRaw, deflateRawSync, gzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { problemText } from '@tisheng/messages/problem-text.js';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { readSpreadsheet, type SheetRow } from './read-spreadsheet.js';
import { SpreadsheetProblem } from './spreadsheet-problem.js';

async function rowsOf(content: Uint8Array, name: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSpreadsheet(content, name)) rows.push(row);
  return rows;
}

async function problemOf(content: Uint8Array, name: string) {
  try {
    await rowsOf(content, name);
  } catch (error) {
    if (error instanceof SpreadsheetProblem) return error.problem;
    throw error;
  }
  return undefined;
}

interface Part {
  readonly name: string;
  readonly packed: Buffer;
}

const part = (name: string, text: string): Part => ({ name, packed: deflateRawSync(Buffer.from(text)) });

/** A part of many times the same text, packed without ever being whole. */
async function hugePart(
  name: string,
  before: string,
  text: string,
  times: number,
  after: string,
): Promise<Part> {
  const deflate = createDeflateRaw({ level: 9 });
  const packed = buffer(deflate);
  deflate.write(before);
  const block = text.repeat(Math.ceil(1_000_000 / text.length));
  for (let written = 0; written < text.length * times; written += block.length) {
    if (!deflate.write(block)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end(after);
  return { name, packed: await packed };
}

function zip(parts: readonly Part[], entries = parts.length): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FRAME = [
  part('xl/workbook.xml', '<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'),
  part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships><Relationship Id="r1" Type="${TYPE}/worksheet" Target="s.xml"/>` +
      `<Relationship Id="r2" Type="${TYPE}/sharedStrings" Target="strings.xml"/></Relationships>`,
  ),
];
const sheetPart = (rows: string): Part =>
  part('xl/s.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const one = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';

/** A compound file as far as its directory, with one stream of the given name. */
function compoundFile(stream: string): Buffer {
  const content = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(content);
  content.writeUInt16LE(9, 30);
  content.writeUInt32LE(1, 48);
  Buffer.from('Root Entry', 'utf16le').copy(content, 1024);
  Buffer.from(stream, 'utf16le').copy(content, 1152);
  return content;
}

const TEXT = '姓名,性别,证件号码\r\n王芳,女,110101199003070062\r\n李明,男,110101199003070054\r\n';
const VALUES = [
  ['姓名', '性别', '证件号码'],
  ['王芳', '女', '110101199003070062'],
  ['李明', '男', '110101199003070054'],
];

describe('texts in other encodings', () => {
  test.each(['utf-16le', 'utf-16be'])('%s is read without the mark that says so', async (encoding) => {
    const rows = await rowsOf(iconv.encode(TEXT, encoding, { addBOM: false }), 'a.csv');
    expect(rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.value : '')))).toEqual(
      VALUES,
    );
  });

  test.each([
    [
      'GB18030 under the mark of UTF-8',
      Buffer.concat([Buffer.from('\uFEFF'), iconv.encode(TEXT, 'gb18030')]),
    ],
    [
      'UTF-8 with some lines in GB18030',
      Buffer.concat([Buffer.from(TEXT.repeat(5)), iconv.encode('王芳,女,1\n', 'gb18030')]),
    ],
    [
      'UTF-8 of which a byte is lost',
      Buffer.concat([Buffer.from(TEXT).subarray(0, 29), Buffer.from(TEXT).subarray(30)]),
    ],
    [
      'GB18030 with bytes that are none',
      Buffer.concat([iconv.encode(TEXT, 'gb18030'), Buffer.from([0xff, 0xff])]),
    ],
  ])('%s is no text, and is never stored as nonsense', async (_, content) => {
    expect(await problemOf(content, 'a.csv')).toMatchObject({
      code: 'file-unreadable',
      data: { reason: 'encoding' },
    });
  });
});

describe('files that are no .xlsx and no text', () => {
  test('a workbook with a password is told from an old workbook, whatever the names say', async () => {
    for (const name of ['a.xlsx', 'a.xls']) {
      expect(await problemOf(compoundFile('EncryptedPackage'), name)).toMatchObject({
        data: { reason: 'encrypted' },
      });
      expect(await problemOf(compoundFile('Workbook'), name)).toMatchObject({
        code: 'file-type-unknown',
        data: { found: 'xls' },
      });
    }
    expect(await problemOf(compoundFile('Workbook'), '名册.et')).toMatchObject({ data: { found: 'xls' } });
  });

  test.each([
    ['ods', 'a.ods', zip([part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')])],
    ['zip', 'a.xlsx', zip([part('word/document.xml', '<w/>')])],
    ['html', 'a.xls', Buffer.from('<html><body><table><tr><td>姓名</td></tr></table></body></html>')],
    ['html', 'a.csv', Buffer.from('\uFEFF\n<!DOCTYPE html>\n<table>')],
    [
      'xml',
      'a.xls',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['gzip', 'a.csv.gz', gzipSync(gzipSync('a,b'))],
  ])('%s under the name %s is named', async (found, name, content) => {
    expect(await problemOf(content, name)).toEqual({ code: 'file-type-unknown', data: { found } });
  });

  test('each of them is told in both languages what to do', () => {
    const texts = ['xls', 'ods', 'xlsb', 'html', 'xml', 'zip'].map((found) =>
      problemText({ code: 'file-type-unknown', data: { found } }),
    );
    expect(new Set(texts.map(({ zh }) => zh)).size).toBe(6);
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/另存为 \.xlsx/);
      expect(en).toMatch(/save it as \.xlsx or \.csv and upload that\.$/i);
    }
  });
});

describe('files made to grow', () => {
  test('a workbook in a workbook is not opened', async () => {
    const inner = zip([...FRAME, sheetPart('<row r="1"><c r="A1"><v>1</v></c></row>')]);
    expect(
      await problemOf(zip([{ name: 'inner.xlsx', packed: deflateRawSync(inner) }]), 'a.xlsx'),
    ).toMatchObject({
      code: 'file-type-unknown',
    });
  });

  test('a huge number of parts is refused before they are listed', async () => {
    const content = zip([...FRAME, sheetPart(one)], 60_000);
    expect(await problemOf(content, 'a.xlsx')).toMatchObject({ code: 'file-unreadable' });
  });

  test('shared texts that would fill the memory are refused, also where each of them is empty', async () => {
    for (const text of ['<si><t/></si>', `<si><t>${'x'.repeat(5000)}</t></si>`]) {
      const times = 40_000_000 / (text.length > 100 ? 5000 : 8);
      const strings = await hugePart('xl/strings.xml', '<sst>', text, times, '</sst>');
      expect(strings.packed.length).toBeLessThan(1_000_000);
      expect(await problemOf(zip([...FRAME, strings, sheetPart(one)]), 'a.xlsx')).toMatchObject({
        code: 'file-too-large',
        data: { what: 'texts' },
      });
    }
  });

  test('a cell of ten million characters is refused at its row', async () => {
    const long = await hugePart(
      'xl/s.xml',
      '<worksheet><sheetData><row r="7"><c r="A7" t="inlineStr"><is><t>',
      '字',
      10_000_000,
      '',
    );
    const tooLong = { code: 'file-too-large', row: 7, data: { what: 'cellLength' } };
    expect(await problemOf(zip([...FRAME, long]), 'a.xlsx')).toMatchObject(tooLong);
    const text = Buffer.from(`姓名\n\n\n\n\n\n${'字'.repeat(10_000_000)}\n`);
    expect(await problemOf(text, 'a.csv')).toMatchObject(tooLong);
  });

  test('a thousand columns are refused at their row', async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet('A').addRow(Array.from({ length: 1000 }, () => 'x'));
    const wide = Buffer.from(await book.xlsx.writeBuffer());
    const text = Buffer.from(Array.from({ length: 1000 }, () => 'x').join(','));
    for (const [content, name] of [
      [wide, 'a.xlsx'],
      [text, 'a.csv'],
    ] as const) {
      expect(await problemOf(content, name)).toMatchObject({
        code: 'file-too-large',
        row: 1,
        data: { what: 'columns' },
      });
    }
  });

  test.each([
    ['beyond the last', '<row r="99999999999"><c r="A1"><v>1</v></c></row>'],
    ['that are no numbers', '<row r="x"><c r="A1"><v>1</v></c></row>'],
    ['that come twice', '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'],
  ])('rows with numbers %s are damage', async (_, rows) => {
    expect(await problemOf(zip([...FRAME, sheetPart(rows)]), 'a.xlsx')).toMatchObject({
      code: 'file-unreadable',
      data: { reason: 'damaged' },
    });
  });
});

test('hidden rows and columns are read like any other, hidden sheets are not', async () => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('名册');
  sheet.addRow(['姓名', '性别']);
  sheet.addRow(['王芳', '女']).hidden = true;
  sheet.getColumn(2).hidden = true;
  book.addWorksheet('旧名册', { state: 'veryHidden' }).addRow(['李明']);
  const rows = await rowsOf(Buffer.from(await book.xlsx.writeBuffer()), 'a.xlsx');
  expect(rows.map(({ row, cells }) => [row, cells.length])).toEqual([
    [1, 2],
    [2, 2],
  ]);
});
