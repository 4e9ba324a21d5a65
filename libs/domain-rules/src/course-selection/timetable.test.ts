import fc from 'fast-check';
import { timetableProblems } from './timetable-problems.js';
import type { CourseToPlace, RoomOfWeeks } from './timetable.js';
import { placeCourses, weekOn, weeksOfTraining } from './timetable.js';

const course = (code: string, halfHours: number, changes: Partial<CourseToPlace> = {}): CourseToPlace => ({
  code,
  halfHours,
  required: false,
  startWeek: null,
  ...changes,
});
const room: RoomOfWeeks = { weeks: 5, firstWeek: 1, maximumHalfHoursPerWeek: 20 };
const weeksOf = (courses: readonly CourseToPlace[], changes: Partial<RoomOfWeeks> = {}) =>
  Object.fromEntries(
    placeCourses(courses, { ...room, ...changes }).courses.map(({ code, weeks }) => [
      code,
      weeks.map(({ week, halfHours }) => [week, halfHours]),
    ]),
  );

describe('weeks of the training', () => {
  test('run from the first training day, the last one as far as the training goes', () => {
    expect(weeksOfTraining('2030-03-01', '2030-03-16')).toEqual([
      { number: 1, from: '2030-03-01', to: '2030-03-07' },
      { number: 2, from: '2030-03-08', to: '2030-03-14' },
      { number: 3, from: '2030-03-15', to: '2030-03-16' },
    ]);
  });

  test.each([
    ['2030-02-01', 1],
    ['2030-03-07', 1],
    ['2030-03-08', 2],
    ['2030-06-01', 3],
  ])('on %s the first that is not over is week %i', (today, week) => {
    expect(weekOn(weeksOfTraining('2030-03-01', '2030-03-16'), today)).toBe(week);
  });
});

describe('the proposal', () => {
  test('spreads courses evenly, required ones first, then as the teacher ordered them, whole where they fit', () => {
    const courses = [course('A', 6), course('B', 12), course('R', 6, { required: true })];
    expect(weeksOf(courses, { weeks: 4 })).toEqual({
      R: [[1, 6]],
      A: [[2, 6]],
      B: [
        [3, 6],
        [4, 6],
      ],
    });
  });

  test('leaves no half-hour of a course over for another week', () => {
    const ten = Array.from({ length: 10 }, (_, index) => course(`C${index}`, 6));
    const placed = weeksOf(ten, { weeks: 12 });
    expect(Object.values(placed).map((weeks) => weeks.length)).toEqual(ten.map(() => 1));
    expect(placed['C9']).toEqual([[11, 6]]);
  });

  test('does not trickle: short plans are done early', () => {
    expect(weeksOf([course('A', 4), course('B', 4)], { weeks: 30 })).toEqual({ A: [[1, 4]], B: [[2, 4]] });
  });

  test('leaves out weeks that are over, and goes faster where few are left', () => {
    expect(weeksOf([course('A', 30)], { firstWeek: 4 })).toEqual({
      A: [
        [4, 15],
        [5, 15],
      ],
    });
  });

  test('keeps the week that the teacher chose and puts the others around it', () => {
    expect(weeksOf([course('A', 6), course('B', 6, { startWeek: 1 }), course('C', 6)], { weeks: 3 })).toEqual(
      { B: [[1, 6]], A: [[2, 6]], C: [[3, 6]] },
    );
  });

  test('courses moved together can make a week too full, which is named with its days', () => {
    const moved = { startWeek: 5 };
    const { load } = placeCourses([course('A', 12, moved), course('B', 12, moved)], room);
    expect(timetableProblems(load, weeksOfTraining('2030-03-01', '2030-04-04'), 20)).toEqual([
      {
        code: 'week-too-full',
        field: 'timetable',
        row: 5,
        data: { week: 5, from: '2030-03-29', to: '2030-04-04', halfHours: 24, maximum: 20, excess: 4 },
      },
    ]);
  });
});

describe('whatever is chosen', () => {
  const anyRoom = fc.record({
    weeks: fc.integer({ min: 1, max: 30 }),
    firstWeek: fc.integer({ min: -1, max: 32 }),
    maximumHalfHoursPerWeek: fc.integer({ min: 1, max: 30 }),
  });
  const courses = (startWeek: fc.Arbitrary<number | null>) =>
    fc
      .array(fc.record({ halfHours: fc.integer({ min: 1, max: 60 }), required: fc.boolean(), startWeek }), {
        maxLength: 12,
      })
      .map((list) => list.map((one, index) => ({ code: `C${index}`, ...one })));
  const anyWeek = fc.option(fc.integer({ min: -2, max: 40 }));
  const sum = (weeks: readonly { halfHours: number }[]) =>
    weeks.reduce((total, { halfHours }) => total + halfHours, 0);

  test('no hour is lost, every week lies in the training, and the load is what the courses bring', () => {
    fc.assert(
      fc.property(courses(anyWeek), anyRoom, (chosen, at) => {
        const { courses: placed, load } = placeCourses(chosen, at);
        expect(placed.map(({ weeks }) => sum(weeks))).toEqual(chosen.map(({ halfHours }) => halfHours));
        const weeks = placed.flatMap((one) => one.weeks);
        for (const { week, halfHours } of weeks) {
          expect(week >= 1 && week <= at.weeks && halfHours > 0).toBe(true);
        }
        for (const { week, halfHours } of load) {
          expect(sum(weeks.filter((one) => one.week === week))).toBe(halfHours);
        }
        expect(sum(load)).toBe(sum(chosen));
      }),
    );
  });

  test('the proposal keeps the limit wherever the weeks have room, and uses none that is over', () => {
    fc.assert(
      fc.property(courses(fc.constant(null)), anyRoom, (chosen, at) => {
        const first = Math.min(Math.max(at.firstWeek, 1), at.weeks);
        fc.pre(sum(chosen) <= (at.weeks - first + 1) * at.maximumHalfHoursPerWeek);
        for (const { week, halfHours } of placeCourses(chosen, at).load) {
          expect(halfHours).toBeLessThanOrEqual(at.maximumHalfHoursPerWeek);
          expect(week).toBeGreaterThanOrEqual(first);
        }
      }),
    );
  });

  test('a moved course begins where it was put, and the same plan gives the same timetable', () => {
    fc.assert(
      fc.property(courses(anyWeek), anyRoom, (chosen, at) => {
        const timetable = placeCourses(chosen, at);
        expect(placeCourses(structuredClone(chosen), at)).toEqual(timetable);
        chosen.forEach(({ startWeek }, index) => {
          if (startWeek === null || startWeek < 1 || startWeek > at.weeks) return;
          expect(timetable.courses[index]?.weeks[0]?.week).toBe(startWeek);
        });
      }),
    );
  });
});
