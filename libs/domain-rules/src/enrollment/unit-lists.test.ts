import { countiesTable, createCountiesFileChecker } from './counties-file.js';
import type { Cell } from './roster/cell.js';
import { findHeader } from './roster/find-header.js';
import { createSchoolsFileChecker, schoolsTable } from './schools-file.js';

const row = (line: string): Cell[] => line.split(',').map((value) => ({ kind: 'text', value }));

function schoolsChecker() {
  const header = row('\ufeff学校标识码,学校名称,任教学段,所属县区代码');
  const search = findHeader([{ name: '', rows: [{ row: 1, cells: header }] }], schoolsTable);
  if (search.kind !== 'found') throw new Error('the header of the test is not found');
  expect(search.problems).toEqual([]);
  return createSchoolsFileChecker({ columns: search.columns, counties: new Set(['220102']) });
}

function countiesChecker() {
  const header = row('县区代码,县区名称,市州代码');
  const search = findHeader([{ name: '', rows: [{ row: 1, cells: header }] }], countiesTable);
  if (search.kind !== 'found') throw new Error('the header of the test is not found');
  expect(search.problems).toEqual([]);
  return createCountiesFileChecker({ columns: search.columns });
}

describe('a list of schools', () => {
  test('gives schools with their stages', () => {
    expect(schoolsChecker().row(2, row('2122114100,实验小学,小学,220102'))).toEqual({
      kind: 'accepted',
      row: 2,
      school: { code: '2122114100', name: '实验小学', stages: ['primary'], countyCode: '220102' },
    });
    expect(schoolsChecker().row(2, row('3122114100,育才学校,小学、初中,220102'))).toMatchObject({
      school: { stages: ['primary', 'junior-secondary'] },
    });
    expect(schoolsChecker().row(2, row('3122114100,育才学校,九年一贯制,220102'))).toMatchObject({
      school: { stages: ['primary', 'junior-secondary'] },
    });
  });

  test('tells every fault of a row', () => {
    const result = schoolsChecker().row(2, row('21221141,,大学,110101'));
    expect(
      result.kind === 'rejected' && result.problems.map(({ field, code }) => `${field} ${code}`),
    ).toEqual([
      '学校标识码 school-code-malformed',
      '学校名称 school-name-missing',
      '任教学段 stage-unknown',
      '所属县区代码 county-unknown',
    ]);
  });

  test('refuses the second school with a code and passes over empty rows', () => {
    const schools = schoolsChecker();
    expect(schools.row(2, row('2122114100,实验小学,小学,220102')).kind).toBe('accepted');
    expect(schools.row(3, row(',,,')).kind).toBe('not-data');
    expect(schools.row(4, row('2122114100,第一小学,小学,220102'))).toMatchObject({
      problems: [{ code: 'duplicate-in-file', row: 4, data: { firstRow: 2 } }],
    });
  });
});

describe('a list of counties', () => {
  test('fills city codes up to six digits and lets a county stand without a city', () => {
    expect(countiesChecker().row(2, row('220102,南关区,2201'))).toMatchObject({
      county: { code: '220102', name: '南关区', cityCode: '220100' },
    });
    expect(countiesChecker().row(2, row('220581,梅河口市,'))).toMatchObject({ county: { cityCode: null } });
    expect(countiesChecker().row(2, row('changbai,长白山管委会,'))).toMatchObject({
      county: { code: 'changbai' },
    });
  });

  test('tells every fault of a row', () => {
    const result = countiesChecker().row(2, row('区#1,,二二'));
    expect(result.kind === 'rejected' && result.problems.map(({ code }) => code)).toEqual([
      'county-code-malformed',
      'county-name-missing',
      'city-code-malformed',
    ]);
  });
});
