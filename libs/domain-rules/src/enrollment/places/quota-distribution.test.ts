import fc from 'fast-check';
import { shareByLargestRemainder } from './largest-remainder.js';
import { quotaDistributionProblems, type QuotaReceiver } from './quota-distribution.js';

const receiver = (unitId: string, more: Partial<QuotaReceiver> = {}): QuotaReceiver => ({
  unitId,
  name: unitId,
  teachers: null,
  passedOn: 0,
  confirmed: 0,
  ...more,
});
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

test('an office gives all it has, and not one place more', () => {
  const receivers = [receiver('a'), receiver('b')];
  const given = (b: number) => [
    { unitId: 'a', teachers: 60 },
    { unitId: 'b', teachers: b },
  ];
  expect(quotaDistributionProblems({ held: 100, receivers, shares: given(40) })).toEqual([]);
  expect(quotaDistributionProblems({ held: 100, receivers, shares: given(41) })).toEqual([
    { code: 'quota-more-than-held', data: { held: 100, given: 101, over: 1 } },
  ]);
});

test('a unit that is not named keeps what it has', () => {
  const receivers = [receiver('a', { teachers: 70 }), receiver('b')];
  const shares = [{ unitId: 'b', teachers: 31 }];
  expect(codes(quotaDistributionProblems({ held: 100, receivers, shares }))).toEqual([
    'quota-more-than-held',
  ]);
});

test('what was passed on or confirmed is not taken away, and every fault is named', () => {
  const receivers = [
    receiver('a', { teachers: 20, passedOn: 15 }),
    receiver('b', { teachers: 9, confirmed: 8 }),
  ];
  const shares = [
    { unitId: 'a', teachers: 14 },
    { unitId: 'b', teachers: 7 },
    { unitId: 'c', teachers: 1 },
    { unitId: 'b', teachers: 1.5 },
  ];
  expect(codes(quotaDistributionProblems({ held: 100, receivers, shares }))).toEqual([
    'quota-below-passed-on',
    'quota-below-confirmed',
    'quota-unit-not-below',
    'quota-given-twice',
    'quota-not-whole',
  ]);
});

test('a unit that has more confirmed than it is first given may be given less: the places were taken before', () => {
  const receivers = [receiver('a', { confirmed: 12 })];
  expect(quotaDistributionProblems({ held: 50, receivers, shares: [{ unitId: 'a', teachers: 10 }] })).toEqual(
    [],
  );
});

test('what the roster proposes can always be given', () => {
  fc.assert(
    fc.property(fc.nat(70_000), fc.array(fc.nat(9000), { minLength: 1, maxLength: 40 }), (held, weights) => {
      const receivers = weights.map((_, at) => receiver(String(at)));
      const shares = shareByLargestRemainder(held, weights).map((teachers, at) => ({
        unitId: String(at),
        teachers,
      }));
      expect(quotaDistributionProblems({ held, receivers, shares })).toEqual([]);
    }),
  );
});
