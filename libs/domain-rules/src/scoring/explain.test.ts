import fc from 'fast-check';
import { aPolicyPack } from '../testing/a-policy-pack.js';
import { compileScoring } from './compile-scoring.js';
import { explainResult, explanationProblems } from './explain.js';
import { MEASURE_NAMES, learnerMeasures } from './measures.js';
import type { LearnerMeasures, MeasureName } from './measures.js';

const pack = aPolicyPack().build();
const scoring = compileScoring(pack);

const isScore = (name: MeasureName) => name.endsWith('-score');
const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const amount = fc.integer({ min: 0, max: 2_000 });
const measures = fc
  .record(Object.fromEntries(MEASURE_NAMES.map((name) => [name, fc.option(isScore(name) ? score : amount)])))
  .map((values) => values as LearnerMeasures);

describe('explanation', () => {
  test('points sum to the total for every learner, indicators to components, and the result can be repeated', () => {
    fc.assert(
      fc.property(measures, (learner) => {
        const { explanation, totalHundredths } = scoring.score(learner);
        expect(explanation.points.reduce((sum, points) => sum + points, 0)).toBe(totalHundredths);
        expect(explanation.points.every((points) => points >= 0)).toBe(true);
        const stored = JSON.parse(JSON.stringify(explanation)) as typeof explanation;
        expect(explanationProblems(pack, stored)).toEqual([]);
        const full = explainResult(pack, stored);
        const parts = full?.components.map(({ points }) => Math.round(points * 100)) ?? [];
        expect(parts.reduce((sum, points) => sum + points, 0)).toBe(totalHundredths);
      }),
    );
  });

  test('it names value, what counts, target, cap, quality, points, band and policy version', () => {
    const learner = learnerMeasures({ 'comment-count': 40, 'homework-count': 2, 'homework-score': 90 });
    const full = explainResult(pack, scoring.score(learner).explanation);
    expect(full).toMatchObject({
      pack: { id: pack.id, version: '1.0.0' },
      total: 5.6,
      band: { grade: 'fail', from: 0, to: 60 },
    });
    expect(full?.components[0]?.indicators[2]).toMatchObject({
      code: 'homework',
      value: 2,
      counted: 2,
      target: 4,
      quality: 90,
      points: 3.6,
      fullPoints: 8,
    });
    expect(full?.components[1]?.indicators[1]).toMatchObject({ value: 40, counted: 10, cap: 10, points: 2 });
  });

  const good = scoring.score(learnerMeasures({ 'study-minutes': 600, 'post-count': 3 })).explanation;
  const codes = (changes: Partial<typeof good>) =>
    explanationProblems(pack, { ...good, ...changes }).map(({ code }) => code);

  test('changed points, totals, values, grades and foreign policies are found', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ points: good.points.map((points) => points + 1) })).toEqual(['explanation-parts-differ']);
    expect(codes({ total: good.total + 1 })).toEqual([
      'explanation-parts-differ',
      'explanation-not-repeatable',
    ]);
    expect(codes({ values: good.values.map(() => 0) })).toEqual(['explanation-not-repeatable']);
    expect(codes({ grade: 'excellent' })).toEqual(['explanation-not-repeatable']);
    expect(codes({ pack: 'made-up-2030@2.0.0' })).toEqual(['explanation-of-other-policy']);
    expect(codes({ values: good.values.slice(1) })).toEqual(['explanation-incomplete']);
    expect(explainResult(pack, { ...good, pack: 'other@1.0.0' })).toBeNull();
  });
});
