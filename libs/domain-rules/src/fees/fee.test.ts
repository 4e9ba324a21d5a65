import fc from 'fast-check';
import { creditFor, divideFen, feeInFen, feeStatements, yuanText } from './fee.js';
import type { FeeEntry } from './fee.js';

const fee = (fenPerHour: number, halfHours = 160) =>
  ({ fee: { fenPerHour, halfHours, payer: 'affiliation' } }) as const;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('80 hours at 3 yuan are 240 yuan', () => {
  expect(feeInFen(fee(300))).toBe(24_000);
  expect(yuanText(feeInFen(fee(300)))).toBe('240.00');
});

test('half a fen rounds up, whole fen stay', () => {
  expect(feeInFen(fee(3), 1)).toBe(2);
  expect(feeInFen(fee(300), 9)).toBe(1350);
  expect(feeInFen(fee(0), 9)).toBe(0);
});

const entry: fc.Arbitrary<FeeEntry> = fc.record({
  payer: fc.constantFrom('county-a', 'county-b'),
  institution: fc.constantFrom('x', 'y'),
  cohort: fc.constantFrom('first', 'second'),
  learner: fc.stringMatching(/^[a-e]$/),
  reason: fc.constant('enrollment' as const),
  fen: fc.nat(100_000),
});

test('the statements sum to the entries, whatever is credited', () => {
  fc.assert(
    fc.property(fc.array(entry), fc.array(fc.boolean()), (charges, withdrawn) => {
      const credits = charges
        .filter((_, index) => withdrawn[index])
        .map((charge) => creditFor(charge, 'withdrawal'));
      const entries = [...charges, ...credits];
      const statements = feeStatements(entries);
      expect(sum(statements.map(({ total }) => total))).toBe(sum(entries.map(({ fen }) => fen)));
      expect(sum(statements.map(({ charged }) => charged))).toBe(sum(charges.map(({ fen }) => fen)));
      for (const { charged, credited, total } of statements) expect(charged + credited).toBe(total);
    }),
  );
});

test('there is one statement for each payer, institution and cohort, and learners count once', () => {
  const charge: FeeEntry = {
    payer: 'county-a',
    institution: 'x',
    cohort: 'first',
    learner: 'l1',
    reason: 'enrollment',
    fen: 24_000,
  };
  const entries = [
    { ...charge, payer: 'county-b' },
    charge,
    creditFor(charge, 'revocation'),
    { ...charge, learner: 'l2' },
  ];
  expect(feeStatements(entries)).toEqual([
    {
      payer: 'county-a',
      institution: 'x',
      cohort: 'first',
      learners: 2,
      charged: 48_000,
      credited: -24_000,
      total: 24_000,
    },
    {
      payer: 'county-b',
      institution: 'x',
      cohort: 'first',
      learners: 1,
      charged: 24_000,
      credited: 0,
      total: 24_000,
    },
  ]);
});

test('a divided amount sums to the whole, and no part is a fen or more from its exact share', () => {
  const weights = fc.array(fc.nat(300_000), { minLength: 1 }).filter((list) => sum(list) > 0);
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), weights, (fen, list) => {
      const parts = divideFen(fen, list);
      expect(sum(parts)).toBe(fen);
      const whole = BigInt(sum(list));
      for (const [index, part] of parts.entries()) {
        const distance = BigInt(part) * whole - BigInt(fen) * BigInt(list[index] ?? 0);
        expect(distance < whole && -distance < whole).toBe(true);
      }
    }),
  );
});

test('left-over fen go to the largest remainders, the earlier among equals', () => {
  expect(divideFen(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(divideFen(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  expect(divideFen(10, [1, 0, 2])).toEqual([3, 0, 7]);
  expect(divideFen(10, [0, 0])).toEqual([]);
});

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-24_050, '-240.50'],
])('%d fen are %s yuan', (fen, text) => expect(yuanText(fen)).toBe(text));
