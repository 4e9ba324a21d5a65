import { aPolicyPack } from '../testing/a-policy-pack.js';
import { compileScoring } from './compile-scoring.js';
import { learnerMeasures } from './measures.js';
import { resultDifference, summarizeDifferences } from './recompute.js';

const scoring = compileScoring(aPolicyPack().build());
const withMinutes = (minutes: number) =>
  scoring.score(learnerMeasures({ 'study-minutes': minutes })).explanation;

describe('recalculation', () => {
  test('the same facts make no difference', () => {
    const snapshot = { explanation: withMinutes(300), comprehensiveGrade: 'fail' } as const;
    expect(
      resultDifference(snapshot, { ...snapshot, explanation: withMinutes(300) }, 'issued'),
    ).toMatchObject({ kind: 'same', points: [], certificate: 'none' });
  });

  test('withdrawn minutes show which indicator loses how much', () => {
    const before = { explanation: withMinutes(300), comprehensiveGrade: null };
    const after = { explanation: withMinutes(200), comprehensiveGrade: null };
    expect(resultDifference(before, after, null)).toMatchObject({
      kind: 'points',
      total: { from: 600, to: 400 },
      points: [{ indicator: 1, from: 600, to: 400 }],
    });
  });

  test('a certificate is flagged when its grade changes or is lost, never when it is not valid any more', () => {
    const graded = (comprehensiveGrade: 'excellent' | 'pass' | 'fail' | null) => ({
      explanation: withMinutes(300),
      comprehensiveGrade,
    });
    const effect = (...args: Parameters<typeof resultDifference>) => resultDifference(...args).certificate;
    expect(effect(graded('excellent'), graded('pass'), 'issued')).toBe('grade-differs');
    expect(effect(graded('pass'), graded('fail'), 'issued')).toBe('no-longer-earned');
    expect(effect(graded('pass'), graded(null), 'issued')).toBe('no-longer-earned');
    expect(effect(graded('pass'), graded('fail'), 'revoked')).toBe('none');
    expect(effect(graded('pass'), graded('fail'), null)).toBe('none');
  });

  test('indicators of different policy versions are not compared', () => {
    const next = compileScoring(aPolicyPack().with({ version: '1.1.0' }).build());
    const after = next.score(learnerMeasures({ 'study-minutes': 100 })).explanation;
    const difference = resultDifference(
      { explanation: withMinutes(300), comprehensiveGrade: null },
      { explanation: after, comprehensiveGrade: null },
      null,
    );
    expect(difference).toMatchObject({ kind: 'points', policyChanged: true, points: [] });
  });

  test('the summary counts every learner once', () => {
    const none = { explanation: null, comprehensiveGrade: null };
    const some = { explanation: withMinutes(300), comprehensiveGrade: 'pass' } as const;
    const differences = [
      resultDifference(some, some, 'issued'),
      resultDifference(none, some, null),
      resultDifference(some, none, 'issued'),
    ];
    expect(summarizeDifferences(differences)).toEqual({
      learners: 3,
      same: 1,
      points: 0,
      grade: 2,
      certificatesAffected: 1,
    });
  });
});
