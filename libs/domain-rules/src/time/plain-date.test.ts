import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  comparePlainDates,
  completedYears,
  daysBetween,
  daysInMonth,
  monthsBetween,
  parsePlainDate,
  partsOf,
  plainDateIn,
  plainDateOf,
} from './plain-date.js';

const aDate = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => plainDateOf(year, month, Math.min(day, daysInMonth(year, month)))!);

describe('a plain date', () => {
  test.each(['2023-02-29', '1970-13-45', '2015-04-31', '15-01-01', '2015-1-1', '2015-01-01T00:00', ''])(
    '%p is no date',
    (text) => expect(parsePlainDate(text)).toBeNull(),
  );

  test('knows leap years', () => {
    expect(parsePlainDate('2000-02-29')).toBe('2000-02-29');
    expect(parsePlainDate('1900-02-29')).toBeNull();
  });

  test('moves by days and back, and counts them', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(comparePlainDates(date, moved)).toBe(Math.sign(-days) + 0);
      }),
    );
  });

  test('moves to the wanted month, and stays on its day where that month has it', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(monthsBetween(date, moved)).toBe(months);
        const { year, month, day } = partsOf(moved);
        expect(day).toBe(Math.min(partsOf(date).day, daysInMonth(year, month)));
      }),
    );
  });

  test('goes to the last day where the month is too short', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addYears('1964-02-29', 55)).toBe('2019-02-28');
  });

  test('completes a year of age on the birthday, not before', () => {
    expect(completedYears('1959-09-01', '2014-08-31')).toBe(54);
    expect(completedYears('1959-09-01', '2014-09-01')).toBe(55);
  });

  test('completes a year on 1 March for a birth on 29 February in a year without that day', () => {
    expect(completedYears('1964-02-29', '2019-02-28')).toBe(54);
    expect(completedYears('1964-02-29', '2019-03-01')).toBe(55);
    expect(completedYears('1964-02-29', '2020-02-29')).toBe(56);
  });

  test('ages by one year in every year', () => {
    fc.assert(
      fc.property(aDate, aDate, (birth, on) => {
        fc.pre(!on.endsWith('02-29'));
        expect(completedYears(birth, addYears(on, 1))).toBe(completedYears(birth, on) + 1);
      }),
    );
  });

  test('is the day of the time zone, not of UTC', () => {
    expect(plainDateIn('Asia/Shanghai', new Date('2014-09-30T16:00:00Z'))).toBe('2014-10-01');
    expect(plainDateIn('Asia/Shanghai', new Date('2014-09-30T15:59:59Z'))).toBe('2014-09-30');
    expect(plainDateIn('UTC', new Date('2014-09-30T16:00:00Z'))).toBe('2014-09-30');
  });
});
