import { fromHundredths, multiplyRatios, ratioOf, roundRatio2 } from '../arithmetic/decimal.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { compileScoring } from './compile-scoring.js';
import type { CompactExplanation, ExplainedComponent, Explanation } from './explanation.js';
import { bandOfScore } from './grade-band.js';
import { learnerMeasures } from './measures.js';
import type { MeasureName } from './measures.js';

type ScoringPack = Pick<PolicyPack, 'id' | 'version' | 'scoring'>;

export type ExplanationProblemCode =
  | 'explanation-of-other-policy'
  | 'explanation-incomplete'
  | 'explanation-parts-differ'
  | 'explanation-not-repeatable';

/**
 * Writes a stored explanation out in full, with the names, targets, caps and weights of its policy.
 *
 * @param pack the very version that the explanation names; see {@link explanationProblems}
 * @returns null when the explanation belongs to another policy version or another number of indicators
 */
export function explainResult(pack: ScoringPack, compact: CompactExplanation): Explanation | null {
  if (shapeProblems(pack, compact).length > 0) return null;
  const band = bandOfScore(pack.scoring.bands, compact.total);
  if (band === null) return null;
  let index = 0;
  const components = pack.scoring.components.map((component, position): ExplainedComponent => {
    const indicators = component.indicators.map((indicator) => {
      const value = compact.values[index] ?? 0;
      const quality = compact.qualities[index] ?? null;
      const points = fromHundredths(compact.points[index] ?? 0);
      index += 1;
      const { code, name, measure, target, cap, weight } = indicator;
      const counted = Math.min(value, target, cap ?? target);
      const full = multiplyRatios(multiplyRatios(ratioOf(component.weight), ratioOf(weight)), ratioOf(100));
      return {
        code,
        name,
        measure,
        value,
        counted,
        target,
        cap,
        weight,
        quality,
        points,
        fullPoints: fromHundredths(roundRatio2(full)),
      };
    });
    const points = indicators.reduce((sum, indicator) => sum + Math.round(indicator.points * 100), 0);
    const { code, name, weight } = component;
    const score = fromHundredths(compact.components[position] ?? 0);
    return { code, name, weight, score, points: fromHundredths(points), indicators };
  });
  return {
    pack: { id: pack.id, version: pack.version },
    total: fromHundredths(compact.total),
    band: { grade: band.grade, from: band.from, to: band.to },
    components,
  };
}

/**
 * Proves a stored explanation: it belongs to this policy version, its points sum to its total, its grade is the
 * band's, and the rules make the same result of its values again.
 *
 * @returns every fault; empty when the result explains itself
 */
export function explanationProblems(
  pack: ScoringPack,
  compact: CompactExplanation,
): Problem<ExplanationProblemCode>[] {
  const shape = shapeProblems(pack, compact);
  if (shape.length > 0) return shape;
  const problems: Problem<ExplanationProblemCode>[] = [];
  const sum = compact.points.reduce((total, points) => total + points, 0);
  if (sum !== compact.total) {
    const data = { sum: fromHundredths(sum), total: fromHundredths(compact.total) };
    problems.push(problem('explanation-parts-differ', { data }));
  }
  const again = compileScoring(pack).score(measuresOf(pack, compact));
  if (again.totalHundredths !== compact.total || again.grade !== compact.grade) {
    const data = { total: fromHundredths(compact.total), again: fromHundredths(again.totalHundredths) };
    problems.push(problem('explanation-not-repeatable', { data }));
  }
  return problems;
}

function shapeProblems(pack: ScoringPack, compact: CompactExplanation): Problem<ExplanationProblemCode>[] {
  const name = `${pack.id}@${pack.version}`;
  if (compact.pack !== name) {
    return [problem('explanation-of-other-policy', { data: { policy: name, found: compact.pack } })];
  }
  const needed = pack.scoring.components.flatMap(({ indicators }) => indicators).length;
  const lengths = [compact.values.length, compact.qualities.length, compact.points.length];
  const complete =
    lengths.every((length) => length === needed) &&
    compact.components.length === pack.scoring.components.length;
  return complete ? [] : [problem('explanation-incomplete', { data: { needed } })];
}

function measuresOf(pack: ScoringPack, compact: CompactExplanation) {
  const measures: Partial<Record<MeasureName, number | null>> = {};
  const indicators = pack.scoring.components.flatMap((component) => component.indicators);
  for (const [index, indicator] of indicators.entries()) {
    measures[indicator.measure] ??= compact.values[index] ?? 0;
    if (indicator.quality !== null) measures[indicator.quality] = compact.qualities[index] ?? null;
  }
  return learnerMeasures(measures);
}
