import type { ObligationPolicy } from '../obligation.js';
import type { Cell } from './cell.js';
import { createRosterChecker } from './check-roster.js';
import { rosterTable } from './columns.js';
import { findHeader } from './find-header.js';

const text = (value: string): Cell => (value === '' ? { kind: 'empty' } : { kind: 'text', value });
const row = (line: string): Cell[] => line.split(',').map(text);

const headerLine = '教师姓名,性别,身份证件类型,身份证号,出生年月日,学校代码,单位,学段,学科,职务,联系电话';
const effect = {
  countsInQuota: true,
  countsInCompletionRate: true,
  receivesGrade: true,
  receivesCertificate: true,
};
const policy: ObligationPolicy = {
  eligibility: {
    rule: { kind: 'age', male: 55, female: 50, becomes: 'voluntary' },
    referenceDate: 'first-training-day',
    effects: { required: effect, voluntary: effect, exempt: effect },
  },
  retirement: { schedule: 'pre-2025', defaultFemaleCategory: 'female-cadre' },
};
const schools = [
  { code: '2122114100', name: '实验小学' },
  { code: '3122114101', name: '第二初级中学' },
  { code: '1122114102', name: '春蕾幼儿园' },
  { code: '1122114109', name: '春蕾幼儿园' },
];

function checker() {
  const search = findHeader([{ name: '', rows: [{ row: 3, cells: row(headerLine) }] }], rosterTable);
  if (search.kind !== 'found') throw new Error('the header of the test is not found');
  return createRosterChecker({ columns: search.columns, schools, referenceDate: '2014-10-13', policy });
}

const line = {
  name: '程刚',
  sex: '女性',
  idType: '居民身份证',
  idNumber: '220000198405138268',
  birthDate: '1984-05-13',
  schoolCode: '3122114101',
  schoolName: '第二初级中学',
  stage: '初中',
  subject: '地理',
  duty: '教师',
  phone: '18627612269',
};
type Line = Record<keyof typeof line, string | Cell>;
const cellsOf = (change: Partial<Line>): Cell[] =>
  Object.values({ ...line, ...change }).map((value) => (typeof value === 'string' ? text(value) : value));
const check = (change: Partial<Line>) => checker().row(4, cellsOf(change));
const faults = (change: Partial<Line>) => {
  const result = check(change);
  return result.kind === 'rejected'
    ? result.problems.map(({ field, code }) => `${field} ${code}`)
    : result.kind;
};
const teacher = (change: Partial<Line>) => {
  const result = check(change);
  return result.kind === 'accepted' ? result.teacher : result;
};

describe('an accepted row', () => {
  test('comes out in the stored form', () => {
    expect(teacher({})).toMatchObject({
      name: '程刚',
      sex: 'female',
      idType: 'resident-id',
      idNumber: '220000198405138268',
      birthDate: '1984-05-13',
      schoolCode: '3122114101',
      stage: 'junior-secondary',
      subject: '20',
      duty: 'teacher',
      phone: '18627612269',
      obligation: 'required',
    });
  });

  test('may have spaces in the name, full-width digits and a small x', () => {
    expect(teacher({ name: ' 王 芳 ' })).toMatchObject({ name: '王芳' });
    const wide = { sex: '男', idNumber: '２２００００１９６３１０１２４４９７', birthDate: '1963-10-12' };
    expect(teacher(wide)).toMatchObject({ idNumber: '220000196310124497' });
    const smallX = { sex: '男', idNumber: '22000019600124441x', birthDate: '1960-01-24' };
    expect(teacher(smallX)).toMatchObject({ idNumber: '22000019600124441X' });
  });

  test('takes birth date and sex from the ID number where their cells are empty', () => {
    expect(teacher({ birthDate: '', sex: '' })).toMatchObject({ birthDate: '1984-05-13', sex: 'female' });
    expect(teacher({ birthDate: '1984年5月' })).toMatchObject({ birthDate: '1984-05-13' });
  });

  test('finds its school by a name that only one school has', () => {
    expect(teacher({ schoolCode: '', schoolName: '实验小学' })).toMatchObject({ schoolCode: '2122114100' });
    expect(faults({ schoolCode: '', schoolName: '春蕾幼儿园' })).toEqual(['学校名称 school-name-ambiguous']);
    expect(faults({ schoolCode: '', schoolName: '' })).toEqual(['学校标识码 school-missing']);
  });

  test('keeps its warnings for unlisted words', () => {
    const result = check({ subject: '炼金术', duty: '厨师', schoolName: '二中' });
    expect(result.kind === 'accepted' && result.warnings.map(({ code }) => code)).toEqual([
      'school-name-differs',
      'subject-unknown',
      'duty-unknown',
    ]);
  });

  test('carries the obligation of the cohort’s reference date', () => {
    const older = { sex: '男', idNumber: '220000195511090276', birthDate: '1955-11-09' };
    expect(teacher(older)).toMatchObject({
      obligation: 'voluntary',
      obligationReason: { code: 'age-limit-reached' },
    });
  });

  test('of another document needs sex and birth date', () => {
    const passport = { idType: '护照', idNumber: 'E12345678' };
    expect(teacher(passport)).toMatchObject({ idType: 'passport', birthDate: '1984-05-13' });
    expect(faults({ ...passport, sex: '', birthDate: '' })).toEqual([
      '性别 sex-unknown',
      '出生日期 birth-date-missing',
    ]);
    expect(faults({ ...passport, birthDate: '1984年5月' })).toEqual(['出生日期 date-invalid']);
  });
});

describe('a row is refused', () => {
  test.each<[string, Partial<Line>, string]>([
    [
      'when the ID number was kept as a number',
      { idNumber: { kind: 'number', value: 2.2000019840513827e17, text: '220000198405138268' } },
      '证件号码 id-number-rounded',
    ],
    [
      'when the ID number is in scientific notation',
      { idNumber: '2.20000E+17' },
      '证件号码 id-number-rounded',
    ],
    ['when the ID number does not check', { idNumber: '220000198405138267' }, '证件号码 id-number-checksum'],
    ['when the ID number is missing', { idNumber: '' }, '证件号码 id-number-missing'],
    [
      'when the ID number has fifteen digits',
      { idNumber: '220000840513826' },
      '证件号码 id-number-malformed',
    ],
    ['when the kind of document is unknown', { idType: '学生证' }, '证件类型 id-type-unknown'],
    ['when the sex contradicts the ID number', { sex: '男' }, '性别 sex-mismatch'],
    ['when the sex is not known', { sex: '不详' }, '性别 sex-unknown'],
    ['when the date is none', { birthDate: '1970-13-45' }, '出生日期 date-invalid'],
    ['when the date contradicts the ID number', { birthDate: '1930-01-01' }, '出生日期 birth-date-mismatch'],
    [
      'when the school is unknown',
      { schoolCode: '2122999999', schoolName: '不存在小学' },
      '学校标识码 school-unknown',
    ],
    ['when the stage is unknown', { stage: '大学' }, '任教学段 stage-unknown'],
    ['when the stage is missing', { stage: '' }, '任教学段 stage-missing'],
    ['when the name is missing', { name: '' }, '姓名 name-missing'],
    ['when the name would be a formula', { name: '=HYPERLINK("http://a.invalid")' }, '姓名 name-invalid'],
    ['when the name is a formula', { name: { kind: 'formula', text: '=A1' } }, '姓名 name-invalid'],
    ['when the telephone is none', { phone: '12345' }, '手机号码 phone-invalid'],
    [
      'when a cell holds a formula',
      { birthDate: { kind: 'formula', text: '=A1' } },
      '出生日期 cell-is-formula',
    ],
    ['when a cell holds an error', { stage: { kind: 'error', text: '#N/A' } }, '任教学段 cell-is-error'],
  ])('%s', (_, change, expected) => expect(faults(change)).toEqual([expected]));

  test('with all of its faults', () => {
    expect(faults({ name: '', sex: '男', stage: '大学', phone: '1' })).toEqual([
      '姓名 name-missing',
      '性别 sex-mismatch',
      '任教学段 stage-unknown',
      '手机号码 phone-invalid',
    ]);
  });

  test('as the second holder of an ID number, even after a refused first', () => {
    const roster = checker();
    expect(roster.row(17, cellsOf({ stage: '大学' })).kind).toBe('rejected');
    expect(roster.row(18, cellsOf({ name: '蒋艳' }))).toMatchObject({
      kind: 'rejected',
      problems: [{ code: 'duplicate-in-file', row: 18, field: '证件号码', data: { firstRow: 17 } }],
    });
    expect(roster.counts).toEqual({ data: 2, accepted: 0, rejected: 2 });
  });
});

describe('rows that are not data', () => {
  test.each([
    ['an empty row', ',,,,,,,,,,'],
    ['a row of spaces', ' , ,　,,,,,,,,'],
    ['who filled the list in', ',,,,,,,,,填表人：,'],
    ['who filled the list in, with a name', '填表人：,王芳,,,,,,,,,'],
    ['the sum', '合计,60人,,,,,,,,,'],
    ['a header repeated on the next page', headerLine],
  ])('%s', (_, cells) => expect(checker().row(64, row(cells)).kind).toBe('not-data'));

  test('but a row with an ID number is data, whatever its name begins with', () => {
    expect(checker().row(64, row('注国,,,220000198405138268,,,,,,,')).kind).toBe('rejected');
  });

  test('but a lone name is a damaged row, not a remark', () => {
    expect(checker().row(64, row('王芳,,,,,,,,,,')).kind).toBe('rejected');
  });
});
