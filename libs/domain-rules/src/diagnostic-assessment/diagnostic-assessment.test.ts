import fc from 'fast-check';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { compareRatios, ratio } from '../arithmetic/decimal.js';
import { checkAnswers } from './check-answers.js';
import type { Answer, Question, QuestionKind, SingleQuestion } from './instrument.js';
import { dimensionOfItem } from './instrument.js';
import type { PreTestFacts } from './may-take-pre-test.js';
import { mayTakePreTest } from './may-take-pre-test.js';
import type { AssessmentScore } from './score-assessment.js';
import { bandOfLevel, scoreAssessment } from './score-assessment.js';
import { standardError } from './standard-error.js';
import { validateInstrument } from './validate-instrument.js';
import { weakDimensions, weakPoints } from './weak-points.js';

const limits = { improveTo: 0.4, excellentFrom: 0.8 };

/** The questions of the built-in instrument, which are single choices all. */
const questions = selfAssessment25.questions.filter((question) => question.kind === 'single');

/** Answers the built-in instrument; `thirds` says what each answer is worth. */
function answersWorth(thirds: (question: SingleQuestion) => number): Answer[] {
  return questions.map((question) => ({
    question: question.code,
    options: [question.options.find((option) => option.thirds === thirds(question))?.code ?? 'none'],
  }));
}

function scored(answers: readonly Answer[], asked: readonly Question[] = questions): AssessmentScore {
  const result = scoreAssessment(asked, answers, limits);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.score;
}

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

describe('the built-in instrument', () => {
  test('can be published', () => {
    expect(validateInstrument(selfAssessment25)).toEqual([]);
  });

  test('asks 45 questions, one for both columns from item 21 on', () => {
    expect(selfAssessment25.questions).toHaveLength(45);
    expect(questions).toHaveLength(45);
    expect(questions.filter(({ columns }) => columns.length === 2).map(({ item }) => item)).toEqual([
      21, 22, 23, 24, 25,
    ]);
  });

  test('offers every level once in each question, and not always in the same order', () => {
    const orders = questions.map(({ options }) => options.map(({ thirds }) => thirds));
    for (const order of orders) expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
    const positionsOfBest = [0, 1, 2, 3].map((at) => orders.filter((order) => order[at] === 3).length);
    for (const times of positionsOfBest) expect(times).toBeGreaterThan(5);
  });

  test('is short enough for a phone', () => {
    for (const { situation, options } of selfAssessment25.questions) {
      expect(situation.zh.length).toBeLessThanOrEqual(60);
      for (const { text } of options) expect(text.zh.length).toBeLessThanOrEqual(45);
    }
  });
});

describe('answers', () => {
  const complete = answersWorth(() => 2);

  test('may be saved in part, and handed in only when complete', () => {
    const part = complete.slice(0, 40);
    expect(checkAnswers(questions, part, 'save')).toEqual([]);
    expect(checkAnswers(questions, part, 'submit')).toEqual([
      {
        code: 'questions-unanswered',
        field: 'answers',
        data: { open: 5, total: 45, next: 'item-21', number: 41 },
      },
    ]);
    expect(checkAnswers(questions, complete, 'submit')).toEqual([]);
  });

  test('to what is not asked, with unknown options and given twice are all named', () => {
    const bad = [
      { question: 'item-99', options: ['a'] },
      { question: 'item-21', options: ['z', 'y'] },
      { question: 'item-22', options: ['a'] },
      { question: 'item-22', options: ['b'] },
      { question: 'item-01-i', options: ['a', 'b'] },
      { question: 'item-02-i', options: [] },
      { question: 'item-03-i', options: ['a'] },
    ];
    const asked = questions.filter(({ code }) => code !== 'item-03-i');
    const known = new Set(questions.map(({ code }) => code));
    expect(checkAnswers(asked, bad, 'save', known).map(({ code, row }) => [code, row])).toEqual([
      ['question-unknown', 0],
      ['option-unknown', 1],
      ['option-unknown', 1],
      ['question-answered-twice', 3],
      ['question-needs-one-option', 4],
      ['nothing-chosen', 5],
      ['question-not-asked', 6],
    ]);
  });

  test.each<[string, QuestionKind, string[], string[]]>([
    ['several options of a multiple choice', 'multiple', ['a', 'c'], []],
    ['one of them chosen twice', 'multiple', ['a', 'a'], ['option-chosen-twice']],
    ['every step of an ordering', 'ordering', ['c', 'a', 'b'], []],
    ['a step left out', 'ordering', ['c', 'a'], ['order-incomplete']],
    ['a step in two places', 'ordering', ['c', 'a', 'a'], ['order-incomplete']],
    ['a step in a fourth place', 'ordering', ['c', 'a', 'b', 'b'], ['order-incomplete']],
    ['two steps of a scale', 'scale', ['a', 'b'], ['question-needs-one-option']],
  ])('%s', (_, kind, options, expected) => {
    const asked = [{ code: 'q', kind, options: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] }];
    expect(codes(checkAnswers(asked, [{ question: 'q', options }], 'submit'))).toEqual(expected);
  });

  test('that are not complete are not scored', () => {
    expect(scoreAssessment(questions, complete.slice(1), limits).kind).toBe('refused');
  });
});

describe('levels', () => {
  test.each([
    [0, 0, 'improve'],
    [1, 33, 'improve'],
    [2, 67, 'pass'],
    [3, 100, 'excellent'],
  ])('every answer worth %d thirds gives %d hundredths everywhere: %s', (thirds, hundredths, band) => {
    const score = scored(answersWorth(() => thirds));
    const levels = [...score.items, ...score.dimensions, ...score.columns, score.overall];
    expect(levels).toHaveLength(50 + 10 + 2 + 1);
    for (const level of levels) expect([level.hundredths, level.band]).toEqual([hundredths, band]);
  });

  test.each([
    [2, 5, 'improve'],
    [401, 1000, 'pass'],
    [799, 1000, 'pass'],
    [4, 5, 'excellent'],
  ])('%d/%d is %s: up to 0.4 improve, from 0.8 excellent', (numerator, denominator, band) => {
    expect(bandOfLevel(ratio(numerator, denominator), limits)).toBe(band);
  });

  test('the band is decided on the exact level, not on the rounded one', () => {
    expect(bandOfLevel(ratio(3999, 10_000), limits)).toBe('improve');
    expect(bandOfLevel(ratio(4001, 10_000), limits)).toBe('pass');
    expect(bandOfLevel(ratio(7999, 10_000), limits)).toBe('pass');
  });

  test('items 21–25 count the same in both columns', () => {
    const score = scored(answersWorth(({ item }) => (item > 20 ? 3 : 0)));
    const growth = score.dimensions.filter(({ dimension }) => dimension === 'learning-and-development');
    expect(growth.map(({ column, hundredths }) => [column, hundredths])).toEqual([
      ['I', 100],
      ['II', 100],
    ]);
    expect(score.columns.map(({ hundredths }) => hundredths)).toEqual([20, 20]);
  });

  test('a column is the mean of its items, whatever the answers, and so is each dimension', () => {
    const worth = fc.array(fc.nat(3), { minLength: 45, maxLength: 45 });
    fc.assert(
      fc.property(worth, (thirds) => {
        const at = new Map(questions.map(({ code }, index) => [code, thirds[index] ?? 0]));
        const score = scored(answersWorth(({ code }) => at.get(code) ?? 0));
        for (const { column, exact } of score.columns) {
          const sum = questions
            .filter(({ columns }) => columns.includes(column))
            .reduce((total, { code }) => total + (at.get(code) ?? 0), 0);
          expect(compareRatios(exact, ratio(sum, 75))).toBe(0);
        }
        for (const { dimension, column, exact } of score.dimensions) {
          const asked = questions.filter(
            ({ item, columns }) => dimensionOfItem(item) === dimension && columns.includes(column),
          );
          const sum = asked.reduce((total, { code }) => total + (at.get(code) ?? 0), 0);
          expect(compareRatios(exact, ratio(sum, 3 * asked.length))).toBe(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('what is not asked has no level and weighs nothing', () => {
    const asked = questions.filter(({ item, columns }) => item <= 2 && columns.includes('I'));
    const codesAsked = new Set(asked.map(({ code }) => code));
    const answers = answersWorth(({ item }) => (item === 1 ? 0 : 3));
    const score = scored(
      answers.filter(({ question }) => codesAsked.has(question)),
      asked,
    );
    expect(score.items.map(({ item, column, answers: count }) => [item, column, count])).toEqual([
      [1, 'I', 1],
      [2, 'I', 1],
    ]);
    expect(score.dimensions.map(({ dimension, hundredths }) => [dimension, hundredths])).toEqual([
      ['technology-literacy', 50],
    ]);
    expect(score.columns).toHaveLength(1);
    expect(score.overall.hundredths).toBe(50);
    expect(weakPoints(score.items, 0.6).map(({ item }) => item)).toEqual([1]);
  });

  test('a second question on an item does not make the item weigh more', () => {
    const [first] = questions;
    if (first === undefined) throw new Error('no question');
    const longer = [...questions, { ...first, code: 'item-01-i-again' }];
    const best = first.options.find(({ thirds }) => thirds === 3)?.code ?? '';
    const again = { question: 'item-01-i-again', options: [best] };
    const score = scored([...answersWorth(() => 0), again], longer);
    expect(score.items[0]?.hundredths).toBe(50);
    expect(compareRatios(score.columns[0]?.exact ?? ratio(1, 1), ratio(1, 50))).toBe(0);
  });
});

describe('the error of a level', () => {
  test('of three of five items at 1/3, 2/3 and 1 is 0.1383', () => {
    const items = [1, 2, 3].map((thirds) => ({ level: thirds / 3, answers: 1 }));
    expect(standardError(items, 5)).toBeCloseTo(0.1383, 4);
  });

  const levels = fc.array(fc.nat(3), { minLength: 1, maxLength: 6 });
  test('is that of the answers alone once every item is asked, and halves its square with twice the answers', () => {
    fc.assert(
      fc.property(levels, (thirds) => {
        const of = (answers: number) =>
          standardError(
            thirds.map((level) => ({ level: level / 3, answers })),
            thirds.length,
          );
        expect(of(1) ** 2).toBeCloseTo(1 / 36 / thirds.length, 10);
        expect(of(2) ** 2).toBeCloseTo(of(1) ** 2 / 2, 10);
      }),
    );
  });

  test('shrinks with each item that is asked at the mean, and is largest when none is', () => {
    fc.assert(
      fc.property(levels, (thirds) => {
        const items = thirds.map((level) => ({ level: level / 3, answers: 1 }));
        const mean = items.reduce((sum, { level }) => sum + level, 0) / items.length;
        const error = standardError(items, 8);
        expect(standardError([...items, { level: mean, answers: 1 }], 8)).toBeLessThan(error);
        expect(error).toBeLessThanOrEqual(standardError([], 8));
      }),
    );
  });
});

describe('weak points', () => {
  test('are the items below the target, weakest first, then by item and column', () => {
    const worth: Record<string, number> = { 'item-09-ii': 0, 'item-03-ii': 1, 'item-03-i': 1, 'item-22': 1 };
    const { items } = scored(answersWorth(({ code }) => worth[code] ?? 2));
    expect(
      weakPoints(items, 0.6).map(({ item, columns, hundredths }) => [item, columns, hundredths]),
    ).toEqual([
      [9, ['II'], 0],
      [3, ['I'], 33],
      [3, ['II'], 33],
      [22, ['I', 'II'], 33],
    ]);
  });

  test('do not contain an item that reaches the target exactly', () => {
    const at = (numerator: number) => ({
      item: 1,
      dimension: 'technology-literacy' as const,
      column: 'I' as const,
      shared: false,
      exact: ratio(numerator, 10),
    });
    expect(weakPoints([at(6)], 0.6)).toEqual([]);
    expect(weakPoints([at(5)], 0.6)).toEqual([
      { item: 1, dimension: 'technology-literacy', columns: ['I'], hundredths: 50, gapHundredths: 10 },
    ]);
  });

  test('come in the same order whatever the order of the levels', () => {
    const { items } = scored(answersWorth(({ item }) => item % 3));
    const expected = weakPoints(items, 0.6);
    fc.assert(
      fc.property(fc.shuffledSubarray([...items], { minLength: items.length }), (shuffled) => {
        expect(weakPoints(shuffled, 0.6)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('of dimensions are named by column', () => {
    const { dimensions } = scored(answersWorth(({ code }) => (/item-(1[789]|20)-ii/.test(code) ? 1 : 2)));
    expect(weakDimensions(dimensions, 0.6)).toEqual([
      { dimension: 'assessment-and-diagnosis', column: 'II', hundredths: 33, gapHundredths: 27 },
    ]);
  });
});

describe('the pre-test may be taken', () => {
  const policy = { opensOn: '2030-02-01', lastTrainingDay: '2030-06-30' };
  const facts: PreTestFacts = {
    today: '2030-03-01',
    enrollment: 'confirmed',
    preTest: 'in-progress',
  };

  test('by an enrolled teacher from the first day of enrollment to the last training day', () => {
    for (const today of ['2030-02-01', '2030-03-01', '2030-06-30']) {
      expect(mayTakePreTest({ ...facts, today }, policy)).toEqual([]);
    }
  });

  test.each<[string, Partial<PreTestFacts>]>([
    ['pre-test-not-enrolled', { enrollment: null }],
    ['pre-test-not-enrolled', { enrollment: 'waiting' }],
    ['pre-test-already-submitted', { preTest: 'submitted' }],
    ['pre-test-not-open-yet', { today: '2030-01-31' }],
    ['pre-test-closed', { today: '2030-07-01' }],
  ])('but not: %s', (code, change) => {
    expect(codes(mayTakePreTest({ ...facts, ...change }, policy))).toEqual([code]);
  });
});
