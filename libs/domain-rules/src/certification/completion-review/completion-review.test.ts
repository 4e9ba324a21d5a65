import fc from 'fast-check';
import { aPolicyPack } from '../../testing/a-policy-pack.js';
import { LIFECYCLES } from '../../lifecycle/lifecycles.js';
import { isPassedInBulk, mayDecideReview, REVIEW_DECISIONS, stateAfter } from './may-decide-review.js';
import { FINDING_KINDS, reviewExceptions, type ReviewFacts } from './review-exceptions.js';
import { decisionHolds, factsLookedAt, reviewStanding, type ReviewDecided } from './review-place.js';

const both = aPolicyPack()
  .with({ completionReview: ['county', 'city'] })
  .build();
const countyAlone = aPolicyPack()
  .with({ completionReview: ['county'] })
  .build();
const none = aPolicyPack().build();
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

const good: ReviewFacts = {
  proofs: [],
  appealOpen: false,
  grade: 'pass',
  resultState: 'final',
  institutionGrade: 'pass',
  bandGrade: 'pass',
  onlineHalfHours: 100,
  offlineHalfHours: 60,
  onlineAssessmentHundredths: 9000,
  practiceScoreHundredths: 7500,
  openFindings: {},
};
const decided = (state: ReviewDecided['state'], facts: ReviewFacts = good): ReviewDecided => ({
  state,
  facts: factsLookedAt(facts),
  exceptions: reviewExceptions(facts),
});
const placeOf = (facts: ReviewFacts, before: ReviewDecided | null = null) =>
  reviewStanding(facts, before, null).place;

describe('what keeps a learner from being passed in bulk', () => {
  test('who has reached everything and has nothing open is without exception', () => {
    expect(reviewExceptions(good)).toEqual([]);
    expect(placeOf(good)).toBe('clean');
  });

  test('every reason is told at once', () => {
    const facts: ReviewFacts = {
      ...good,
      appealOpen: true,
      institutionGrade: 'excellent',
      openFindings: { 'similar-works': 2, 'distorted-records': 1 },
    };
    expect(codes(reviewExceptions(facts))).toEqual([
      'appeal-open',
      'grade-off-band',
      'similar-works',
      'distorted-records',
    ]);
    expect(placeOf(facts)).toBe('exception');
  });

  test('without a result, with a fail, with a revoked result or a proof missing there is nothing to decide yet', () => {
    const proof = {
      code: 'p',
      earned: false,
      hours: { kind: 'online' as const, reached: 1, needed: 2 },
      assessment: { kind: 'practice-score' as const, hundredths: null, neededHundredths: 6000 },
    };
    for (const unmet of [
      { ...good, grade: null },
      { ...good, resultState: 'pending' as const },
      { ...good, grade: 'fail' as const },
      { ...good, resultState: 'revoked' as const },
      { ...good, proofs: [proof] },
    ]) {
      expect(placeOf(unmet)).toBe('unmet');
    }
  });
});

describe('a decision holds while what was looked at is the same', () => {
  test('hours that were struck, another grade or a new appeal open the review again', () => {
    const passed = decided('passed');
    for (const changed of [
      { ...good, onlineHalfHours: 98 },
      { ...good, grade: 'excellent' as const },
      { ...good, appealOpen: true },
      { ...good, openFindings: { 'similar-works': 1 } },
    ]) {
      expect(reviewStanding(changed, passed, null)).toMatchObject({ state: 'waiting', reopened: true });
    }
    expect(reviewStanding(good, passed, null)).toMatchObject({ state: 'passed', reopened: false });
  });

  test('a finding that was settled afterwards opens nothing, one more of the same kind does', () => {
    const withTwo = { ...good, openFindings: { 'similar-works': 2 } };
    const passed = decided('passed', withTwo);
    expect(placeOf(good, passed)).toBe('passed');
    expect(placeOf({ ...good, openFindings: { 'similar-works': 3 } }, passed)).toBe('exception');
  });

  test('a decision always holds for the very facts that it was made on, whatever they are', () => {
    const facts = fc.record({
      proofs: fc.constant([]),
      appealOpen: fc.boolean(),
      grade: fc.constantFrom(null, 'excellent', 'pass', 'fail'),
      resultState: fc.constantFrom(null, 'pending', 'final', 'revoked'),
      institutionGrade: fc.constantFrom(null, 'excellent', 'pass', 'fail'),
      bandGrade: fc.constantFrom(null, 'excellent', 'pass', 'fail'),
      onlineHalfHours: fc.nat(200),
      offlineHalfHours: fc.nat(200),
      onlineAssessmentHundredths: fc.option(fc.nat(10_000)),
      practiceScoreHundredths: fc.option(fc.nat(10_000)),
      openFindings: fc.record(Object.fromEntries(FINDING_KINDS.map((kind) => [kind, fc.nat(3)]))),
    }) as fc.Arbitrary<ReviewFacts>;
    fc.assert(fc.property(facts, (some) => decisionHolds(decided('passed', some), some)));
    // Two texts are the same only where every number and word is.
    fc.assert(
      fc.property(facts, fc.nat(200), (some, hours) => {
        const other = { ...some, onlineHalfHours: hours };
        return (factsLookedAt(some) === factsLookedAt(other)) === (hours === some.onlineHalfHours);
      }),
    );
  });
});

describe('who decides', () => {
  const request = {
    level: 'county' as const,
    decision: 'pass' as const,
    reason: '',
    standing: reviewStanding(good, null, null),
    withoutCounty: false,
  };
  const problems = (change: object, pack = both) => codes(mayDecideReview(pack, { ...request, ...change }));

  test('a policy without a review lets nobody decide, and a province none where county and city do', () => {
    expect(problems({}, none)).toEqual(['review-not-in-policy']);
    expect(problems({ level: 'province' })).toEqual(['review-not-your-level']);
  });

  test('the county passes on to the city, and a county alone passes for good', () => {
    expect(problems({})).toEqual([]);
    expect(stateAfter(both, request)).toBe('county-passed');
    expect(stateAfter(countyAlone, request)).toBe('passed');
  });

  test('the city waits for the county, except for schools that have no county office', () => {
    expect(problems({ level: 'city' })).toEqual(['review-not-yet-yours']);
    expect(problems({ level: 'city', withoutCounty: true })).toEqual([]);
    const standing = reviewStanding(good, decided('county-passed'), null);
    expect(problems({ level: 'city', standing })).toEqual([]);
  });

  test('who has something open is passed with a reason, and not while an appeal is open', () => {
    const similar = reviewStanding({ ...good, openFindings: { 'similar-works': 1 } }, null, null);
    expect(problems({ standing: similar })).toEqual(['review-needs-reason']);
    expect(problems({ standing: similar, reason: '同一备课组的集体教案' })).toEqual([]);
    const appealing = reviewStanding({ ...good, appealOpen: true }, null, null);
    expect(problems({ standing: appealing, reason: '同一备课组的集体教案' })).toEqual(['review-cannot-pass']);
  });

  test('to hold back or to return always takes a reason', () => {
    for (const decision of ['hold-back', 'return']) {
      expect(problems({ decision })).toEqual(['review-needs-reason']);
      expect(problems({ decision, reason: '材料待核实' })).toEqual([]);
    }
  });

  test('nothing is decided once the certificate is issued, nor by the county once the city has passed', () => {
    expect(problems({ standing: reviewStanding(good, decided('passed'), 'issued') })).toEqual([
      'review-certificate-issued',
    ]);
    const passed = reviewStanding(good, decided('passed'), null);
    expect(problems({ decision: 'hold-back', reason: '材料待核实', standing: passed })).toEqual([
      'review-not-yet-yours',
    ]);
    expect(
      problems({ level: 'city', decision: 'hold-back', reason: '材料待核实', standing: passed }),
    ).toEqual([]);
  });

  test('whoever is passed in bulk could be passed alone without a reason', () => {
    const states = [null, ...LIFECYCLES['completion-review'].states];
    for (const state of states)
      for (const level of ['county', 'city'] as const)
        for (const withoutCounty of [false, true])
          for (const facts of [
            good,
            { ...good, appealOpen: true },
            { ...good, openFindings: { 'similar-works': 1 } },
          ]) {
            // No office passes anybody whose appeal is open.
            if (facts.appealOpen && state?.endsWith('passed')) continue;
            const before = state === null ? null : decided(state, facts);
            const standing = reviewStanding(facts, before, null);
            if (!isPassedInBulk(both, level, standing, withoutCounty)) continue;
            expect(problems({ level, standing, withoutCounty })).toEqual([]);
          }
    expect(REVIEW_DECISIONS).toContain('pass');
  });
});
