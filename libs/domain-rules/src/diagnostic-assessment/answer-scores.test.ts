import fc from 'fast-check';
import { ONE, ZERO, compareRatios, ratio } from '../arithmetic/decimal.js';
import type { MultipleQuestion, OrderingQuestion, SingleQuestion } from './instrument.js';
import { scoreAnswer } from './score-answer.js';

const text = { zh: '题', en: 'text' };
const base = { code: 'q', item: 1, columns: ['I' as const], situation: text, stages: [], environments: [] };
const CODES = ['a', 'b', 'c', 'd', 'e', 'f'];

const single: SingleQuestion = {
  ...base,
  kind: 'single',
  options: ([2, 0, 3, 1] as const).map((thirds, at) => ({ code: CODES[at] ?? '', text, thirds })),
};
const multipleOf = (rights: readonly boolean[]): MultipleQuestion => ({
  ...base,
  kind: 'multiple',
  options: rights.map((right, at) => ({ code: CODES[at] ?? '', text, right })),
});
const orderingOf = (rightOrder: readonly string[]): OrderingQuestion => ({
  ...base,
  kind: 'ordering',
  options: rightOrder.toSorted().map((code) => ({ code, text })),
  rightOrder,
});

const aMultiple = fc
  .array(fc.boolean(), { minLength: 3, maxLength: 6 })
  .filter((rights) => rights.includes(true) && rights.includes(false))
  .map(multipleOf);
const anOrder = (length: number) =>
  fc.shuffledSubarray(CODES.slice(0, length), { minLength: length, maxLength: length });
const twoOrders = fc
  .integer({ min: 3, max: 6 })
  .chain((length) => fc.tuple(anOrder(length), anOrder(length)));

const isShare = (score: ReturnType<typeof scoreAnswer>): boolean =>
  compareRatios(score, ZERO) >= 0 && compareRatios(score, ONE) <= 0;

describe('a single choice', () => {
  test.each([
    ['a', 2],
    ['b', 0],
    ['c', 3],
    ['d', 1],
  ])('of option %s is worth %d thirds', (option, thirds) => {
    expect(compareRatios(scoreAnswer(single, [option]), ratio(thirds, 3))).toBe(0);
  });
});

describe('a multiple choice', () => {
  test('of both right ones and a wrong one is worth one half', () => {
    const question = multipleOf([true, false, true, false, false]);
    expect(compareRatios(scoreAnswer(question, ['a', 'c', 'd']), ratio(1, 2))).toBe(0);
  });

  test('is full for exactly the right ones, and for nothing else', () => {
    const chosen = aMultiple.chain((question) =>
      fc.tuple(fc.constant(question), fc.subarray(question.options.map(({ code }) => code))),
    );
    fc.assert(
      fc.property(chosen, ([question, options]) => {
        const key = question.options.filter(({ right }) => right).map(({ code }) => code);
        expect(compareRatios(scoreAnswer(question, key), ONE)).toBe(0);
        const isKey = key.length === options.length && key.every((code) => options.includes(code));
        const score = scoreAnswer(question, options);
        expect(compareRatios(score, ONE) === 0).toBe(isKey);
        expect(isShare(score)).toBe(true);
        expect(compareRatios(scoreAnswer(question, options.toReversed()), score)).toBe(0);
      }),
    );
  });

  test('loses a right one for every wrong one: choosing everything is worth their difference', () => {
    fc.assert(
      fc.property(aMultiple, (question) => {
        const right = question.options.filter((option) => option.right);
        const wrong = question.options.filter((option) => !option.right);
        const all = question.options.map(({ code }) => code);
        const everything = Math.max(0, right.length - wrong.length);
        expect(compareRatios(scoreAnswer(question, all), ratio(everything, right.length))).toBe(0);
        const scores = wrong.map((_, more) =>
          scoreAnswer(
            question,
            [...right, ...wrong.slice(0, more)].map(({ code }) => code),
          ),
        );
        scores.slice(1).forEach((score, at) => {
          expect(compareRatios(score, scores[at] ?? ONE)).toBeLessThanOrEqual(0);
        });
      }),
    );
  });
});

describe('an ordering', () => {
  test('with one of three pairs turned round is worth one third', () => {
    expect(compareRatios(scoreAnswer(orderingOf(['b', 'a', 'c']), ['a', 'b', 'c']), ratio(1, 3))).toBe(0);
  });

  test('is full for the right order alone and nothing for its reverse', () => {
    fc.assert(
      fc.property(twoOrders, ([right, given]) => {
        const question = orderingOf(right);
        const score = scoreAnswer(question, given);
        expect(isShare(score)).toBe(true);
        expect(compareRatios(score, ONE) === 0).toBe(right.every((code, at) => code === given[at]));
        expect(compareRatios(scoreAnswer(question, right.toReversed()), ZERO)).toBe(0);
      }),
    );
  });

  test('loses two pairs for every two neighbours that change places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 6 }).chain(anOrder), fc.nat(), (right, number) => {
        const at = number % (right.length - 1);
        const given = right.with(at, right[at + 1] ?? '').with(at + 1, right[at] ?? '');
        const pairs = (right.length * (right.length - 1)) / 2;
        expect(compareRatios(scoreAnswer(orderingOf(right), given), ratio(pairs - 2, pairs))).toBe(0);
      }),
    );
  });
});
