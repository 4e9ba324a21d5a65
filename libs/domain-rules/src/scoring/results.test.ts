import { GRADES } from '../policy/policy-pack.js';
import type { Grade } from '../policy/policy-pack.js';
import { practiceScore } from '../practice-evidence/practice-score.js';
import { aPolicyPack } from '../testing/a-policy-pack.js';
import { comprehensiveResult } from './comprehensive-result.js';
import { hoursReached } from './hours-reached.js';
import { institutionResult } from './institution-result.js';
import { obligationEffects } from './obligation-effects.js';
import { proofsEarned } from './proofs-earned.js';

const pack = aPolicyPack().build();
const proofPack = aPolicyPack().evaluatedByProofs().build();

describe('institution result', () => {
  test('the band decides where the institution grants no grade of its own', () => {
    expect(institutionResult(pack, 7999).result).toMatchObject({
      grade: 'pass',
      bandGrade: 'pass',
      offBand: false,
    });
  });

  test('a grade off the band without a reason is refused', () => {
    const { result, problems } = institutionResult(pack, 7950, { grade: 'excellent', reason: '  ' });
    expect(result).toBeNull();
    expect(problems).toEqual([
      {
        code: 'grade-off-band-needs-reason',
        field: 'reason',
        data: { score: 79.5, bandGrade: 'pass', grade: 'excellent' },
      },
    ]);
  });

  test('with a reason it counts and is marked for supervision', () => {
    const { result } = institutionResult(pack, 7950, { grade: 'excellent', reason: 'province award' });
    expect(result).toEqual({
      totalHundredths: 7950,
      grade: 'excellent',
      bandGrade: 'pass',
      offBand: true,
      reason: 'province award',
    });
  });

  test('it is marked even where the policy asks for no reason', () => {
    const lenient = aPolicyPack().withScoring({ gradeOffBandNeedsReason: false }).build();
    expect(institutionResult(lenient, 100, { grade: 'pass', reason: null }).result).toMatchObject({
      offBand: true,
    });
  });

  test.each([-1, 10_001, 60.5, Number.NaN])('%d hundredths is no score', (total) => {
    expect(institutionResult(pack, total).problems.map(({ code }) => code)).toEqual(['score-out-of-range']);
  });
});

describe('comprehensive result by matrix', () => {
  const of = (institutionGrade: Grade | null, schoolRating: Grade | null) =>
    comprehensiveResult(pack, { obligation: 'required', institutionGrade, schoolRating, proofs: [] });
  const cells = GRADES.flatMap((row) => GRADES.map((column) => [row, column] as const));

  test.each(cells)(
    'institution %s and school %s: fail if either fails, excellent if both are',
    (row, column) => {
      const expected = [row, column].includes('fail')
        ? 'fail'
        : row === 'excellent' && column === 'excellent'
          ? 'excellent'
          : 'pass';
      expect(of(row, column)).toEqual({
        status: 'final',
        grade: expected,
        explanation: {
          kind: 'matrix',
          pack: 'made-up-2030@1.0.0',
          institutionGrade: row,
          schoolRating: column,
        },
      });
    },
  );

  test('the row is the institution and the column the school, as another region may treat them differently', () => {
    const uneven = {
      excellent: { excellent: 'excellent', pass: 'excellent', fail: 'fail' },
      pass: { excellent: 'pass', pass: 'pass', fail: 'fail' },
      fail: { excellent: 'fail', pass: 'fail', fail: 'fail' },
    } as const;
    const other = aPolicyPack()
      .with({ evaluation: { kind: 'matrix', matrix: uneven } })
      .build();
    const grade = (institutionGrade: Grade, schoolRating: Grade) =>
      comprehensiveResult(other, { obligation: 'required', institutionGrade, schoolRating, proofs: [] });
    expect(grade('excellent', 'pass')).toMatchObject({ grade: 'excellent' });
    expect(grade('pass', 'excellent')).toMatchObject({ grade: 'pass' });
  });

  test.each([
    [null, 'fail', ['institution-result']],
    ['fail', null, ['school-rating']],
    [null, null, ['institution-result', 'school-rating']],
  ] as const)('there is none while one of the two is missing (%s, %s)', (institution, school, missing) => {
    expect(of(institution, school)).toEqual({
      status: 'pending',
      missing: missing.map((part) => ({ part })),
    });
  });

  test('a voluntary teacher gets none, however good', () => {
    const facts = {
      obligation: 'voluntary',
      institutionGrade: 'excellent',
      schoolRating: 'excellent',
      proofs: [],
    } as const;
    expect(comprehensiveResult(pack, facts)).toEqual({ status: 'not-assessed', obligation: 'voluntary' });
    expect(obligationEffects(pack, 'voluntary').receivesCertificate).toBe(false);
  });
});

describe('comprehensive result by proofs', () => {
  const standing = (online: number, offline: number, assessment: number | null, practice: number | null) => {
    const hours = hoursReached(proofPack, {
      completedCourses: [{ course: 'C1', halfHours: online }],
      attestedThemes: [
        { theme: 1, halfHours: 4 },
        { theme: 2, halfHours: offline - 4 },
      ],
    });
    return proofsEarned(proofPack, {
      hours,
      onlineAssessmentHundredths: assessment,
      practiceScoreHundredths: practice,
    });
  };
  const of = (...facts: Parameters<typeof standing>) =>
    comprehensiveResult(proofPack, {
      obligation: 'exempt',
      institutionGrade: null,
      schoolRating: null,
      proofs: standing(...facts),
    });

  test('both proofs earned: the grade of the lower assessment, for an exempt teacher too', () => {
    expect(of(20, 10, 9000, 7999)).toMatchObject({
      status: 'final',
      grade: 'pass',
      explanation: { lowestHundredths: 7999 },
    });
    expect(of(20, 10, 8000, 9000)).toMatchObject({ grade: 'excellent' });
  });

  test('an assessment of exactly the minimum earns the proof, a hundredth less does not', () => {
    expect(standing(20, 10, 6000, 6000).map(({ earned }) => earned)).toEqual([true, true]);
    expect(standing(20, 10, 5999, 6000).map(({ earned }) => earned)).toEqual([false, true]);
    expect(of(20, 10, 5999, 9000)).toMatchObject({ status: 'final', grade: 'fail' });
  });

  test('half an hour short is no proof, and the result waits for it', () => {
    expect(standing(19, 10, 9000, 9000).map(({ earned }) => earned)).toEqual([false, true]);
    expect(of(19, 10, 9000, 9000)).toEqual({
      status: 'pending',
      missing: [{ part: 'proof-hours', proof: 'online-proof', reached: 19, needed: 20 }],
    });
  });

  test('it waits for a missing assessment', () => {
    expect(of(20, 10, 9000, null)).toEqual({
      status: 'pending',
      missing: [{ part: 'proof-assessment', proof: 'practice-proof' }],
    });
  });

  test('a proof with a minimum above the pass band fails the result below it', () => {
    const [online, practice] = proofPack.proofs;
    if (online === undefined || practice === undefined) throw new Error('no proofs');
    const strict = aPolicyPack()
      .evaluatedByProofs()
      .with({ proofs: [{ ...online, minimumScore: 70 }, practice] })
      .build();
    const hours = {
      online: { done: 20, reached: 20, needed: 20 },
      offline: { done: 10, reached: 10, needed: 10 },
    };
    const proofs = proofsEarned(strict, {
      hours,
      onlineAssessmentHundredths: 6500,
      practiceScoreHundredths: 6500,
    });
    expect(
      comprehensiveResult(strict, {
        obligation: 'required',
        institutionGrade: null,
        schoolRating: null,
        proofs,
      }),
    ).toMatchObject({ grade: 'fail' });
  });
});

describe('hours', () => {
  test('too much of one kind never makes up for the other', () => {
    const hours = hoursReached(pack, {
      completedCourses: [{ course: 'C1', halfHours: 100 }],
      attestedThemes: [],
    });
    expect(hours).toEqual({
      online: { done: 100, reached: 20, needed: 20 },
      offline: { done: 0, reached: 0, needed: 10 },
      total: { done: 100, reached: 20, needed: 30 },
    });
  });

  test('a course completed twice counts once', () => {
    const twice = { course: 'C1', halfHours: 6 };
    expect(hoursReached(pack, { completedCourses: [twice, twice], attestedThemes: [] }).online.done).toBe(6);
  });

  test('a theme counts up to its own hours, an unknown theme not at all', () => {
    const attestedThemes = [
      { theme: 1, halfHours: 3 },
      { theme: 1, halfHours: 3 },
      { theme: 99, halfHours: 5 },
    ];
    expect(hoursReached(pack, { completedCourses: [], attestedThemes }).offline.reached).toBe(4);
  });

  test('recognised earlier training counts', () => {
    const recognized = { online: 5, offline: 2 };
    expect(hoursReached(pack, { completedCourses: [], attestedThemes: [], recognized }).total.reached).toBe(
      7,
    );
  });
});

test('the practice score is the mean of the theme results weighed by their hours, rounded once', () => {
  // 16 and 14 half-hours: (16 × 90 + 14 × 71.11) / 30 = 81.184… → 81.18
  const results = [
    { theme: 1, scoreHundredths: 9000 },
    { theme: 2, scoreHundredths: 7111 },
  ];
  const { themes } = pack.practice;
  expect(practiceScore(results, themes).hundredths).toBe(8118);
  expect(practiceScore(results.slice(1), themes).hundredths).toBe(7111);
  expect(practiceScore([{ theme: 77, scoreHundredths: 100 }], themes).hundredths).toBeNull();
});
