import { aPolicyPack } from '../testing/a-policy-pack.js';
import type { LearnerStanding } from './learner-standing.js';
import { nextStep } from './next-step.js';
import { requirements, whatIsMissing } from './what-is-missing.js';

const pack = aPolicyPack().build();
const proofPack = aPolicyPack().evaluatedByProofs().build();
const [cohort] = pack.cohorts;
if (cohort === undefined) throw new Error('no cohort');

const hours = (online: number, offline: number) => ({
  online: { done: online, reached: online, needed: 20 },
  offline: { done: offline, reached: offline, needed: 10 },
  total: { done: online + offline, reached: online + offline, needed: 30 },
});
/** A confirmed teacher who has prepared everything and done nothing yet. */
const studying: LearnerStanding = {
  obligation: 'required',
  enrollment: 'confirmed',
  preTest: 'submitted',
  plan: 'confirmed',
  hours: hours(0, 0),
  submissions: [],
  totalHundredths: null,
  schoolRating: null,
  proofs: [],
  result: { status: 'pending', missing: [] },
  toldOn: null,
  appealOpen: false,
  certificate: null,
};
const accepted = [
  { theme: 1, state: 'accepted' },
  { theme: 2, state: 'accepted' },
] as const;
const step = (changes: Partial<LearnerStanding>, today = '2030-03-10') => {
  const { code, data, deadline, overdue } = nextStep(pack, cohort, { ...studying, ...changes }, today);
  return [code, data, deadline, overdue];
};

describe('what is missing', () => {
  test('it lists steps, hours, themes and results with what is reached, needed and by when', () => {
    const found = requirements(pack, cohort, {
      ...studying,
      hours: hours(5, 10),
      submissions: accepted.slice(0, 1),
      totalHundredths: 5999,
    });
    expect(
      found.map(({ code, subject, reached, needed, met, deadline }) => [
        code,
        subject,
        reached,
        needed,
        met,
        deadline,
      ]),
    ).toEqual([
      ['pre-test', null, 1, 1, true, '2030-03-21'],
      ['plan', null, 1, 1, true, '2030-03-21'],
      ['online-hours', null, 5, 20, false, '2030-06-30'],
      ['offline-hours', null, 10, 10, true, '2030-06-30'],
      ['theme', '1', 1, 1, true, '2030-03-31'],
      ['theme', '2', 0, 1, false, '2030-04-30'],
      ['institution-score', null, 5999, 6000, false, '2030-06-30'],
      ['school-rating', null, 0, 1, false, null],
    ]);
  });

  test('a voluntary teacher is asked for no result', () => {
    const missing = whatIsMissing(pack, cohort, {
      ...studying,
      obligation: 'voluntary',
      hours: hours(20, 10),
      submissions: accepted,
    });
    expect(missing).toEqual([]);
  });

  test('a failing school rating does not meet the requirement', () => {
    const rating = (schoolRating: 'fail' | 'pass') =>
      requirements(pack, cohort, { ...studying, schoolRating }).at(-1)?.met;
    expect([rating('fail'), rating('pass')]).toEqual([false, true]);
  });

  test('where proofs decide, their hours and assessments are asked for', () => {
    const proof = {
      code: 'p',
      earned: false,
      hours: { kind: 'online', reached: 20, needed: 20 },
      assessment: { kind: 'online-assessment', hundredths: null, neededHundredths: 0 },
    } as const;
    const found = requirements(proofPack, cohort, { ...studying, proofs: [proof] });
    expect(found.slice(-2).map(({ code, subject, met }) => [code, subject, met])).toEqual([
      ['proof-hours', 'p', true],
      ['proof-assessment', 'p', false],
    ]);
  });

  test('work that waits for review is the reviewer’s turn, a submitted plan that of who confirms', () => {
    const found = requirements(pack, cohort, {
      ...studying,
      plan: 'submitted',
      submissions: [{ theme: 1, state: 'submitted' }],
    });
    expect(found.filter(({ code }) => code === 'plan' || code === 'theme').map(({ by }) => by)).toEqual([
      'school',
      'reviewer',
      'teacher',
    ]);
  });
});

describe('next step', () => {
  test.each([
    [{ enrollment: 'put-forward' }, ['register', {}, '2030-02-20', true]],
    [{ enrollment: 'registered' }, ['wait-for-confirmation', {}, null, false]],
    [{ enrollment: 'waiting' }, ['wait-for-place', {}, null, false]],
    [{ enrollment: 'withdrawn' }, ['nothing-to-do', {}, null, false]],
    [{ preTest: 'not-started', plan: null }, ['take-pre-test', {}, '2030-03-21', false]],
    [{ preTest: 'not-started', plan: 'draft' }, ['take-pre-test', {}, '2030-03-21', false]],
    [
      { preTest: 'not-started', plan: 'draft', obligation: 'voluntary' },
      ['choose-courses', {}, '2030-03-21', false],
    ],
    [{ preTest: 'in-progress', plan: null }, ['continue-pre-test', {}, '2030-03-21', false]],
    [{ plan: null }, ['choose-courses', {}, '2030-03-21', false]],
    [{ plan: 'returned' }, ['mend-plan', {}, '2030-03-21', false]],
    [{}, ['submit-theme', { theme: 1 }, '2030-03-31', false]],
    [
      { submissions: [{ theme: 2, state: 'returned' }] },
      ['improve-theme', { theme: 2 }, '2030-04-30', false],
    ],
    [
      { submissions: [{ theme: 1, state: 'submitted' }] },
      ['submit-theme', { theme: 2 }, '2030-04-30', false],
    ],
    [{ submissions: accepted }, ['study-online', { halfHours: 20 }, '2030-06-30', false]],
    [
      { submissions: accepted, hours: hours(20, 7) },
      ['take-part-offline', { halfHours: 3 }, '2030-06-30', false],
    ],
    [
      { submissions: accepted, hours: hours(20, 10), totalHundredths: 5950 },
      ['raise-score', { hundredths: 50 }, '2030-06-30', false],
    ],
    [
      { submissions: accepted, hours: hours(20, 10), totalHundredths: 6000 },
      ['wait-for-others', {}, null, false],
    ],
    [{ appealOpen: true }, ['wait-for-appeal', {}, null, false]],
    [{ certificate: 'issued' }, ['print-certificate', {}, null, false]],
    [{ certificate: 'revoked' }, ['nothing-to-do', {}, null, false]],
  ] as const)('%j leads to %j', (changes, expected) => expect(step(changes)).toEqual(expected));

  test('what is overdue says so', () => {
    expect(step({}, '2030-04-01')).toEqual(['submit-theme', { theme: 1 }, '2030-03-31', true]);
    expect(step({}, '2030-03-31')).toEqual(['submit-theme', { theme: 1 }, '2030-03-31', false]);
  });

  test('who failed may appeal until the deadline and has nothing to do after it; who passed waits for the certificate', () => {
    const explanation = {
      kind: 'matrix',
      pack: 'p',
      institutionGrade: 'fail',
      schoolRating: 'pass',
    } as const;
    const failed = { result: { status: 'final', grade: 'fail', explanation }, toldOn: '2030-07-01' } as const;
    expect(step(failed, '2030-07-16')).toEqual(['consider-appeal', {}, '2030-07-16', false]);
    expect(step(failed, '2030-07-17')[0]).toBe('nothing-to-do');
    expect(step({ result: { status: 'final', grade: 'pass', explanation } }, '2030-07-17')[0]).toBe(
      'wait-for-certificate',
    );
  });

  test('a voluntary teacher who has done everything has nothing to do', () => {
    const done = {
      obligation: 'voluntary',
      hours: hours(20, 10),
      submissions: accepted,
      result: { status: 'not-assessed', obligation: 'voluntary' },
    } as const;
    expect(step(done)[0]).toBe('nothing-to-do');
  });
});
