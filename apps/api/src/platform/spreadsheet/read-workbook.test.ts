import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import fc from 'fast-check';
import type { SheetRow } from './read-spreadsheet.js';
import { readSpreadsheet } from './read-spreadsheet.js';
import { SPREADSHEET_LIMITS, SpreadsheetProblem } from './spreadsheet-problem.js';

async function rowsOf(content: Uint8Array, limits = SPREADSHEET_LIMITS): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSpreadsheet(content, 'table.xlsx', limits)) rows.push(row);
  return rows;
}

async function problemOf(
  content: Uint8Array,
  name = 'table.xlsx',
  limits = SPREADSHEET_LIMITS,
): Promise<unknown> {
  try {
    for await (const row of readSpreadsheet(content, name, limits)) void row;
  } catch (error) {
    if (error instanceof SpreadsheetProblem) return error.problem;
    throw error;
  }
  return undefined;
}

async function written(fill: (workbook: exceljs.Workbook) => void): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A zip file of the given parts, as small as the format allows. */
function zip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text));
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
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** A workbook of one sheet, its XML written by hand. */
function sheet(rows: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships><Relationship Id="r1" Type="${type}/worksheet" Target="worksheets/s.xml"/>` +
      `<Relationship Id="r2" Type="${type}/sharedStrings" Target="/xl/strings.xml"/></Relationships>`,
    'xl/worksheets/s.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
}

test('every kind of cell keeps what the sheet says', async () => {
  const content = await written((workbook) => {
    const table = workbook.addWorksheet('名册');
    table.getCell('A1').value = '王小明';
    table.getCell('B1').value = 220000196709263230;
    table.getCell('C1').value = new Date(Date.UTC(1967, 8, 26));
    table.getCell('C1').numFmt = 'yyyy"年"m"月"d"日"';
    table.getCell('D1').value = { formula: 'B1+1', result: 7 };
    table.getCell('E1').value = { richText: [{ text: '李' }, { font: { bold: true }, text: '芳' }] };
    table.getCell('F1').value = { error: '#N/A' };
    table.getCell('G1').value = true;
    table.getCell('I1').value = 0.5;
    table.getCell('I1').numFmt = 'hh:mm';
    table.getCell('J1').value = '001 <&> "';
  });
  const [row] = await rowsOf(content);
  expect(row).toEqual({
    sheet: '名册',
    row: 1,
    cells: [
      { kind: 'text', value: '王小明' },
      { kind: 'number', value: 220000196709263230, text: '220000196709263230' },
      { kind: 'date', value: '1967-09-26' },
      { kind: 'formula', text: '=B1+1' },
      { kind: 'text', value: '李芳' },
      { kind: 'error', text: '#N/A' },
      { kind: 'text', value: 'TRUE' },
      { kind: 'empty' },
      { kind: 'number', value: 0.5, text: '0.5' },
      { kind: 'text', value: '001 <&> "' },
    ],
  });
});

test('rows carry the numbers that the sheet shows, empty rows and hidden sheets are left out', async () => {
  const content = await written((workbook) => {
    workbook.addWorksheet('选项', { state: 'hidden' }).getCell('A1').value = '男';
    const table = workbook.addWorksheet('表');
    table.getCell('A3').value = 'three';
    table.getCell('B7').value = 'seven';
    workbook.addWorksheet('另表').getCell('A2').value = 'two';
  });
  const rows = await rowsOf(content);
  expect(rows.map(({ sheet: name, row }) => [name, row])).toEqual([
    ['表', 3],
    ['表', 7],
    ['另表', 2],
  ]);
  expect(rows[1]?.cells).toEqual([{ kind: 'empty' }, { kind: 'text', value: 'seven' }]);
});

test('a number keeps all the digits that the file wrote', async () => {
  const [row] = await rowsOf(sheet('<row r="1"><c r="A1"><v>350502199003071234</v></c></row>'));
  expect(row?.cells[0]).toMatchObject({ kind: 'number', text: '350502199003071234' });
});

test('sheets of other programs are read: prefixes, missing references, inline and phonetic texts', async () => {
  const rows =
    '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>王</x:t></x:r><x:r><x:t>芳</x:t></x:r></x:is></x:c>' +
    '<x:c t="s"><x:v>1</x:v></x:c></x:row><x:row><x:c><x:f>A1&gt;1</x:f></x:c></x:row>';
  const strings = '<sst><si><t>no</t></si><si><t>重庆</t><rPh sb="0" eb="1"><t>chong</t></rPh></si></sst>';
  const read = await rowsOf(sheet(rows, { 'xl/strings.xml': strings }));
  expect(read).toEqual([
    {
      sheet: 'A',
      row: 1,
      cells: [
        { kind: 'text', value: '王芳' },
        { kind: 'text', value: '重庆' },
      ],
    },
    { sheet: 'A', row: 2, cells: [{ kind: 'formula', text: '=A1>1' }] },
  ]);
});

test('a workbook comes as well as a stream, in pieces of any size', async () => {
  const content = sheet('<row r="4"><c r="A4" t="str"><v>a&amp;b</v></c></row>');
  const pieces = Readable.from([content.subarray(0, 3), content.subarray(3, 100), content.subarray(100)]);
  const rows: SheetRow[] = [];
  for await (const row of readSpreadsheet(pieces, 'table.xlsx')) rows.push(row);
  expect(rows).toEqual([{ sheet: 'A', row: 4, cells: [{ kind: 'text', value: 'a&b' }] }]);
});

test('what was written is read again, whatever the texts', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (values) => {
      const content = await written((workbook) => void workbook.addWorksheet('表').addRow(values));
      const [row] = await rowsOf(content);
      expect(row?.cells).toEqual(values.map((value) => ({ kind: 'text', value })));
    }),
    { numRuns: 30 },
  );
});

test('a damaged file is a problem, wherever the damage is', async () => {
  const whole = await written((workbook) => void workbook.addWorksheet('表').addRow(['王小明', 1, 2]));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 60 }), async (at, length) => {
      const damaged = Buffer.from(whole);
      damaged.fill(0xa5, at, Math.min(at + length, whole.length));
      // Damage may hit what nobody reads; it must never be anything but rows or a problem.
      await problemOf(damaged);
      expect(await problemOf(whole.subarray(0, at))).toMatchObject({
        code: at === 0 ? 'file-empty' : 'file-unreadable',
      });
    }),
    { numRuns: 150 },
  );
});

test('a small file that unpacks to a huge one is stopped', async () => {
  const bomb = sheet(`<row r="1">${' '.repeat(3_000_000)}</row>`);
  expect(bomb.length).toBeLessThan(10_000);
  expect(await problemOf(bomb, 'table.xlsx', { ...SPREADSHEET_LIMITS, bytes: 1_000_000 })).toEqual({
    code: 'file-too-large',
    data: { what: 'bytes', limit: 1_000_000 },
  });
});

test.each([
  ['rows', { rows: 1 }, '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="A9"><v>1</v></c></row>', 9],
  ['columns', { columns: 3 }, '<row r="2"><c r="D2"><v>1</v></c></row>', 2],
  ['cellLength', { cellLength: 5 }, '<row r="2"><c r="D2" t="str"><v>123456</v></c></row>', 2],
])('too many %s are refused at their row', async (what, limit, rows, row) => {
  expect(await problemOf(sheet(rows), 'table.xlsx', { ...SPREADSHEET_LIMITS, ...limit })).toMatchObject({
    code: 'file-too-large',
    row,
    data: { what },
  });
});

test('document type declarations are refused, as is what merely looks like a workbook', async () => {
  const entities = sheet('', { 'xl/strings.xml': '<!DOCTYPE s [<!ENTITY a "aaaa">]><sst/>' });
  expect(await problemOf(entities)).toMatchObject({ code: 'file-unreadable' });
  expect(await problemOf(zip({ 'word/document.xml': '<w/>' }))).toMatchObject({ code: 'file-type-unknown' });
  expect(await problemOf(Buffer.from('姓名,性别'))).toMatchObject({ code: 'file-unreadable' });
});

test('a workbook without a filled cell is empty', async () => {
  expect(await problemOf(sheet('<row r="1"><c r="A1" s="1"/></row>'))).toEqual({ code: 'file-empty' });
});
