import fc from 'fast-check';
import { compareRatios, ratio } from '../arithmetic/decimal.js';
import type { PolicyTheme } from '../policy/policy-pack.js';
import { checkAttestation, offlineHalfHours } from './offline-hours.js';
import { practiceScore } from './practice-score.js';

const text = (words: string) => ({ zh: words, en: words });
const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

function theme(number: number, changes: Partial<PolicyTheme> = {}): PolicyTheme {
  return {
    theme: number,
    stage: 1,
    title: text('theme'),
    onlineHalfHours: 2,
    offlineHalfHours: 4,
    offlineMode: 'school',
    ledBy: 'workshop-leader',
    owner: 'teacher',
    task: text('task'),
    expectedResult: text('result'),
    topics: [],
    dueDay: 14,
    isWork: false,
    ...changes,
  };
}

describe('offline hours', () => {
  const facts = { school: 's-1', teacherSchool: 's-1', alreadyHalfHours: 0 };

  test('are attested up to the hours of the theme', () => {
    expect(checkAttestation({ theme: 1, halfHours: 4 }, facts, theme(1))).toEqual([]);
    expect(checkAttestation({ theme: 1, halfHours: 3 }, { ...facts, alreadyHalfHours: 2 }, theme(1))).toEqual(
      [
        {
          code: 'offline-hours-above-theme',
          field: 'halfHours',
          data: { theme: 1, halfHours: 3, already: 2, maximum: 4 },
        },
      ],
    );
  });

  test('are attested by the teacher’s own school alone', () => {
    for (const teacherSchool of ['s-2', null]) {
      expect(
        codes(checkAttestation({ theme: 1, halfHours: 1 }, { ...facts, teacherSchool }, theme(1))),
      ).toEqual(['offline-hours-of-other-school']);
    }
  });

  test.each([0, -1, 1.5, Number.NaN])('of %p half-hours are refused', (halfHours) => {
    expect(codes(checkAttestation({ theme: 1, halfHours }, facts, theme(1)))).toEqual([
      'offline-hours-malformed',
    ]);
  });

  test('do not exist where the theme has none', () => {
    const none = theme(13, { offlineHalfHours: 0 });
    expect(codes(checkAttestation({ theme: 13, halfHours: 1 }, facts, none))).toEqual([
      'theme-without-offline-hours',
    ]);
  });

  test('sum up to no more than the themes have, and to all of it within the caps', () => {
    const themes = [theme(1), theme(2, { offlineHalfHours: 6 })];
    const attested = fc.array(
      fc.record({ theme: fc.integer({ min: 1, max: 3 }), halfHours: fc.integer({ min: 1, max: 5 }) }),
    );
    fc.assert(
      fc.property(attested, (attestations) => {
        const sum = offlineHalfHours(attestations, themes);
        const of = (number: number): number =>
          attestations
            .filter((one) => one.theme === number)
            .reduce((total, { halfHours }) => total + halfHours, 0);
        expect(sum).toBeLessThanOrEqual(10);
        fc.pre(of(1) <= 4 && of(2) <= 6);
        expect(sum).toBe(of(1) + of(2));
      }),
    );
  });
});

describe('the practice score', () => {
  const themes = [
    theme(1, { onlineHalfHours: 1, offlineHalfHours: 1 }),
    theme(2, { onlineHalfHours: 9, offlineHalfHours: 7 }),
    theme(13, { onlineHalfHours: 0, offlineHalfHours: 0, owner: 'region' }),
  ];
  const result = (number: number, scoreHundredths: number) => ({ theme: number, scoreHundredths });

  test('averages the theme results by their hours and rounds once, half up', () => {
    expect(practiceScore([result(1, 8000), result(2, 9000)], themes)).toEqual({
      hundredths: 8889,
      halfHoursScored: 18,
      halfHours: 18,
    });
    const even = [theme(1), theme(2)];
    expect(practiceScore([result(1, 8000), result(2, 8001)], even).hundredths).toBe(8001);
  });

  test('knows nothing before the first result, and themes without hours or outside the pack weigh nothing', () => {
    expect(practiceScore([], themes).hundredths).toBeNull();
    expect(practiceScore([result(13, 10_000), result(99, 10_000)], themes).hundredths).toBeNull();
  });

  test('counts the better of one’s own and the school’s result', () => {
    const results = [result(1, 6000), result(1, 9000), result(1, 7000)];
    expect(practiceScore(results, themes)).toEqual({ hundredths: 9000, halfHoursScored: 2, halfHours: 18 });
  });

  test('is never beyond the best and worst result, and equals them when all are equal', () => {
    const weighed = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 10_000 }), hours: fc.integer({ min: 1, max: 40 }) }),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(weighed, (parts) => {
        const many = parts.map(({ hours }, index) =>
          theme(index + 1, { onlineHalfHours: hours, offlineHalfHours: 0 }),
        );
        const results = parts.map(({ score }, index) => result(index + 1, score));
        const { hundredths } = practiceScore(results, many);
        const total = parts.reduce((sum, { hours }) => sum + hours, 0);
        const weighted = parts.reduce((sum, { score, hours }) => sum + score * hours, 0);
        expect(hundredths).toBeGreaterThanOrEqual(Math.min(...parts.map(({ score }) => score)));
        expect(hundredths).toBeLessThanOrEqual(Math.max(...parts.map(({ score }) => score)));
        // Half a hundredth is the most that rounding once may move.
        expect(
          compareRatios(ratio(2 * (hundredths ?? 0) - 1, 2), ratio(weighted, total)),
        ).toBeLessThanOrEqual(0);
        expect(compareRatios(ratio(weighted, total), ratio(2 * (hundredths ?? 0) + 1, 2))).toBeLessThan(0);
      }),
    );
  });
});
