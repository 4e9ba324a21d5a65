import fc from 'fast-check';
import { checkLearningRecord } from './check-learning-record.js';
import { parseInstant } from './parse-instant.js';
import { RECORD_KINDS, RECORD_PROBLEM_CODES, answeredCode, recordKindName } from './record-codes.js';
import { recordContent } from './record-content.js';

const now = Date.UTC(2030, 2, 10, 4);

const study = {
  recordId: 'r-1',
  learnerNo: 'MU000000421',
  kind: 'COURSE_STUDY',
  occurredAt: '2030-03-10T09:30:00+08:00',
  courseCode: 'C-1',
  minutes: 45,
};
const post = {
  recordId: 'r-2',
  learnerNo: 'MU000000421',
  kind: 'POST',
  occurredAt: '2030-03-10T01:30:00Z',
  count: 2,
};
const homework = {
  recordId: 'r-3',
  learnerNo: 'MU000000421',
  kind: 'HOMEWORK',
  occurredAt: '2030-03-10T01:30:00Z',
  courseCode: 'C-1',
  score: 87.35,
};
const discussion = {
  recordId: 'r-4',
  learnerNo: 'n',
  kind: 'DISCUSSION',
  occurredAt: '2030-03-10T01:30:00Z',
  minutes: 5,
};
const comment = {
  recordId: 'r-5',
  learnerNo: 'n',
  kind: 'COMMENT',
  occurredAt: '2030-03-10T01:30:00Z',
  count: 1,
};

function verdict(value: unknown): string {
  const result = checkLearningRecord(value, now);
  return result.valid ? 'valid' : `${result.code} ${result.field}`;
}

function stored(value: unknown) {
  const result = checkLearningRecord(value, now);
  if (!result.valid) throw new Error(`${result.code} ${result.field}`);
  return result;
}

describe('a record is taken', () => {
  test('in its stored form, with what was left out as null', () => {
    expect(stored(homework)).toEqual({
      valid: true,
      recordId: 'r-3',
      learnerNo: 'MU000000421',
      kind: RECORD_KINDS.HOMEWORK,
      occurredAt: Date.UTC(2030, 2, 10, 1, 30),
      courseCode: 'C-1',
      minutes: null,
      count: null,
      scoreHundredths: 8735,
      completed: false,
      supersedes: null,
      deviceHash: null,
    });
  });

  test.each([
    ['course study that completes the course', { ...study, completed: true }],
    ['a post with a score', { ...post, score: 90 }],
    ['a post without one', post],
    ['a discussion', discussion],
    ['a discussion of a course', { ...discussion, courseCode: 'C-1' }],
    ['a comment', comment],
    ['a correction', { ...study, supersedes: 'r-0' }],
    [
      'nulls for what is left out',
      { ...post, score: null, minutes: null, completed: null, supersedes: null },
    ],
    ['the limits', { ...study, minutes: 1440, recordId: 'x'.repeat(64) }],
    ['an id in Chinese', { ...study, recordId: '记'.repeat(64) }],
    ['a clock five minutes ahead', { ...study, occurredAt: '2030-03-10T04:05:00Z' }],
  ])('%s', (_, record) => {
    expect(verdict(record)).toBe('valid');
  });

  test('of every kind by a number of its own that can be read back', () => {
    for (const [name, kind] of Object.entries(RECORD_KINDS)) expect(recordKindName(kind)).toBe(name);
    expect(recordKindName(9)).toBeNull();
  });
});

describe('a record is malformed', () => {
  test.each<[string, unknown, string]>([
    ['text instead of a record', 'record', 'null'],
    ['null', null, 'null'],
    ['a list', [study], 'null'],
    ['a field name that is not known', { ...study, minute: 4 }, 'minute'],
    ['a field that no record of its own has', JSON.parse('{"__proto__": {}, "recordId": "r"}'), '__proto__'],
    ['a kind that is not known', { ...study, kind: 'VIDEO' }, 'kind'],
    ['a kind by an inherited name', { ...study, kind: 'constructor' }, 'kind'],
    ['an id that is a number', { ...study, recordId: 7 }, 'recordId'],
    ['an id with a line break', { ...study, recordId: 'a\nb' }, 'recordId'],
    ['an id with half a character', { ...study, recordId: 'a\ud800' }, 'recordId'],
    ['a moment without offset', { ...study, occurredAt: '2030-03-10T09:30:00' }, 'occurredAt'],
    ['a moment as a number', { ...study, occurredAt: 1_900_000_000 }, 'occurredAt'],
    ['minutes as text', { ...study, minutes: '45' }, 'minutes'],
    ['broken minutes', { ...study, minutes: 4.5 }, 'minutes'],
    ['minutes of a post', { ...post, minutes: 4 }, 'minutes'],
    ['a count of course study', { ...study, count: 1 }, 'count'],
    ['a score of a comment', { ...comment, score: 1 }, 'score'],
    ['a score of three decimals', { ...homework, score: 87.355 }, 'score'],
    ['completed as text', { ...study, completed: 'true' }, 'completed'],
    ['a post that completes', { ...post, completed: true }, 'completed'],
    ['a record that corrects itself', { ...study, supersedes: 'r-1' }, 'supersedes'],
  ])('%s', (_, record, field) => {
    expect(verdict(record)).toBe(`malformed ${field}`);
  });
});

describe('a field is missing', () => {
  test.each<[Record<string, unknown>, string]>([
    [study, 'recordId'],
    [study, 'learnerNo'],
    [study, 'kind'],
    [study, 'occurredAt'],
    [study, 'courseCode'],
    [study, 'minutes'],
    [discussion, 'minutes'],
    [post, 'count'],
    [comment, 'count'],
    [homework, 'courseCode'],
    [homework, 'score'],
  ])('of %j: %s', (record, field) => {
    const { [field]: _, ...rest } = record;
    expect(verdict(rest)).toBe(`missing-field ${field}`);
    expect(verdict({ ...record, [field]: null })).toBe(`missing-field ${field}`);
  });
});

describe('a value is out of range', () => {
  test.each<[unknown, string]>([
    [{ ...study, recordId: '' }, 'recordId'],
    [{ ...study, recordId: 'x'.repeat(65) }, 'recordId'],
    [{ ...study, learnerNo: 'x'.repeat(33) }, 'learnerNo'],
    [{ ...study, courseCode: 'x'.repeat(65) }, 'courseCode'],
    [{ ...study, minutes: 0 }, 'minutes'],
    [{ ...study, minutes: 1441 }, 'minutes'],
    [{ ...post, count: 0 }, 'count'],
    [{ ...post, count: 1001 }, 'count'],
    [{ ...homework, score: -0.01 }, 'score'],
    [{ ...homework, score: 100.01 }, 'score'],
    [{ ...study, occurredAt: '1999-12-31T23:59:59Z' }, 'occurredAt'],
    [{ ...study, deviceHash: 'x'.repeat(129) }, 'deviceHash'],
  ])('%j: %s', (record, field) => {
    expect(verdict(record)).toBe(`out-of-range ${field}`);
  });

  test('a moment more than five minutes ahead is in the future', () => {
    expect(verdict({ ...study, occurredAt: '2030-03-10T04:05:00.001Z' })).toBe('in-the-future occurredAt');
  });
});

test('whatever is pushed is answered and never throws', () => {
  const anyField = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.object(),
  );
  const names = [...Object.keys({ ...study, ...post, ...homework }), 'completed', 'supersedes', 'deviceHash'];
  const nearly = fc
    .dictionary(fc.constantFrom(...names), anyField)
    .map((change) => ({ ...study, ...change }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), nearly), (value) => {
      expect(['valid', ...RECORD_PROBLEM_CODES]).toContain(verdict(value).split(' ')[0]);
    }),
    { numRuns: 1000 },
  );
});

test('another institution’s learner answers like one that does not exist', () => {
  expect(RECORD_PROBLEM_CODES.map(answeredCode)).not.toContain('not-your-trainee');
  expect(answeredCode('not-your-trainee')).toBe('unknown-learner');
});

describe('content', () => {
  test('is the same for what reads the same', () => {
    const content = recordContent(stored(study));
    expect(recordContent(stored({ ...study, occurredAt: '2030-03-10T01:30:00.000Z' }))).toBe(content);
    expect(recordContent(stored({ ...study, completed: false, supersedes: null }))).toBe(content);
  });

  test('differs as soon as one field differs', () => {
    const different = [
      study,
      { ...study, recordId: 'r-9' },
      { ...study, learnerNo: 'other' },
      { ...study, kind: 'DISCUSSION' },
      { ...study, occurredAt: '2030-03-10T09:30:01+08:00' },
      { ...study, courseCode: 'C-2' },
      { ...study, minutes: 46 },
      { ...study, completed: true },
      { ...study, supersedes: 'r-0' },
      { ...study, deviceHash: 'r-0' },
      post,
      { ...post, count: 3 },
      { ...post, score: 0 },
    ].map((record) => recordContent(stored(record)));
    expect(new Set(different).size).toBe(different.length);
  });
});

describe('a moment of RFC 3339', () => {
  test('is read like the calendar says', () => {
    const moment = fc.date({
      min: new Date('1600-01-01T00:00:00Z'),
      max: new Date('9998-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const two = (value: number): string => String(value).padStart(2, '0');
        const minutes = Math.abs(offset);
        const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        expect(parseInstant(local + zone)).toBe(date.getTime());
      }),
    );
  });

  test.each([
    ['2030-03-10T01:02:03Z', '2030-03-10T01:02:03.000Z'],
    ['2030-03-10t01:02:03z', '2030-03-10T01:02:03.000Z'],
    ['2030-03-10T01:02:03.4Z', '2030-03-10T01:02:03.400Z'],
    ['2030-03-10T01:02:03.456789Z', '2030-03-10T01:02:03.456Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2017-01-01T07:59:60+08:00', '2017-01-01T00:00:00.000Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(new Date(parseInstant(text)).toISOString()).toBe(expected);
  });

  test.each([
    '',
    '2030-03-10',
    '2030-03-10T01:02Z',
    '2030-03-10 01:02:03Z',
    '2030-03-10T01:02:03',
    '2030-03-10T01:02:03.Z',
    '2030-03-10T01:02:03+0800',
    '2030-03-10T01:02:03+08',
    '2030-03-10T01:02:03+24:00',
    '2030-03-10T01:02:03+08:60',
    '2030-02-29T01:02:03Z',
    '2030-13-01T01:02:03Z',
    '2030-00-01T01:02:03Z',
    '2030-01-00T01:02:03Z',
    '2030-01-01T24:00:00Z',
    '2030-01-01T01:60:00Z',
    '2030-01-01T01:02:60Z',
    '2030-01-01T01:02:61Z',
    '+2030-01-01T01:02:03Z',
    '20300-01-01T01:02:03Z',
    '2030-01-01T01:02:03Zx',
    ' 2030-01-01T01:02:03Z',
    '２０30-01-01T01:02:03Z',
    '2030-01-01T01:02:03Z\n',
    '2030-1-01T01:02:003Z',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeNaN();
  });
});
