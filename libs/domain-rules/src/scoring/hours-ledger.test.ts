import fc from 'fast-check';
import { hoursLedger, type LedgerEntry } from './hours-ledger.js';

const pack = { continuingEducation: { minimumHalfHours: 100, everyYears: 5 } };
const entry = (lastDay: string, online: number, offline: number): LedgerEntry => ({
  cohortId: lastDay,
  lastDay,
  onlineHalfHours: online,
  offlineHalfHours: offline,
});

test('the hours of five years add up; older ones stand there and do not count', () => {
  const ledger = hoursLedger(
    pack,
    [entry('2012-12-31', 60, 40), entry('2014-12-31', 40, 20), entry('2017-10-09', 20, 10)],
    '2017-12-31',
  );
  expect(ledger).toMatchObject({
    from: '2013-01-01',
    neededHalfHours: 100,
    reachedHalfHours: 90,
    missingHalfHours: 10,
  });
  expect(ledger.lines.map(({ lastDay, counts }) => [lastDay, counts])).toEqual([
    ['2017-10-09', true],
    ['2014-12-31', true],
    ['2012-12-31', false],
  ]);
});

test('the last day on which hours count is five years ago less a day', () => {
  expect(hoursLedger(pack, [entry('2013-01-01', 10, 0)], '2017-12-31').reachedHalfHours).toBe(10);
  expect(hoursLedger(pack, [entry('2013-01-01', 10, 0)], '2018-01-01').reachedHalfHours).toBe(0);
});

test('whatever was done, what is reached and what is missing fit together, and more never means less', () => {
  const some = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 3000 }),
      online: fc.integer({ min: 0, max: 60 }),
      offline: fc.integer({ min: 0, max: 40 }),
    }),
    { maxLength: 8 },
  );
  const entries = (drafts: { day: number; online: number; offline: number }[]) =>
    drafts.map(({ day, online, offline }) =>
      entry(new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10), online, offline),
    );
  fc.assert(
    fc.property(some, some, (few, more) => {
      const before = hoursLedger(pack, entries(few), '2018-03-05');
      const after = hoursLedger(pack, entries([...few, ...more]), '2018-03-05');
      expect(after.reachedHalfHours).toBeGreaterThanOrEqual(before.reachedHalfHours);
      expect(after.missingHalfHours).toBe(Math.max(0, 100 - after.reachedHalfHours));
      const counted = after.lines.filter(({ counts }) => counts);
      expect(counted.reduce((sum, { halfHours }) => sum + halfHours, 0)).toBe(after.reachedHalfHours);
    }),
  );
});
