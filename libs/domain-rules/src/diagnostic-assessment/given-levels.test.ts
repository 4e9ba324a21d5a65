import fc from 'fast-check';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { compareRatios, hundredths } from '../arithmetic/decimal.js';
import { checkGivenLevels } from './check-given-levels.js';
import { scoreAssessment, scoreGivenLevels } from './score-assessment.js';

const questions = selfAssessment25.questions.filter((question) => question.kind === 'single');
const limits = { improveTo: 0.4, excellentFrom: 0.8 };

describe('levels that an institution measured', () => {
  test('are accepted for any part of the standard', () => {
    expect(checkGivenLevels([{ item: 25, column: 'II', hundredths: 0 }])).toEqual([]);
  });

  test('are refused with every problem, each by its place', () => {
    const levels = [
      { item: 26, column: 'I', hundredths: 50 },
      { item: 1, column: 'III', hundredths: 101 },
      { item: 2, column: 'I', hundredths: 0.5 },
      { item: 3, column: 'I', hundredths: 40 },
      { item: 3, column: 'I', hundredths: 60 },
    ];
    expect(checkGivenLevels(levels).map(({ code, row }) => [code, row])).toEqual([
      ['level-of-unknown-item', 0],
      ['level-of-unknown-column', 1],
      ['level-out-of-range', 1],
      ['level-out-of-range', 2],
      ['level-given-twice', 4],
    ]);
    expect(checkGivenLevels([]).map(({ code }) => code)).toEqual(['levels-missing']);
  });

  test('are averaged over what was measured alone', () => {
    const given = [
      { item: 2, column: 'I' as const, exact: hundredths(80) },
      { item: 1, column: 'I' as const, exact: hundredths(25) },
    ];
    const score = scoreGivenLevels(given, limits);
    expect(score.items.map(({ item, band }) => [item, band])).toEqual([
      [1, 'improve'],
      [2, 'excellent'],
    ]);
    expect(
      score.dimensions.map(({ dimension, column, hundredths }) => [dimension, column, hundredths]),
    ).toEqual([['technology-literacy', 'I', 53]]);
    expect(score.columns).toHaveLength(1);
    expect(score.overall.hundredths).toBe(53);
  });

  test('give the same means as the pre-test with the same levels', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 45, maxLength: 45 }), (thirds) => {
        const answers = questions.map(({ code, options }, index) => ({
          question: code,
          options: [options.find((option) => option.thirds === thirds[index])?.code ?? ''],
        }));
        const scored = scoreAssessment(questions, answers, limits);
        if (scored.kind === 'refused') throw new Error('The answers are complete');
        const { items, dimensions, columns, overall } = scored.score;
        const again = scoreGivenLevels(items, limits);
        const pairs = [
          ...dimensions.map((level, index) => [level, again.dimensions[index]] as const),
          ...columns.map((level, index) => [level, again.columns[index]] as const),
          [overall, again.overall] as const,
        ];
        for (const [level, other] of pairs) {
          expect(other && compareRatios(level.exact, other.exact)).toBe(0);
        }
      }),
      { numRuns: 30 },
    );
  });
});
