import type { Cell } from './cell.js';
import { rosterTable } from './columns.js';
import { findHeader } from './find-header.js';
import { PROBLEM_COLUMN } from './problem-column.js';

const cellsOf = (line: string): Cell[] =>
  line.split('|').map((value) => (value === '' ? { kind: 'empty' } : { kind: 'text', value }));
const sheetOf = (lines: Readonly<Record<number, string>>) => ({
  name: '名册',
  rows: Object.entries(lines).map(([row, line]) => ({ row: Number(row), cells: cellsOf(line) })),
});
const search = (lines: Readonly<Record<number, string>>) => findHeader([sheetOf(lines)], rosterTable);

const DATA = '王芳|女|110101199003070062|第一小学|小学|语文';

test('a header in row 12, below a title, an introduction and a date', () => {
  const lines = {
    1: '某县教师名册',
    3: '填表说明：请如实填写|',
    5: '填表日期|2014年9月',
    12: '姓名|性别|身份证号|学校|学段|学科',
    13: DATA,
  };
  expect(search(lines)).toMatchObject({
    kind: 'found',
    row: 12,
    columns: { name: 0, idNumber: 2, stage: 4 },
    problems: [],
  });
});

test('a header of two rows, some of its cells joined down and some across', () => {
  const found = search({ 1: '名册', 3: '姓名|性别|身份证号|单位|任教情况|', 4: '||||学段|学科', 5: DATA });
  expect(found).toMatchObject({
    kind: 'found',
    row: 4,
    columns: { name: 0, sex: 1, idNumber: 2, schoolName: 3, stage: 4, subject: 5 },
    problems: [],
  });
});

test('a header below the names of groups is the lower row alone', () => {
  const found = search({ 3: '基本情况|||任教情况||', 4: '姓名|性别|身份证号|学校|学段|学科', 5: DATA });
  expect(found).toMatchObject({
    row: 4,
    columns: { name: 0, schoolName: 3, subject: 5 },
    unknown: [],
    problems: [],
  });
});

test.each([
  ['of data', DATA],
  [
    'of data in which stands a word that is a column’s name too',
    '王芳|女|110101199003070062|第一小学|小学|教师',
  ],
  ['of an example', '||||小学|语文'],
  ['of remarks', '必填||18位|||'],
])('a row %s below the header is no part of it', (_, line) => {
  expect(search({ 3: '姓名|性别|身份证号|学校|学段|职务', 4: line })).toMatchObject({
    row: 3,
    columns: { name: 0, duty: 5 },
  });
});

test.each(Object.values(PROBLEM_COLUMN))(
  'the column %j of a file that we handed back is passed over',
  (title) => {
    const found = search({ 1: `姓名|性别|身份证号|学校|学段|备注|${title}`, 2: DATA });
    expect(found).toMatchObject({ problems: [], unknown: [{ index: 5, text: '备注' }] });
  },
);
