import fc from 'fast-check';
import { addDays, daysBetween, type PlainDate } from '../time/plain-date.js';
import { lastDayToSubmit } from './last-day-to-submit.js';
import { stageCalendar, type ThemeInStage } from './stage-calendar.js';

const FIRST = '2016-05-09' as PlainDate;
const theme = (stage: number | null, dueDay: number | null): ThemeInStage => ({
  stage,
  dueDay,
  onlineHalfHours: 2,
  offlineHalfHours: 1,
});

test('stages follow each other in weeks, the region’s themes in none', () => {
  const themes = [theme(1, 4), theme(1, 14), theme(2, 56), theme(3, 77), theme(null, null)];
  const stages = stageCalendar(themes, FIRST, addDays(FIRST, 15));
  expect(stages.map(({ stage, firstWeek, lastWeek }) => [stage, firstWeek, lastWeek])).toEqual([
    [1, 1, 2],
    [2, 3, 8],
    [3, 9, 11],
  ]);
  expect(stages.map(({ isNow }) => isNow)).toEqual([false, true, false]);
  expect(stages[0]).toMatchObject({ from: FIRST, to: '2016-05-23', onlineHalfHours: 4, offlineHalfHours: 2 });
});

test('no day of the training lies in two stages or between two', () => {
  const due = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 150 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(due, (themes) => {
      const ordered = themes
        .toSorted((a, b) => a[1] - b[1])
        .map(([, day], at) => theme(1 + Math.floor((at * 4) / themes.length), day));
      const stages = stageCalendar(ordered, FIRST, FIRST);
      const between = stages.slice(1).map((stage, at) => daysBetween(stages[at]!.to, stage.from));
      expect(between.every((days) => days === 1)).toBe(true);
      expect(stages.every(({ firstWeek, lastWeek }) => firstWeek <= lastWeek)).toBe(true);
    }),
  );
});

test('work that comes back late may be handed in as long after its return as late work is taken', () => {
  const calendar = { firstTrainingDay: FIRST, lateAcceptedDays: 7 };
  expect(lastDayToSubmit({ dueDay: 14 }, calendar, null)).toBe('2016-05-30');
  expect(lastDayToSubmit({ dueDay: 14 }, calendar, '2016-05-10' as PlainDate)).toBe('2016-05-30');
  expect(lastDayToSubmit({ dueDay: 14 }, calendar, '2016-06-10' as PlainDate)).toBe('2016-06-17');
  expect(lastDayToSubmit({ dueDay: null }, calendar, null)).toBeNull();
});
