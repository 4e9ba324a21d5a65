import fc from 'fast-check';
import { shareByLargestRemainder } from './largest-remainder.js';

const totals = fc.nat(100_000);
const weights = fc.array(fc.nat(20_000), { minLength: 1, maxLength: 60 });
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test('the shares sum exactly to the total, whatever the weights', () => {
  fc.assert(
    fc.property(totals, weights, (total, given) => {
      expect(sum(shareByLargestRemainder(total, given))).toBe(total);
    }),
  );
});

test('of two units the one with more teachers never gets fewer places', () => {
  fc.assert(
    fc.property(totals, weights, (total, given) => {
      const shares = shareByLargestRemainder(total, given);
      const byWeight = given
        .map((weight, at) => ({ weight, share: shares[at]! }))
        .sort((a, b) => a.weight - b.weight);
      for (const [at, { weight, share }] of byWeight.entries()) {
        const next = byWeight[at + 1];
        const isGreater = next !== undefined && next.weight > weight;
        expect(isGreater && next.share < share).toBe(false);
      }
    }),
  );
});

test('nobody is further than one place from the exact share', () => {
  fc.assert(
    fc.property(totals, weights, (total, given) => {
      const all = sum(given);
      fc.pre(all > 0);
      for (const [at, share] of shareByLargestRemainder(total, given).entries()) {
        expect(Math.abs(share - (total * given[at]!) / all)).toBeLessThan(1);
      }
    }),
  );
});

test('what is left over goes to the largest fractions, and to the first where they are equal', () => {
  expect(shareByLargestRemainder(10, [2, 1, 1])).toEqual([5, 3, 2]);
  expect(shareByLargestRemainder(7, [0, 0])).toEqual([4, 3]);
  expect(shareByLargestRemainder(5, [])).toEqual([]);
});
