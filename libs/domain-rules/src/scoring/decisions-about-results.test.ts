import { aPolicyPack } from '../testing/a-policy-pack.js';
import { actsForCounty, decidingRole, mayDecideAppeal } from './appeal-decision.js';
import type { DecisionFacts } from './appeal-decision.js';
import { hoursFromTotals } from './hours-reached.js';
import { settleGrade } from './institution-result.js';
import { mayRate, repeatedRatings } from './may-rate.js';
import type { RatingFacts } from './may-rate.js';
import { mayRun } from './may-run.js';
import { meanScore } from './measures.js';

const pack = aPolicyPack().build();
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('rating teachers', () => {
  const facts: RatingFacts = {
    obligation: 'required',
    enrollment: 'confirmed',
    oneself: false,
    settled: false,
  };

  test('a school rates those who take part and are assessed', () => {
    expect(mayRate(pack, 'pass', facts, 0)).toEqual([]);
    expect(mayRate(pack, 'pass', { ...facts, enrollment: 'completed' }, 0)).toEqual([]);
  });

  test.each([
    ['rating-of-oneself', { oneself: true }],
    ['rating-not-taking-part', { enrollment: 'waiting' }],
    ['rating-not-assessed', { obligation: 'voluntary' }],
    ['rating-settled', { settled: true }],
  ] as const)('%s', (code, changes) => {
    expect(mayRate(pack, 'pass', { ...facts, ...changes }, 7)).toMatchObject([{ code, row: 7 }]);
  });

  test('there is no rating where the policy foresees none, nor with a grade that it does not have', () => {
    const without = aPolicyPack().evaluatedByProofs().build();
    expect(codes(mayRate(without, 'pass', facts, 0))).toEqual(['rating-not-foreseen']);
    const two = aPolicyPack()
      .with({ schoolRating: { required: true, grades: ['pass', 'fail'] } })
      .build();
    expect(codes(mayRate(two, 'excellent', facts, 0))).toEqual(['rating-grade-unknown']);
  });

  test('every repetition in a list is named', () => {
    expect(repeatedRatings(['a', 'b', 'a', 'a'])).toMatchObject([{ row: 2 }, { row: 3 }]);
  });
});

describe('deciding appeals', () => {
  const facts: DecisionFacts = {
    subject: 'school-rating',
    level: 'county',
    state: 'open',
    currentGrade: 'fail',
    role: 'county-office',
    actsForCounty: 'county-office',
    oneself: false,
  };
  const upheld = { outcome: 'upheld', reason: 'seen again', newGrade: 'pass' } as const;

  test('first the body that gave the grade decides, then the office of the level', () => {
    expect(decidingRole('school-rating', 'giver')).toBe('principal');
    expect(decidingRole('institution-result', 'giver')).toBe('institution-operator');
    expect(decidingRole('practice-review', 'giver')).toBe('workshop-leader');
    expect(decidingRole('practice-review', 'city')).toBe('city-office');
  });

  test('where no county stands above the school, the office above acts for it', () => {
    expect(actsForCounty('county', 'city')).toBe('county-office');
    expect(actsForCounty('direct-schools', 'city')).toBe('city-office');
    expect(actsForCounty('direct-schools', 'province')).toBe('province-office');
    const standIn = { ...facts, role: 'city-office', actsForCounty: 'city-office' } as const;
    const onlyCounties = aPolicyPack()
      .with({ transitions: [{ lifecycle: 'appeal', from: 'open', to: 'upheld', by: ['county-office'] }] })
      .build();
    expect(mayDecideAppeal(onlyCounties, standIn, upheld)).toEqual([]);
    expect(codes(mayDecideAppeal(pack, { ...facts, actsForCounty: 'city-office' }, upheld))).toEqual([
      'appeal-not-yours-to-decide',
    ]);
  });

  test('what is decided stays decided', () => {
    expect(codes(mayDecideAppeal(pack, { ...facts, state: 'upheld' }, upheld))).toEqual([
      'move-not-possible',
    ]);
  });

  test('an institution result may be upheld without a grade: it is computed again', () => {
    const institution = { ...facts, subject: 'institution-result' } as const;
    expect(mayDecideAppeal(pack, institution, { ...upheld, newGrade: null })).toEqual([]);
    expect(codes(mayDecideAppeal(pack, facts, { ...upheld, newGrade: null }))).toEqual([
      'appeal-new-grade-missing',
    ]);
  });

  test('a dismissal names no grade, and every decision a reason', () => {
    const decision = { outcome: 'dismissed', reason: '', newGrade: 'pass' } as const;
    expect(codes(mayDecideAppeal(pack, facts, decision))).toEqual([
      'appeal-decision-reason-missing',
      'appeal-grade-not-expected',
    ]);
  });
});

test('a whole cohort is computed by the office at the head of the region or by the program, with a reason', () => {
  expect(mayRun(pack, 'province-office', 'end of training')).toEqual([]);
  expect(mayRun(pack, null, 'end of training')).toEqual([]);
  expect(codes(mayRun(pack, 'city-office', ''))).toEqual(['run-not-your-level', 'run-reason-missing']);
});

test.each([
  [25_000, 3, 83.33],
  [16_001, 2, 80.01],
  [0, 0, null],
  [0, 4, 0],
])('the mean of %d hundredths over %d scores is rounded half up once', (sum, scored, mean) => {
  expect(meanScore(sum, scored)).toBe(mean);
});

test('a grade granted off the band counts with its reason; without one the band stands, marked', () => {
  expect(settleGrade(pack, 7950, 'pass', null)).toEqual({ grade: 'pass', mark: null, reason: null });
  expect(settleGrade(pack, 7950, 'pass', { grade: 'excellent', reason: 'a prize' })).toEqual({
    grade: 'excellent',
    mark: 'off-band',
    reason: 'a prize',
  });
  expect(settleGrade(pack, 7950, 'pass', { grade: 'excellent', reason: ' ' })).toEqual({
    grade: 'pass',
    mark: 'grant-without-reason',
    reason: null,
  });
});

test('hours that were added up already count up to what is needed, each kind for itself', () => {
  const { online, offline, total } = hoursFromTotals(pack, { online: 25, offline: 4 });
  expect([online.reached, offline.reached, total.reached, total.done]).toEqual([20, 4, 24, 29]);
});
