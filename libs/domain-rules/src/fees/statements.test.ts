import fc from 'fast-check';
import { entriesStillOpen, type EnrollmentToBill, type StandingAmount } from './entries-still-open.js';
import { feeDocuments } from './fee-documents.js';
import { mayKeepFees } from './may-keep-fees.js';
import { payerOfSchool } from './payer-of-school.js';

const FEE = 24_000;
const learner = (facts: Partial<EnrollmentToBill>): EnrollmentToBill => ({
  learner: 'L1',
  state: 'confirmed',
  revoked: false,
  institution: 'college',
  payer: 'county',
  standing: [],
  ...facts,
});

describe('What is still to be charged or credited', () => {
  test('a confirmed learner is charged once', () => {
    const [charge] = entriesStillOpen('c', FEE, learner({}));
    expect(charge).toMatchObject({ payer: 'county', institution: 'college', reason: 'enrollment', fen: FEE });
    expect(entriesStillOpen('c', FEE, learner({ standing: [charge!] }))).toEqual([]);
  });

  test('who waits or was only put forward costs nothing', () => {
    for (const state of ['put-forward', 'registered', 'waiting'] as const)
      expect(entriesStillOpen('c', FEE, learner({ state }))).toEqual([]);
  });

  const standing = [{ payer: 'county', institution: 'college', fen: FEE }];

  test('a withdrawal is credited whole to the payer who was charged', () => {
    expect(entriesStillOpen('c', FEE, learner({ state: 'withdrawn', payer: 'other', standing }))).toEqual([
      {
        payer: 'county',
        institution: 'college',
        cohort: 'c',
        learner: 'L1',
        reason: 'withdrawal',
        fen: -FEE,
      },
    ]);
  });

  test('a revoked result is credited, and named as such', () => {
    expect(entriesStillOpen('c', FEE, learner({ revoked: true, standing }))).toMatchObject([
      { reason: 'revocation', fen: -FEE },
    ]);
  });

  test('a teacher who moves to another county stays on the bill of the former one', () => {
    expect(entriesStillOpen('c', FEE, learner({ payer: 'new county', standing }))).toEqual([]);
  });

  test('another institution takes over: the former is credited, the new one charged', () => {
    expect(entriesStillOpen('c', FEE, learner({ institution: 'university', standing }))).toMatchObject([
      { institution: 'college', reason: 'transfer', fen: -FEE },
      { institution: 'university', reason: 'enrollment', fen: FEE },
    ]);
  });

  test('whatever happens in whatever order, exactly the fee stands for who takes part, and nothing for others', () => {
    const step = fc.record({
      state: fc.constantFrom('put-forward', 'waiting', 'confirmed', 'withdrawn', 'transferred', 'completed'),
      revoked: fc.boolean(),
      institution: fc.constantFrom(null, 'a', 'b'),
      payer: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 99_999 }),
        (steps, fee) => {
          let amounts: StandingAmount[] = [];
          for (const facts of steps) {
            const entries = entriesStillOpen(
              'c',
              fee,
              learner({ ...(facts as Partial<EnrollmentToBill>), standing: amounts }),
            );
            amounts = net([...amounts, ...entries]);
            const takesPart =
              ['confirmed', 'completed'].includes(facts.state) &&
              !facts.revoked &&
              facts.institution !== null;
            expect(amounts.reduce((sum, { fen }) => sum + fen, 0)).toBe(takesPart ? fee : 0);
            expect(amounts.every(({ fen }) => fen >= 0)).toBe(true);
          }
        },
      ),
    );
  });
});

function net(amounts: readonly StandingAmount[]): StandingAmount[] {
  const sums = new Map<string, StandingAmount>();
  for (const { payer, institution, fen } of amounts) {
    const key = `${payer}/${institution}`;
    sums.set(key, { payer, institution, fen: (sums.get(key)?.fen ?? 0) + fen });
  }
  return [...sums.values()];
}

describe('Who pays for a school', () => {
  const province = { id: 'province', kind: 'province' };
  const city = { id: 'city', kind: 'city' };
  const county = { id: 'county', kind: 'county' };
  const direct = { id: 'direct', kind: 'direct-schools' };
  const committee = { id: 'committee', kind: 'committee' };

  test('by affiliation the unit straight above pays, and the city for the schools directly under it', () => {
    expect(payerOfSchool('affiliation', [city, county])).toBe('county');
    expect(payerOfSchool('affiliation', [city, committee])).toBe('committee');
    expect(payerOfSchool('affiliation', [city, direct])).toBe('city');
  });

  test('a named level pays, or the nearest one above where the school has none', () => {
    expect(payerOfSchool('province', [province, city, county])).toBe('province');
    expect(payerOfSchool('city', [province, city, county])).toBe('city');
    expect(payerOfSchool('city', [province, county])).toBe('province');
    expect(payerOfSchool('county', [province, city, direct])).toBe('city');
    expect(payerOfSchool('county', [])).toBeNull();
  });
});

describe('Papers', () => {
  const entry = fc.record({
    payer: fc.constantFrom('x', 'y'),
    institution: fc.constantFrom('a', 'b'),
    cohort: fc.constant('c'),
    learner: fc.constantFrom('L1', 'L2', 'L3'),
    reason: fc.constant('enrollment' as const),
    fen: fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((fen) => fen !== 0),
  });

  test('every entry stands on one paper of its payer and institution, charges and credits apart, to the fen', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const papers = feeDocuments(entries);
        const all = papers.flatMap((paper) => paper.entries);
        expect(new Set(all)).toEqual(new Set(entries));
        expect(all).toHaveLength(entries.length);
        const keys = papers.map(({ kind, payerId, institutionId }) => `${kind} ${payerId} ${institutionId}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { kind, payerId, institutionId, totalFen, entries: lines } of papers) {
          expect(totalFen).toBe(lines.reduce((sum, { fen }) => sum + fen, 0));
          expect(
            lines.every(
              ({ fen, payer, institution }) =>
                fen > 0 === (kind === 'statement') && payer === payerId && institution === institutionId,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  test('only the office at the root keeps fees', () => {
    expect(mayKeepFees('root', 'root')).toEqual([]);
    expect(mayKeepFees('city', 'root').map(({ code }) => code)).toEqual(['fees-kept-by-root-office']);
    expect(mayKeepFees(null, 'root')).toHaveLength(1);
  });
});
