import fc from 'fast-check';
import type { CourseInput } from './check-course.js';
import { checkCourses } from './check-course.js';
import { addDays } from '../time/plain-date.js';
import type { PushCalendar } from './push-cycles.js';
import { cycleOfDay, cycleOfPush, pushCycle, pushCycleState, pushCycles, startOfDay } from './push-cycles.js';
import { MAX_RECORDS_PER_MUTATION, checkPush } from './push-limits.js';
import { EXCHANGE_SCOPES, parseScopes } from './scopes.js';

const calendar: PushCalendar = {
  firstTrainingDay: '2030-03-01',
  lastTrainingDay: '2030-04-05',
  timeZone: 'Asia/Shanghai',
  push: { cycleDays: 10, graceHours: 48 },
};
const at = (text: string): number => Date.parse(text);
const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

describe('push cycles', () => {
  test('run from day 10(n−1) to day 10n−1 and are due 48 hours after their end', () => {
    expect(pushCycles(calendar).map(({ number, from, to }) => [number, from, to])).toEqual([
      [1, '2030-03-01', '2030-03-10'],
      [2, '2030-03-11', '2030-03-20'],
      [3, '2030-03-21', '2030-03-30'],
      [4, '2030-03-31', '2030-04-09'],
    ]);
    const second = pushCycle(calendar, 2);
    expect(second.startsAt).toBe(at('2030-03-11T00:00:00+08:00'));
    expect(second.endsAt).toBe(at('2030-03-21T00:00:00+08:00'));
    expect(second.dueAt).toBe(at('2030-03-23T00:00:00+08:00'));
  });

  test('follow each other without gap, and every training day lies in exactly one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Chatham'),
        (start, length, cycleDays, timeZone) => {
          const firstTrainingDay = addDays('2010-01-01', start);
          const lastTrainingDay = addDays(firstTrainingDay, length);
          const any = { firstTrainingDay, lastTrainingDay, timeZone, push: { cycleDays, graceHours: 48 } };
          const cycles = pushCycles(any);
          expect(cycles[0]?.from).toBe(firstTrainingDay);
          cycles.slice(1).forEach((cycle, index) => {
            expect(cycle.from).toBe(addDays(cycles[index]?.to ?? '', 1));
            expect(cycle.startsAt).toBe(cycles[index]?.endsAt);
          });
          const last = cycles.at(-1);
          expect(last?.number).toBe(cycleOfDay(any, lastTrainingDay));
          expect((last?.from ?? '') <= lastTrainingDay && lastTrainingDay <= (last?.to ?? '')).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a day starts at midnight of its zone, also where summer time skips it', () => {
    expect(startOfDay('2030-07-01', 'America/New_York')).toBe(at('2030-07-01T00:00:00-04:00'));
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe(at('2018-11-04T01:00:00-02:00'));
    expect(startOfDay('2030-07-01', 'Pacific/Kiritimati')).toBe(at('2030-07-01T00:00:00+14:00'));
  });

  const cycle = pushCycle(calendar, 1);
  test.each<[string, number[], string, string]>([
    ['without push while it runs', [], '2030-03-10T23:59:59+08:00', 'open'],
    ['without push during the grace', [], '2030-03-11T00:00:00+08:00', 'due'],
    ['without push at the due moment', [], '2030-03-13T00:00:00+08:00', 'due'],
    ['without push after it', [], '2030-03-13T00:00:00.001+08:00', 'missing'],
    ['pushed while it runs', [at('2030-03-05T00:00:00Z')], '2030-03-06T00:00:00Z', 'on-time'],
    ['pushed at the due moment', [cycle.dueAt], '2030-03-20T00:00:00Z', 'on-time'],
    ['pushed a moment later', [cycle.dueAt + 1], '2030-03-20T00:00:00Z', 'late'],
    ['pushed on time and again later', [cycle.dueAt + 9, cycle.dueAt - 9], '2030-03-20T00:00:00Z', 'on-time'],
    ['before a push that comes later', [cycle.dueAt + 9], '2030-03-05T00:00:00Z', 'open'],
  ])('%s', (_, receivedAt, now, state) => {
    const pushes = receivedAt.map((moment) => ({ cycle: 1, receivedAt: moment }));
    expect(pushCycleState(cycle, pushes, at(now))).toBe(state);
  });

  test('a push for another cycle does not count', () => {
    const other = [{ cycle: 2, receivedAt: at('2030-03-05T00:00:00Z') }];
    expect(pushCycleState(cycle, other, at('2030-03-20T00:00:00Z'))).toBe('missing');
  });

  test('a push reports on the cycle of its latest record', () => {
    const received = at('2030-03-12T00:00:00+08:00');
    expect(cycleOfPush(calendar, received, at('2030-03-10T23:00:00+08:00'))).toBe(1);
    expect(cycleOfPush(calendar, received, at('2030-03-11T00:00:00+08:00'))).toBe(2);
  });

  test('a push without records reports on the cycle still in its grace', () => {
    expect(cycleOfPush(calendar, at('2030-03-12T00:00:00+08:00'), null)).toBe(1);
    expect(cycleOfPush(calendar, at('2030-03-13T00:00:00+08:00'), null)).toBe(2);
    expect(cycleOfPush(calendar, at('2031-01-01T00:00:00Z'), null)).toBe(4);
    expect(cycleOfPush(calendar, at('2030-01-01T00:00:00Z'), null)).toBe(1);
  });
});

describe('a push', () => {
  test('of 5 000 records is taken, of one more is not', () => {
    expect(MAX_RECORDS_PER_MUTATION).toBe(5000);
    expect(checkPush({ idempotencyKey: 'k', records: 5000 })).toEqual([]);
    expect(codes(checkPush({ idempotencyKey: 'k', records: 5001 }))).toEqual(['too-many-records']);
  });

  test('over the streaming endpoint has no limit, and one without records is allowed', () => {
    expect(checkPush({ idempotencyKey: 'k', records: null })).toEqual([]);
    expect(checkPush({ idempotencyKey: 'k', records: 0 })).toEqual([]);
  });

  test.each([
    [undefined, ['idempotency-key-missing']],
    ['', ['idempotency-key-missing']],
    ['x'.repeat(128), []],
    ['x'.repeat(129), ['idempotency-key-malformed']],
    ['a b', ['idempotency-key-malformed']],
    ['键', ['idempotency-key-malformed']],
  ])('with the key %j answers %j', (idempotencyKey, expected) => {
    expect(codes(checkPush({ idempotencyKey, records: 1 }))).toEqual(expected);
  });
});

describe('courses', () => {
  const subjects = new Set(['13', '14']);
  const course: CourseInput = {
    code: 'C-1',
    title: '在线讨论的组织',
    topic: 'T21',
    stages: ['primary'],
    subjects: ['13'],
    required: false,
    halfHours: 7,
  };

  test('are kept with the series of their topic, stages and subjects once each', () => {
    const input = {
      ...course,
      title: ' 标题 ',
      subjects: ['13', '13'],
      stages: ['primary', 'kindergarten', 'primary'],
    };
    expect(checkCourses([input], subjects)).toEqual({
      problems: [],
      courses: [
        {
          ...input,
          title: '标题',
          series: 'change-learning',
          subjects: ['13'],
          stages: ['kindergarten', 'primary'],
        },
      ],
    });
  });

  test('with problems are named one by one, the good ones are kept', () => {
    const bad = {
      code: 'has blank',
      title: ' ',
      topic: 'T28',
      stages: ['nursery'],
      subjects: ['99'],
      required: true,
      halfHours: 0,
    };
    const { courses, problems } = checkCourses([course, bad, course], subjects);
    expect(courses.map(({ code }) => code)).toEqual(['C-1']);
    expect(problems.map(({ code, row, field }) => [code, row, field])).toEqual([
      ['course-code-malformed', 1, 'code'],
      ['course-title-malformed', 1, 'title'],
      ['course-topic-unknown', 1, 'topic'],
      ['course-stage-unknown', 1, 'stages'],
      ['course-subject-unknown', 1, 'subjects'],
      ['course-half-hours-out-of-range', 1, 'halfHours'],
      ['course-code-repeated', 2, 'code'],
    ]);
  });

  test.each([0.5, -1, Number.NaN, 201])('of %p half-hours are refused', (halfHours) => {
    expect(codes(checkCourses([{ ...course, halfHours }], subjects).problems)).toEqual([
      'course-half-hours-out-of-range',
    ]);
  });
});

describe('scopes', () => {
  test('are the five of the contract', () => {
    expect(EXCHANGE_SCOPES).toHaveLength(5);
    expect(parseScopes(EXCHANGE_SCOPES.toReversed().join(' '))).toEqual({
      scopes: [...EXCHANGE_SCOPES],
      unknown: [],
    });
  });

  test('that do not exist are named', () => {
    expect(parseScopes('records:write  admin records:write')).toEqual({
      scopes: ['records:write'],
      unknown: ['admin'],
    });
  });
});
