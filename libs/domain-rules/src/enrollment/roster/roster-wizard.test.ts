import fc from 'fast-check';
import { aPolicyPack } from '../../testing/a-policy-pack.js';
import { residentIdCheckCharacter } from '../resident-id-number.js';
import type { Cell } from './cell.js';
import { checkMapping, placesOfMapping } from './check-mapping.js';
import { createRosterChecker } from './check-roster.js';
import { rosterTable, type RosterColumn } from './columns.js';
import { importStops } from './import-stops.js';
import { maskPreviewCell } from './mask-preview-cell.js';
import { mayReleaseImport } from './may-release-import.js';
import { placesOf, proposeColumns } from './propose-columns.js';
import { readDate } from './read-date.js';
import { createSchoolSuggestions } from './similar-schools.js';
import { teacherChanges } from './teacher-changes.js';

const text = (value: string): Cell => (value === '' ? { kind: 'empty' } : { kind: 'text', value });
const pack = aPolicyPack().build();
const SCHOOLS = [
  { code: '2122114100', name: '东县第一小学' },
  { code: '2122114101', name: '东县第二小学' },
  { code: '3122114102', name: '东县实验中学' },
];
const STAGES = [
  ['小学', 'primary'],
  ['初中', 'junior-secondary'],
  ['幼儿园', 'kindergarten'],
] as const;

const pad = (value: number, digits: number) => String(value).padStart(digits, '0');

/** A teacher as the truth has them. */
const teacher = fc
  .record({
    name: fc.oneof(
      fc.constantFrom('王芳', '李明', '欧阳修文', '𠮷田明'),
      fc.constantFrom('古丽娜尔·买买提', '阿布都·热合曼'),
    ),
    year: fc.integer({ min: 1960, max: 1995 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    isMan: fc.boolean(),
    school: fc.constantFrom(...SCHOOLS),
    stage: fc.constantFrom(...STAGES),
  })
  .map((facts) => ({ ...facts, birthDate: `${facts.year}-${pad(facts.month, 2)}-${pad(facts.day, 2)}` }));

/** Teachers with ID numbers that nobody else in the file has. */
const teachers = fc.array(teacher, { minLength: 3, maxLength: 12 }).map((list) =>
  list.map((facts, serial) => {
    const sequence = pad(serial * 2 + (facts.isMan ? 1 : 0), 3);
    const first17 = `220104${facts.birthDate.replaceAll('-', '')}${sequence}`;
    return { ...facts, idNumber: first17 + residentIdCheckCharacter(first17) };
  }),
);

const wide = (word: string) =>
  word.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
/** Ways in which cells are damaged without losing anything. */
const HARMLESS: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => ` ${word}\u00a0`,
  (word) => `\u200b${word}\ufeff`,
  wide,
];
const DOTS = ['·', '•', '・', '．', '.', '‧', ' · '];
const DATES: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}-${pad(m, 2)}-${pad(d, 2)}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}年${m}月${d}号`,
  (y, m, d) => `${y}${pad(m, 2)}${pad(d, 2)}`,
  (y, m, d) => `${y}、${m}、${d}`,
  (y, m, d) => `${y} ${m} ${d}`,
  (y, m, d) => `${y}\\${m}\\${d}`,
  (y, m, d) => `${y}-${m}-${d} 00:00:00`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
];
/** What the ID number of a row may become, and whether the row then stands. */
const FATES = ['good', 'rounded', 'formula', 'mistyped', 'number'] as const;

function damaged(idNumber: string, fate: (typeof FATES)[number]): Cell {
  switch (fate) {
    case 'good':
      return text(idNumber);
    case 'rounded':
      return text(`${idNumber[0]}.${idNumber.slice(1, 6)}E+17`);
    case 'formula':
      return { kind: 'formula', text: `="${idNumber}"` };
    case 'mistyped':
      return text(`${idNumber.slice(0, 16)}${(Number(idNumber[16]) + 1) % 10}${idNumber[17]}`);
    case 'number':
      return { kind: 'number', value: Number.parseInt(idNumber, 10), text: `${idNumber.slice(0, 15)}000` };
  }
}

const HEADERS: readonly (readonly [RosterColumn | null, string])[] = [
  ['name', '教师姓名（必填）'],
  ['idNumber', '身份证号码'],
  ['sex', '性 别'],
  ['birthDate', '出生年月'],
  ['schoolCode', '学校标识码'],
  ['stage', '任教学段*'],
  [null, '备注'],
  [null, '序号'],
];

describe('a generated roster', () => {
  test('in any order of columns, with look-alikes and damaged cells, is checked to just its truth', () => {
    fc.assert(
      fc.property(
        teachers,
        fc.shuffledSubarray([...HEADERS], { minLength: HEADERS.length }),
        fc.infiniteStream(fc.nat(1000)),
        (people, order, choices) => {
          const choose = <T>(list: readonly T[]): T => list[choices.next().value! % list.length]!;
          const fates = people.map(() => choose(FATES));
          const rows = people.map((person, at) => {
            const cells: Record<string, Cell> = {
              name: text(choose(HARMLESS.slice(0, 3))(person.name.replace('·', choose(DOTS)))),
              idNumber:
                fates[at] === 'good'
                  ? text(choose(HARMLESS)(person.idNumber))
                  : damaged(person.idNumber, fates[at]!),
              sex: text(person.isMan ? choose(['男', '男性', ' 男']) : choose(['女', '女 ', '女教师'])),
              birthDate: text(choose(DATES)(person.year, person.month, person.day)),
              schoolCode: text(choose(HARMLESS)(person.school.code)),
              stage: text(choose(HARMLESS.slice(0, 3))(person.stage[0])),
            };
            return order.map(([column, title]) =>
              column ? cells[column]! : text(title === '序号' ? String(at + 1) : ''),
            );
          });
          const columns = placesOf(
            proposeColumns(
              order.map(([, title]) => text(title)),
              rows,
            ),
          );
          const places = order.flatMap(([column], index) => (column ? [[column, index] as const] : []));
          expect(columns).toEqual(Object.fromEntries(places));
          const checker = createRosterChecker({
            columns,
            schools: SCHOOLS,
            referenceDate: '2020-09-01',
            policy: pack,
          });
          const found = rows.map((cells, at) => {
            const result = checker.row(at + 2, cells);
            if (result.kind !== 'accepted') return result.kind;
            const { name, sex, idNumber, birthDate, schoolCode, stage } = result.teacher;
            return { name, sex, idNumber, birthDate, schoolCode, stage };
          });
          expect(found).toEqual(
            people.map((person, at) =>
              fates[at] === 'good'
                ? {
                    name: person.name,
                    sex: person.isMan ? 'male' : 'female',
                    idNumber: person.idNumber,
                    birthDate: person.birthDate,
                    schoolCode: person.school.code,
                    stage: person.stage[1],
                  }
                : 'rejected',
            ),
          );
          const { data, accepted, rejected } = checker.counts;
          expect(data).toBe(people.length);
          expect(accepted + rejected).toBe(data);
          expect(accepted).toBe(fates.filter((fate) => fate === 'good').length);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the proposal of columns', () => {
  const id = (serial: number) => {
    const first17 = `2201041980010${pad(serial, 4)}`;
    return first17 + residentIdCheckCharacter(first17);
  };

  test('takes a column of valid ID numbers for the ID column, whatever stands above it', () => {
    const rows = [1101, 1102, 1103].map((serial) => [text('王芳'), text(id(serial)), text('13900000001')]);
    const found = proposeColumns([text('甲'), text('手机号'), text('')], rows);
    expect(found.map(({ column }) => column)).toEqual(['name', 'idNumber', 'phone']);
    expect(found[1]).toMatchObject({ reason: 'values' });
  });

  test('leaves out what nothing speaks for, and gives no column away twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('王芳', '男', '语文', '小学', 'x', ''), { maxLength: 6 })),
        (table) => {
          const found = proposeColumns(
            [],
            table.map((row) => row.map(text)),
          );
          const given = found.flatMap(({ column }) => (column ? [column] : []));
          expect(new Set(given).size).toBe(given.length);
          for (const { column, confidence } of found) {
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
            expect(column === null).toBe(confidence === 0);
          }
        },
      ),
    );
  });
});

describe('a mapping', () => {
  const whole = (['name', 'idNumber', 'schoolCode', 'stage'] as const).map((column, index) => ({
    column,
    index,
  }));

  test('with every needed column has no problem', () => {
    expect(checkMapping(whole, 4, rosterTable)).toEqual([]);
    expect(placesOfMapping(whole)).toEqual({ name: 0, idNumber: 1, schoolCode: 2, stage: 3 });
  });

  test('tells every fault at once: twice, missing, not in the file', () => {
    const codes = checkMapping(
      [
        { column: 'name', index: 0 },
        { column: 'name', index: 1 },
        { column: 'stage', index: 9 },
      ],
      4,
      rosterTable,
    ).map(({ code, field }) => `${code} ${field}`);
    expect(codes).toEqual([
      'column-twice 姓名',
      'column-outside 任教学段',
      'column-missing 证件号码',
      'column-missing 学校标识码',
      'column-missing 任教学段',
    ]);
  });
});

test('a preview shows of any ID number the last four characters alone, in whatever column it stands', () => {
  fc.assert(
    fc.property(teachers, fc.constantFrom('', ' ', '备注：'), fc.boolean(), ([one], before, isIdColumn) => {
      const shown = maskPreviewCell(text(`${before}${one!.idNumber}`), isIdColumn);
      expect(shown).not.toContain(one!.idNumber.slice(0, 14));
      expect(shown.endsWith(one!.idNumber.slice(-4))).toBe(true);
    }),
  );
  expect(maskPreviewCell(text('13900000001'), false)).toBe('13900000001');
  expect(maskPreviewCell(text(wide('220104198001011101')), false)).not.toContain('1980');
});

test.each([
  ['一九七一年九月三十日', '1971-09-30'],
  ['一九八〇年十二月二十一日', '1980-12-21'],
  ['１９７１．９．３０', '1971-09-30'],
  ['1971年9月30号', '1971-09-30'],
])('the date %s is %s', (value, date) => {
  expect(readDate(text(value))).toEqual({ kind: 'day', date });
});

test.each(['71.9.30', '30/9/1971', '一九七一年十三月一日', '1971、9、31'])('%s is no date', (value) => {
  expect(readDate(text(value)).kind).toBe('invalid');
});

describe('near schools', () => {
  const near = (value: string) =>
    createSchoolSuggestions(SCHOOLS)
      .near(value)
      .map(({ code }) => code);

  test.each([
    ['2122114110', '2122114100', 'a wrong digit'],
    ['212211410', '2122114100', 'a digit left out'],
    ['2122141100', '2122114100', 'two digits swapped'],
    ['第一小学', '2122114100', 'a part of the name'],
    ['东县实验初级中学', '3122114102', 'another word in the name'],
  ])('%s names %s: %s', (value, code) => expect(near(value)).toContain(code));

  test('are none for what is far from all', () => expect(near('北京大学')).toEqual([]));
});

describe('too large a change', () => {
  test('is one above the share and not below the fewest teachers', () => {
    const units = [
      { unitName: '甲', teachers: 100, changed: 20 },
      { unitName: '乙', teachers: 100, changed: 21 },
      { unitName: '丙', teachers: 4, changed: 4 },
    ];
    expect(importStops(units, 'county', pack).map(({ data }) => data?.['unit'])).toEqual(['乙']);
  });

  test('grows with the changes, whatever the policy', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(1000),
        fc.record({
          stopAboveCountyPercent: fc.integer({ min: 1, max: 100 }),
          stopAboveSchoolPercent: fc.integer({ min: 1, max: 100 }),
          stopFromTeachers: fc.integer({ min: 1, max: 50 }),
        }),
        (teachers, changed, rosterImport) => {
          const stops = (count: number) =>
            importStops([{ unitName: '甲', teachers, changed: count }], 'school', { rosterImport }).length;
          expect(stops(changed + 1)).toBeGreaterThanOrEqual(stops(changed));
          expect(stops(0)).toBe(0);
        },
      ),
    );
  });
});

describe('a held import', () => {
  const asked = {
    officePath: '1/2/',
    importPath: '1/2/3/',
    accountId: 'b',
    askedBy: 'a',
    reason: '已经核实',
  };
  const codes = (changes: Partial<typeof asked>) =>
    mayReleaseImport({ ...asked, ...changes }).map(({ code }) => code);

  test('is released by an office above, with a reason', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ reason: '  ' })).toEqual(['release-needs-reason']);
    expect(codes({ officePath: '1/2/3/' })).toEqual(['release-not-above']);
    expect(codes({ officePath: '1/9/' })).toEqual(['release-not-above']);
  });

  test('of the highest office is released there by another person', () => {
    expect(codes({ officePath: '1/', importPath: '1/' })).toEqual([]);
    expect(codes({ officePath: '1/', importPath: '1/', accountId: 'a' })).toEqual(['release-not-above']);
  });
});

test('the changes of a teacher are told fact by fact, in the order of a preview', () => {
  const known = {
    name: '王芳',
    sex: 'female',
    birthDate: null,
    school: '甲',
    stage: null,
    subject: null,
    duty: null,
    phone: null,
  };
  expect(teacherChanges(known, known)).toEqual([]);
  expect(teacherChanges(known, { ...known, phone: '1', name: '王方' })).toEqual([
    { fact: 'name', before: '王芳', after: '王方' },
    { fact: 'phone', before: null, after: '1' },
  ]);
});
