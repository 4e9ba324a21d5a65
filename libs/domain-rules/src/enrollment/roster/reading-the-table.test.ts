import type { Cell } from './cell.js';
import { rosterTable } from './columns.js';
import { findHeader } from './find-header.js';
import { readDate } from './read-date.js';

const text = (value: string): Cell => (value === '' ? { kind: 'empty' } : { kind: 'text', value });
const row = (line: string): Cell[] => line.split(',').map(text);

const headerLine = '教师姓名,性别,身份证件类型,身份证号,出生年月日,学校代码,单位,学段,学科,职务,联系电话';

describe('the header', () => {
  test('is found below titles, in the sheet that has one, under the words that schools use', () => {
    const search = findHeader(
      [
        { name: '说明', rows: [{ row: 1, cells: row('请按要求填写,姓名必填') }] },
        {
          name: 'Sheet1',
          rows: [
            { row: 1, cells: row('某区2014年教师信息统计表') },
            { row: 3, cells: row(headerLine) },
            {
              row: 4,
              cells: row(
                '程刚,女,居民身份证,220000198405138268,1984-05-13,3122114101,第二初级中学,初中,地理,教师,18627612269',
              ),
            },
          ],
        },
      ],
      rosterTable,
    );
    expect(search).toMatchObject({ kind: 'found', sheet: 1, row: 3, problems: [] });
    expect(search.kind === 'found' && Object.values(search.columns)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test('is read through stars, spaces, brackets and byte order marks', () => {
    const cells = row('\ufeff*姓 名（必填）,身份证号码：,单位,学段');
    const search = findHeader([{ name: '', rows: [{ row: 1, cells }] }], rosterTable);
    expect(search).toMatchObject({
      kind: 'found',
      columns: { name: 0, idNumber: 1, schoolName: 2, stage: 3 },
      problems: [],
    });
  });

  test('that is not there is one problem', () => {
    const search = findHeader([{ name: '', rows: [{ row: 1, cells: row('甲,乙,丙') }] }], rosterTable);
    expect(search).toMatchObject({ kind: 'not-found', problems: [{ code: 'header-not-found' }] });
  });

  test('tells missing columns with candidates, and columns that stand there twice', () => {
    const cells = row('姓名,身份证号,学校,联系电话,手机,所教年段');
    const search = findHeader([{ name: '', rows: [{ row: 2, cells }] }], rosterTable);
    expect(search.kind === 'found' && search.problems).toEqual([
      {
        code: 'column-twice',
        row: 2,
        field: '手机号码',
        data: { column: '手机号码', first: 'D', second: 'E' },
      },
      {
        code: 'column-missing',
        row: 2,
        field: '任教学段',
        data: { column: '任教学段', candidates: '所教年段' },
      },
    ]);
  });
});

describe('dates as schools write them', () => {
  test.each<[Cell, string]>([
    [text('1971/10/2'), '1971-10-02'],
    [text('1961年4月21日'), '1961-04-21'],
    [text('19710930'), '1971-09-30'],
    [text('1971.9.30'), '1971-09-30'],
    [text('１９７１－９－３０'), '1971-09-30'],
    [text('1971-09-30 00:00:00'), '1971-09-30'],
    [{ kind: 'date', value: '1967-09-08' }, '1967-09-08'],
    [{ kind: 'number', value: 24723, text: '24723' }, '1967-09-08'],
    [{ kind: 'number', value: 19710930, text: '19710930' }, '1971-09-30'],
  ])('%j is %s', (cell, date) => expect(readDate(cell)).toEqual({ kind: 'day', date }));

  test('a month alone is told as a month, and nonsense as nonsense', () => {
    expect(readDate(text('1971.9'))).toEqual({ kind: 'month', month: '1971-09' });
    expect(readDate(text('1971年10月'))).toEqual({ kind: 'month', month: '1971-10' });
    for (const wrong of ['1971-02-30', '71-2-3', '昨天', '1971-13', '24723']) {
      expect(readDate(text(wrong))).toEqual({ kind: 'invalid' });
    }
    expect(readDate(text(' '))).toEqual({ kind: 'empty' });
  });
});
