import { MEASURES, QUALITY_MEASURES } from '../policy/policy-pack.js';
import type { Measure, QualityMeasure } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

/** Name of anything that is measured of a learner, amounts and qualities alike. */
export type MeasureName = Measure | QualityMeasure;

/**
 * Every measure once, in a fixed order: the order of columns for {@link CompiledScoring.scoreRow}.
 */
export const MEASURE_NAMES: readonly MeasureName[] = [
  ...new Set<MeasureName>([...MEASURES, ...QUALITY_MEASURES]),
];

/**
 * What was measured of one learner, by measure. Amounts are half-hours, minutes or counts; scores run from 0 to
 * 100; two decimals at most. Null: nothing was measured, so an amount counts 0 and a quality 1 (decision 9).
 */
export type LearnerMeasures = Readonly<Record<MeasureName, number | null>>;

export type MeasureProblemCode = 'measure-invalid';

/** Highest value of the measures that are scores. */
const SCORE_MEASURES: ReadonlySet<MeasureName> = new Set<MeasureName>([
  ...QUALITY_MEASURES,
  'work-technical-score',
  'work-teaching-score',
]);

/**
 * All measures of a learner from those that are known; the others are null.
 *
 * @example learnerMeasures({ 'study-minutes': 600 })['post-count'] // null
 */
export function learnerMeasures(known: Partial<LearnerMeasures>): LearnerMeasures {
  const measures = Object.fromEntries(MEASURE_NAMES.map((name) => [name, known[name] ?? null]));
  return measures as Record<MeasureName, number | null>;
}

/**
 * Mean of scores, as a quality measure: points with two decimals, rounded half up once.
 *
 * @param sumHundredths the scores added up, in hundredths
 * @param scored how many there were
 * @returns null where nothing was scored
 * @example meanScore(25000, 3) // 83.33
 */
export function meanScore(sumHundredths: number, scored: number): number | null {
  // Whole numbers, and a quotient of 10 000 at most: floating point cannot miss the floor.
  return scored === 0 ? null : Math.floor((2 * sumHundredths + scored) / (2 * scored)) / 100;
}

/** Measures that no record can hold: below 0, more than two decimals, a score above 100. */
export function measureProblems(measures: LearnerMeasures): Problem<MeasureProblemCode>[] {
  return MEASURE_NAMES.flatMap((name) => {
    const value = measures[name];
    const maximum = SCORE_MEASURES.has(name) ? 100 : 1e9;
    const good =
      value === null || (value >= 0 && value <= maximum && Math.round(value * 100) / 100 === value);
    return good ? [] : [problem('measure-invalid', { field: name, data: { measure: name, value, maximum } })];
  });
}
