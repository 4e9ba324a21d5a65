import fc from 'fast-check';
import { addRatios, multiplyRatios, ratioOf, roundRatio2 } from '../arithmetic/decimal.js';
import type { PolicyIndicator, PolicyPack } from '../policy/policy-pack.js';
import { aPolicyPack } from '../testing/a-policy-pack.js';
import { compileScoring } from './compile-scoring.js';
import { componentScore } from './component-score.js';
import { gradeOfScore, lowestScoreFor } from './grade-band.js';
import { indicatorScore } from './indicator-score.js';
import { MEASURE_NAMES, learnerMeasures, measureProblems } from './measures.js';
import type { LearnerMeasures, MeasureName } from './measures.js';
import { compileTables } from './scoring-tables.js';

const pack = aPolicyPack().build();
const scoring = compileScoring(pack);

const isScore = (name: MeasureName) => name.endsWith('-score');
const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const amount = fc.integer({ min: 0, max: 2_000 });
const measures = fc
  .record(Object.fromEntries(MEASURE_NAMES.map((name) => [name, fc.option(isScore(name) ? score : amount)])))
  .map((values) => values as LearnerMeasures);

/** The rule written down plainly: exact components, weighted, rounded once. */
function plainTotal(policy: Pick<PolicyPack, 'scoring'>, learner: LearnerMeasures): number {
  const weighted = policy.scoring.components.map((component) =>
    multiplyRatios(componentScore(component, learner).exact, ratioOf(component.weight)),
  );
  return roundRatio2(weighted.reduce(addRatios, ratioOf(0)));
}

/** A policy whose only indicator is the practice score, so that the total is the value put in. */
function scoreIsTotal(weights: readonly number[], target = 100): PolicyPack {
  const [component] = pack.scoring.components;
  if (component === undefined) throw new Error('no component');
  const indicators = weights.map((weight, index): PolicyIndicator => {
    const measure = index === 0 ? 'work-technical-score' : 'work-teaching-score';
    return { code: `i${index}`, name: component.name, measure, target, cap: null, weight, quality: null };
  });
  return aPolicyPack()
    .withScoring({ components: [{ ...component, weight: 1, indicators }] })
    .build();
}

describe('score of an indicator', () => {
  const indicator = (changes: Partial<PolicyIndicator>): PolicyIndicator => ({
    code: 'comments',
    name: { zh: '评论', en: 'Comments' },
    measure: 'comment-count',
    target: 10,
    cap: null,
    weight: 0.05,
    quality: null,
    ...changes,
  });
  const share = (changes: Partial<PolicyIndicator>, learner: Partial<LearnerMeasures>) => {
    const { numerator, denominator } = indicatorScore(indicator(changes), learnerMeasures(learner)).share;
    return [Number(numerator), Number(denominator)];
  };

  test('it is value over target times weight, exactly', () => {
    expect(share({}, { 'comment-count': 3 })).toEqual([3, 200]);
  });

  test('it is full at the target and never more', () => {
    expect(share({}, { 'comment-count': 10 })).toEqual([1, 20]);
    expect(share({}, { 'comment-count': 5000 })).toEqual([1, 20]);
  });

  test('a cap below the target keeps it from being full', () => {
    expect(share({ cap: 5 }, { 'comment-count': 5000 })).toEqual([1, 40]);
  });

  test('quality scales it; where none was measured it counts in full', () => {
    expect(share({ quality: 'post-score' }, { 'comment-count': 10, 'post-score': 62.5 })).toEqual([1, 32]);
    expect(share({ quality: 'post-score' }, { 'comment-count': 10 })).toEqual([1, 20]);
    expect(share({ quality: 'post-score' }, { 'comment-count': 10, 'post-score': 0 })[0]).toBe(0);
  });
});

describe('weighted total', () => {
  test('a learner who did nothing has 0, one who did everything 100', () => {
    expect(scoring.score(learnerMeasures({}))).toMatchObject({ totalHundredths: 0, grade: 'fail' });
    const everything = learnerMeasures(
      Object.fromEntries(MEASURE_NAMES.map((name) => [name, isScore(name) ? 100 : 1e6])),
    );
    expect(scoring.score(everything)).toMatchObject({ totalHundredths: 10_000, grade: 'excellent' });
  });

  test('components weigh 4 : 4 : 2', () => {
    const worked = learnerMeasures({
      'completed-course-half-hours': 20,
      'study-minutes': 300,
      'work-technical-score': 80,
    });
    // Courses 50 + half the time 15 = 65 of 100 at 0.4 is 26; technical 80 at half of 0.2 is 8.
    expect(scoring.score(worked)).toMatchObject({
      totalHundredths: 3400,
      explanation: { components: [6500, 0, 4000] },
    });
  });

  test('the quick tables and the rule written down plainly agree for every learner', () => {
    expect(compileTables(pack.scoring.components)).not.toBeNull();
    fc.assert(
      fc.property(measures, (learner) => {
        expect(scoring.score(learner).totalHundredths).toBe(plainTotal(pack, learner));
      }),
      { numRuns: 500 },
    );
  });

  test('tables and exact fractions give the same result and explanation', () => {
    // A target finer than hundredths cannot stand in the tables; no learner's value tells it from the rounded one.
    const components = pack.scoring.components.map((component) => ({
      ...component,
      indicators: component.indicators.map((indicator) => ({ ...indicator, cap: indicator.target + 0.001 })),
    }));
    expect(compileTables(components)).toBeNull();
    const exact = compileScoring({ ...pack, scoring: { ...pack.scoring, components } });
    fc.assert(
      fc.property(measures, (learner) => {
        expect(exact.score(learner)).toEqual(scoring.score(learner));
      }),
      { numRuns: 100 },
    );
  });

  test('awkward weights and targets agree with the plain rule too', () => {
    const thirds = scoreIsTotal([0.333, 0.667], 97);
    const compiled = compileScoring(thirds);
    fc.assert(
      fc.property(measures, (learner) => {
        expect(compiled.score(learner).totalHundredths).toBe(plainTotal(thirds, learner));
      }),
    );
  });

  test('a row of values gives what the named measures give', () => {
    fc.assert(
      fc.property(measures, (learner) => {
        const row = MEASURE_NAMES.map((name) => learner[name]);
        expect(scoring.scoreRow(row)).toEqual(scoring.score(learner));
      }),
    );
  });

  test('more of anything never lowers the score, and a better quality never does', () => {
    fc.assert(
      fc.property(
        measures,
        fc.constantFrom(...MEASURE_NAMES),
        fc.integer({ min: 1, max: 60 }),
        (learner, name, more) => {
          const value = learner[name];
          // From nothing measured to a first quality may lower: unmeasured quality counts in full.
          fc.pre(value !== null);
          const raised = {
            ...learner,
            [name]: isScore(name) ? Math.min((value ?? 0) + more, 100) : (value ?? 0) + more,
          };
          expect(scoring.score(raised).totalHundredths).toBeGreaterThanOrEqual(
            scoring.score(learner).totalHundredths,
          );
        },
      ),
    );
  });

  test('comments alone never bring more than their small part', () => {
    expect(scoring.score(learnerMeasures({ 'comment-count': 100_000 })).totalHundredths).toBe(200);
  });

  test('bands that leave a score without a grade are refused', () => {
    const [fail, pass] = pack.scoring.bands;
    const holes = {
      ...pack,
      scoring: { ...pack.scoring, bands: [fail, pass].flatMap((band) => band ?? []) },
    };
    expect(() => compileScoring(holes)).toThrow(RangeError);
  });
});

describe('bands', () => {
  // Two halves whose mean has three decimals: 59.99 and 60.00 → 59.995.
  const halves = compileScoring(scoreIsTotal([0.5, 0.5]));
  const of = (a: number, b: number) =>
    halves.score(learnerMeasures({ 'work-technical-score': a, 'work-teaching-score': b }));

  test.each([
    [59.99, 59.99, 5999, 'fail'],
    [59.99, 60, 6000, 'pass'],
    [60, 60, 6000, 'pass'],
    [79.98, 80, 7999, 'pass'],
    [79.99, 80, 8000, 'excellent'],
    [80, 80, 8000, 'excellent'],
    [100, 100, 10_000, 'excellent'],
    [0, 0, 0, 'fail'],
  ])('the mean of %d and %d is %d hundredths: %s', (a, b, totalHundredths, grade) => {
    expect(of(a, b)).toMatchObject({ totalHundredths, grade });
  });

  test('rounding happens once: 59.9949… stays below 60', () => {
    // 0.333 × 59.99 + 0.667 × 59.99 = 59.99 and 0.333 × 60 + 0.667 × 59.99 = 59.99333
    const uneven = compileScoring(scoreIsTotal([0.333, 0.667]));
    const learner = learnerMeasures({ 'work-technical-score': 60, 'work-teaching-score': 59.99 });
    expect(uneven.score(learner)).toMatchObject({ totalHundredths: 5999, grade: 'fail' });
  });

  test('every score from 0 to 100 has exactly one grade, and grades never fall as scores rise', () => {
    const rank = { fail: 0, pass: 1, excellent: 2 };
    let last = 0;
    for (let hundredths = 0; hundredths <= 10_000; hundredths++) {
      const grade = gradeOfScore(pack.scoring.bands, hundredths);
      const now = grade === null ? -1 : rank[grade];
      if (now < last) throw new Error(`the grade falls at ${hundredths}`);
      last = now;
    }
    expect(gradeOfScore(pack.scoring.bands, 10_001)).toBeNull();
    expect(lowestScoreFor(pack.scoring.bands, 'pass')).toBe(6000);
  });
});

describe('measures', () => {
  test('measures that no record can hold are named', () => {
    const found = measureProblems(
      learnerMeasures({
        'study-minutes': -1,
        'post-score': 100.5,
        'homework-score': 60.125,
        'post-count': Number.NaN,
        'comment-count': 7,
      }),
    );
    expect(found.map(({ field }) => field)).toEqual([
      'study-minutes',
      'post-count',
      'post-score',
      'homework-score',
    ]);
  });
});
