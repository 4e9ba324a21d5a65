import { addRatios, multiplyRatios, ratioOf, roundRatio2 } from '../arithmetic/decimal.js';
import type { Ratio } from '../arithmetic/decimal.js';
import type { Grade, PolicyPack } from '../policy/policy-pack.js';
import { componentScore } from './component-score.js';
import type { CompactExplanation } from './explanation.js';
import { gradeOfScore } from './grade-band.js';
import { indicatorScore } from './indicator-score.js';
import { MEASURE_NAMES } from './measures.js';
import type { LearnerMeasures, MeasureName } from './measures.js';
import { compileTables } from './scoring-tables.js';
import type { ScoringTables } from './scoring-tables.js';

/** A learner's weighted score. */
export interface InstitutionScore {
  /** Weighted total in whole hundredths, rounded half up once. */
  readonly totalHundredths: number;
  /** Grade of the band that holds the rounded total. */
  readonly grade: Grade;
  readonly explanation: CompactExplanation;
}

/** A policy's scoring, prepared once for a run over many learners. */
export interface CompiledScoring {
  /** `id@version` of the policy, as written into every explanation. */
  readonly pack: string;
  /** Scores one learner. */
  score(measures: LearnerMeasures): InstitutionScore;
  /** The same from a row of values in the order of {@link MEASURE_NAMES}: no object per learner. */
  scoreRow(values: ArrayLike<number | null>): InstitutionScore;
}

/** Grade by score in whole hundredths, 0 to 10 000. */
type GradeTable = readonly Grade[];

const HIGHEST = 10_000;

/**
 * Prepares the scoring of a policy: decimal weights, targets and caps become whole-number tables, so that a
 * learner costs one multiplication and one division for each indicator and the result is still exact. Policies
 * whose numbers do not fit whole-number arithmetic are scored with exact fractions, with equal results.
 *
 * @throws RangeError when the bands leave a score without a grade: the policy was not validated
 * @example
 * const scoring = compileScoring(pack);
 * scoring.score(learnerMeasures({ 'study-minutes': 600 })).totalHundredths // 2000, that is 20.00
 */
export function compileScoring(pack: Pick<PolicyPack, 'id' | 'version' | 'scoring'>): CompiledScoring {
  const name = `${pack.id}@${pack.version}`;
  const grades = gradeTable(pack.scoring.bands);
  const tables = compileTables(pack.scoring.components);
  const scoreRow = tables === null ? exactScorer(name, pack, grades) : tableScorer(name, tables, grades);
  return {
    pack: name,
    scoreRow,
    score: (measures) => scoreRow(MEASURE_NAMES.map((column) => measures[column])),
  };
}

function gradeTable(bands: PolicyPack['scoring']['bands']): GradeTable {
  return Array.from({ length: HIGHEST + 1 }, (_, hundredths) => {
    const grade = gradeOfScore(bands, hundredths);
    if (grade === null) throw new RangeError(`no band holds the score ${hundredths / 100}`);
    return grade;
  });
}

function tableScorer(pack: string, tables: ScoringTables, grades: GradeTable): CompiledScoring['scoreRow'] {
  const { indicators, componentWeights, componentDivisor, totalDivisor } = tables;
  const componentCount = componentWeights.length;
  return (row) => {
    const values: number[] = [];
    const qualities: (number | null)[] = [];
    const points: number[] = [];
    const components: number[] = [];
    let total = 0;
    let shown = 0;
    let index = 0;
    for (let component = 0; component < componentCount; component++) {
      const weight = componentWeights[component] ?? 0;
      let sum = 0;
      for (; index < indicators.length; index++) {
        const indicator = indicators[index];
        if (indicator === undefined || indicator.component !== component) break;
        const value = row[indicator.column] ?? 0;
        const quality = indicator.qualityColumn === -1 ? null : (row[indicator.qualityColumn] ?? null);
        const counted = Math.min(Math.round(value * 100), indicator.fullAt);
        sum += indicator.factor * counted * (quality === null ? 10_000 : Math.round(quality * 100));
        // Each part is the growth of the rounded running total: parts of whole hundredths that sum to it.
        const running = roundHalfUp(total + weight * sum, totalDivisor);
        values.push(value);
        qualities.push(quality);
        points.push(running - shown);
        shown = running;
      }
      components.push(roundHalfUp(sum, componentDivisor));
      total += weight * sum;
    }
    const grade = grades[shown] ?? 'fail';
    return {
      totalHundredths: shown,
      grade,
      explanation: { pack, values, qualities, points, components, total: shown, grade },
    };
  };
}

/** `numerator / divisor` to the nearest whole number, half up; exact for the sizes that tables allow. */
function roundHalfUp(numerator: number, divisor: number): number {
  return Math.floor((2 * numerator + divisor) / (2 * divisor));
}

function exactScorer(
  pack: string,
  { scoring }: Pick<PolicyPack, 'scoring'>,
  grades: GradeTable,
): CompiledScoring['scoreRow'] {
  return (row) => {
    const column = (name: MeasureName) => row[MEASURE_NAMES.indexOf(name)] ?? null;
    const measures = Object.fromEntries(MEASURE_NAMES.map((name) => [name, column(name)])) as LearnerMeasures;
    const all = scoring.components.flatMap((component) =>
      component.indicators.map((indicator) => ({ component, indicator })),
    );
    let total: Ratio = ratioOf(0);
    let shown = 0;
    const points = all.map(({ component, indicator }) => {
      const share = multiplyRatios(indicatorScore(indicator, measures).share, ratioOf(component.weight));
      total = addRatios(total, multiplyRatios(share, ratioOf(100)));
      const before = shown;
      shown = roundRatio2(total);
      return shown - before;
    });
    const grade = grades[shown] ?? 'fail';
    const explanation: CompactExplanation = {
      pack,
      values: all.map(({ indicator }) => measures[indicator.measure] ?? 0),
      qualities: all.map(({ indicator }) =>
        indicator.quality === null ? null : measures[indicator.quality],
      ),
      points,
      components: scoring.components.map((component) => componentScore(component, measures).hundredths),
      total: shown,
      grade,
    };
    return { totalHundredths: shown, grade, explanation };
  };
}
