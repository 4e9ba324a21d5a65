import fc from 'fast-check';
import type { Ratio } from './decimal.js';
import {
  ONE,
  ZERO,
  addRatios,
  addUpToOne,
  compareRatios,
  divideRatios,
  fromHundredths,
  hundredths,
  minRatio,
  multiplyRatios,
  parseDecimal,
  ratio,
  ratioOf,
  roundHalfUp2,
  roundRatio2,
  roundSum2,
  scoreHundredths,
} from './decimal.js';

const anyRatio = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([numerator, denominator]) => ratio(numerator, denominator));

/** Rounding by the definition: the whole n with n − ½ ≤ x < n + ½. */
function isRoundedHalfUp(n: number, x: Ratio): boolean {
  const below = ratio(2n * BigInt(n) - 1n, 200);
  const above = ratio(2n * BigInt(n) + 1n, 200);
  return compareRatios(below, x) <= 0 && compareRatios(x, above) < 0;
}

function exactSum(terms: readonly (readonly Ratio[])[]): Ratio {
  return terms.map((term) => term.reduce(multiplyRatios, ONE)).reduce(addRatios, ZERO);
}

describe('decimals are read exactly', () => {
  test.each([
    ['0.4', 4, 10],
    ['12', 12, 1],
    ['-0.25', -25, 100],
    ['1e-7', 1, 10_000_000],
    ['2.5e3', 25_000, 10],
  ])('%s', (text, numerator, denominator) => {
    const parsed = parseDecimal(text);
    expect(parsed).not.toBeNull();
    expect(compareRatios(parsed ?? ZERO, ratio(numerator, denominator))).toBe(0);
  });

  test.each(['', ' 1', '.5', '1.', '1,5', '0x10', 'NaN', 'Infinity', '1e9999'])(
    '%j is no decimal',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  test('a number written with up to fifteen digits is exactly that decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fc.nat(15), (digits, places) => {
        const written = Number(`${digits}e-${places}`);
        expect(compareRatios(ratioOf(written), ratio(digits, 10n ** BigInt(places)))).toBe(0);
      }),
    );
  });

  test('what is not finite is refused', () => {
    expect(() => ratioOf(Number.NaN)).toThrow(RangeError);
    expect(() => ratioOf(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  test('0.1 and 0.2 make 0.3', () => {
    expect(compareRatios(addRatios(ratioOf(0.1), ratioOf(0.2)), ratioOf(0.3))).toBe(0);
  });
});

describe('ratios', () => {
  test('adding and multiplying obey the laws of fractions', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, anyRatio, (a, b, c) => {
        expect(compareRatios(addRatios(a, b), addRatios(b, a))).toBe(0);
        const left = multiplyRatios(a, addRatios(b, c));
        const right = addRatios(multiplyRatios(a, b), multiplyRatios(a, c));
        expect(compareRatios(left, right)).toBe(0);
      }),
    );
  });

  test('dividing undoes multiplying', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        fc.pre(compareRatios(b, ZERO) !== 0);
        expect(compareRatios(divideRatios(multiplyRatios(a, b), b), a)).toBe(0);
      }),
    );
  });

  test('nothing is divided by zero', () => {
    expect(() => divideRatios(ONE, ZERO)).toThrow(RangeError);
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => roundHalfUp2(1, 0)).toThrow(RangeError);
  });

  test('the smaller is the smaller', () => {
    expect(minRatio(ratioOf(0.3), ratioOf(0.29))).toEqual(ratioOf(0.29));
    expect(minRatio(ratioOf(0.2), ratioOf(0.29))).toEqual(ratioOf(0.2));
  });

  test('weights add up to one only exactly', () => {
    expect(addUpToOne([0.4, 0.4, 0.2].map(ratioOf))).toBe(true);
    expect(addUpToOne([0.7, 0.2, 0.1].map(ratioOf))).toBe(true);
    expect(addUpToOne([0.4, 0.4, 0.2000001].map(ratioOf))).toBe(false);
  });
});

describe('rounding is half up, once', () => {
  test.each([
    [1, 8, 13],
    [1, 3, 33],
    [2, 3, 67],
    [59_995, 1000, 6000],
    [79_994, 1000, 7999],
    [0, 5, 0],
    [-1, 200, 0],
    [-3, 200, -1],
  ])('%d / %d → %d hundredths', (numerator, denominator, rounded) => {
    expect(roundHalfUp2(numerator, denominator)).toBe(rounded);
  });

  test('the rounded value is the nearest, upwards in the middle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 1, max: 5000 }),
        (n, d) => {
          expect(isRoundedHalfUp(roundHalfUp2(n, d), ratio(n, d))).toBe(true);
        },
      ),
    );
  });

  test('a weighted sum is that of the exact sum, however it is computed', () => {
    const score = fc.integer({ min: 0, max: 10_000 }).map(hundredths);
    const weight = fc.integer({ min: 0, max: 1000 }).map((n) => ratio(n, 1000));
    const share = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 })).map(([n, d]) => ratio(n, d));
    fc.assert(
      fc.property(fc.array(fc.tuple(score, weight, share), { maxLength: 15 }), (terms) => {
        expect(roundSum2(terms)).toBe(roundRatio2(exactSum(terms)));
      }),
      { numRuns: 500 },
    );
  });

  test('a sum that lies exactly in the middle goes up, and a hair below goes down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19_999 }), fc.integer({ min: 1, max: 999 }), (n, split) => {
        const middle = ratio(2 * n + 1, 200);
        const part = ratio(split, 1000);
        const parts = [
          [middle, part],
          [middle, ratio(1000 - split, 1000)],
        ];
        expect(roundSum2(parts)).toBe(n + 1);
        expect(roundSum2([...parts, [ratio(-1, 10n ** 18n)]])).toBe(n);
      }),
    );
  });

  test('very large sums are exact too', () => {
    expect(roundSum2([[ratio(10n ** 15n, 3)]])).toBe(Number((10n ** 17n * 2n + 3n) / 6n));
  });

  test('parts of full weight make the whole', () => {
    const weights = fc
      .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 })
      .map((parts) =>
        parts.map((part) =>
          ratio(
            part,
            parts.reduce((sum, next) => sum + next, 0),
          ),
        ),
      );
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 10_000 }), (parts, score) => {
        expect(roundSum2(parts.map((part) => [hundredths(score), part]))).toBe(score);
      }),
    );
  });
});

describe('scores have two decimals', () => {
  test('every score of two decimals is taken and comes back', () => {
    for (let score = 0; score <= 10_000; score += 1) {
      expect(scoreHundredths(Number((score / 100).toFixed(2)))).toBe(score);
      expect(scoreHundredths(fromHundredths(score))).toBe(score);
    }
  });

  test.each([-0.01, 100.01, 59.995, 1e-9, Number.NaN, Number.POSITIVE_INFINITY])(
    '%p is no score',
    (score) => {
      expect(scoreHundredths(score)).toBeNull();
    },
  );
});
