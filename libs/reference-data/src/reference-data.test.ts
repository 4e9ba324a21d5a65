import fc from 'fast-check';
import { STANDARD_COLUMNS, STANDARD_DIMENSIONS, STANDARD_ITEMS, standardItem } from './ability-standard.js';
import { administrativeLevelOf, parentCodeOf } from './administrative-codes.js';
import { COURSE_TOPICS, TOPIC_CODES, TOPIC_SERIES, courseTopic } from './course-topics.js';
import { dutyOf } from './duties.js';
import { SCHOOL_TYPES, readSchoolCode } from './school-codes.js';
import { stageOfSchoolingOf } from './stages-of-schooling.js';
import { SUBJECTS, subjectByCode, subjectOf } from './subjects.js';
import { ITEMS_OF_TOPIC, topicsFor } from './topic-items.js';

describe('the ability standard', () => {
  test('has 25 items, numbered without a gap, in five dimensions in order', () => {
    expect(STANDARD_ITEMS.map(({ item }) => item)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    expect([...new Set(STANDARD_ITEMS.map(({ dimension }) => dimension))]).toEqual(STANDARD_DIMENSIONS);
    expect(standardItem(26)).toBeNull();
    expect(standardItem(0)).toBeNull();
  });

  test('tells the items of a column apart by their labels', () => {
    for (const column of STANDARD_COLUMNS) {
      expect(new Set(STANDARD_ITEMS.map(({ labels }) => labels[column].zh)).size).toBe(25);
      expect(new Set(STANDARD_ITEMS.map(({ labels }) => labels[column].en)).size).toBe(25);
    }
  });
});

describe('the topics', () => {
  test('are 27 in three series', () => {
    expect(COURSE_TOPICS.map(({ code }) => code)).toEqual(TOPIC_CODES);
    expect(TOPIC_CODES).toHaveLength(27);
    expect([...new Set(COURSE_TOPICS.map(({ series }) => series))]).toEqual(TOPIC_SERIES);
    expect(courseTopic('T28')).toBeNull();
  });

  test('serve every item of the standard in every column', () => {
    const unserved = STANDARD_ITEMS.flatMap(({ item }) =>
      STANDARD_COLUMNS.filter((column) => topicsFor({ item, column }).length === 0).map((column) => [
        item,
        column,
      ]),
    );
    expect(unserved).toEqual([]);
  });

  test('name items of the standard, none twice', () => {
    for (const topic of TOPIC_CODES) {
      const cells = ITEMS_OF_TOPIC[topic].map(({ item, column }) => `${item}${column}`);
      expect(new Set(cells).size).toBe(cells.length);
      expect(ITEMS_OF_TOPIC[topic].every(({ item }) => standardItem(item) !== null)).toBe(true);
    }
  });

  test('are recommended with the most specific first', () => {
    const counts = topicsFor({ item: 12, column: 'I' }).map((topic) => ITEMS_OF_TOPIC[topic].length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.length).toBeGreaterThan(2);
  });
});

describe('words of rosters', () => {
  test.each([
    ['学前', 'kindergarten'],
    ['幼儿园', 'kindergarten'],
    ['小学', 'primary'],
    ['初中', 'junior-secondary'],
    ['普通初中', 'junior-secondary'],
    [' 普通高中 ', 'senior-secondary'],
    ['特殊教育', 'special-education'],
    ['成人中学', null],
  ])('stage %s means %s', (word, stage) => {
    expect(stageOfSchoolingOf(word)).toBe(stage);
  });

  test.each([
    ['体育', '22'],
    ['体育与健康', '22'],
    ['信息技术', '61'],
    ['信息技术(高中)', '26'],
    ['学前', '00'],
    ['13', '13'],
    ['炼金术', null],
  ])('subject %s means %s', (word, code) => {
    expect(subjectOf(word)?.code ?? null).toBe(code);
  });

  test.each([
    ['教师', 'teacher'],
    ['校长', 'principal'],
    ['骨干教师', 'backbone-teacher'],
    ['教研员', 'researcher'],
    ['管理人员', 'manager'],
    ['培训者', 'trainer'],
    ['厨师', null],
  ])('duty %s means %s', (word, duty) => {
    expect(dutyOf(word)).toBe(duty);
  });

  test('no word stands for two subjects', () => {
    const words = SUBJECTS.flatMap(({ zh, code, synonyms }) => [zh, code, ...synonyms]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    for (const { code, zh } of SUBJECTS) expect(subjectByCode(code)?.zh).toBe(zh);
  });
});

describe('codes', () => {
  test('a school identification code is ten digits of a known type', () => {
    expect(readSchoolCode('2199114103')).toEqual({
      type: { code: '21', zh: '小学', en: 'Primary school', stage: 'primary' },
      province: '99',
    });
    expect(readSchoolCode('9999114103')).toBeNull();
    expect(readSchoolCode('219911410')).toBeNull();
    expect(readSchoolCode('21991141030')).toBeNull();
  });

  test('any type with any province and serial is read back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCHOOL_TYPES),
        fc.integer({ min: 10, max: 99 }),
        fc.integer({ min: 0, max: 999_999 }),
        (type, province, serial) => {
          const read = readSchoolCode(`${type.code}${province}${String(serial).padStart(6, '0')}`);
          expect(read).toEqual({ type, province: String(province) });
        },
      ),
    );
  });

  test('an administrative code tells its level and the unit above it', () => {
    expect(administrativeLevelOf('990000')).toBe('province');
    expect(administrativeLevelOf('990100')).toBe('city');
    expect(administrativeLevelOf('990102')).toBe('county');
    expect(administrativeLevelOf('9901A1')).toBeNull();
    expect(parentCodeOf('990102')).toBe('990100');
    expect(parentCodeOf('990100')).toBe('990000');
    expect(parentCodeOf('990000')).toBeNull();
  });
});
