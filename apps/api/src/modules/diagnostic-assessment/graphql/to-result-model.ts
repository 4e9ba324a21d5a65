import {
  standardItem,
  STANDARD_DIMENSION_NAMES,
  type Label,
  type StandardColumn,
} from '@tisheng/reference-data/ability-standard.js';
import { fromHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { learningGoals } from '@tisheng/domain-rules/diagnostic-assessment/learning-goals.js';
import type { WeakPoint as WeakPointOfRules } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { AssessmentRecord } from '../public/assessment-reader.js';
import type { DiagnosisResult, WeakPoint } from './diagnosis-result.model.js';

/** A submitted test as people see it, with the goals that follow from it; null until submitted. */
export function toResult(
  assessment: AssessmentRecord | null,
  diagnosis: PolicyPack['diagnosis'],
): DiagnosisResult | null {
  if (!assessment?.result || assessment.submittedAt === null) return null;
  const { score, weakPoints, selfRatings, questionsAnswered } = assessment.result;
  return {
    source: assessment.source,
    institutionName: assessment.institutionName,
    submittedAt: assessment.submittedAt,
    environment: assessment.environment,
    questionsAnswered: questionsAnswered === 0 ? null : questionsAnswered,
    level: fromHundredths(score.overall.hundredths),
    band: score.overall.band,
    targetLevel: diagnosis.targetLevel,
    columns: score.columns.map(({ column, hundredths, band }) => ({
      column,
      level: fromHundredths(hundredths),
      band,
    })),
    dimensions: score.dimensions.map(({ dimension, column, hundredths, band, standardError }) => ({
      dimension,
      column,
      name: STANDARD_DIMENSION_NAMES[dimension],
      level: fromHundredths(hundredths),
      band,
      standardError,
    })),
    items: score.items.map(({ item, dimension, column, hundredths, band }) => ({
      item,
      dimension,
      column,
      label: labelOf(item, [column]),
      level: fromHundredths(hundredths),
      band,
    })),
    weakPoints: weakPoints.map(toWeakPoint),
    goals: learningGoals(score, diagnosis).map(({ dimension, columns, items, ...goal }) => ({
      dimension,
      name: STANDARD_DIMENSION_NAMES[dimension],
      columns: [...columns],
      from: fromHundredths(goal.fromHundredths),
      fromBand: goal.fromBand,
      to: fromHundredths(goal.toHundredths),
      toBand: goal.toBand,
      items: items.map(toWeakPoint),
    })),
    selfRatings: selfRatings.map(({ dimension, columns, ratedHundredths, measuredHundredths, verdict }) => ({
      dimension,
      name: STANDARD_DIMENSION_NAMES[dimension],
      columns: [...columns],
      rated: fromHundredths(ratedHundredths),
      measured: fromHundredths(measuredHundredths),
      verdict,
    })),
    weakPointsShown: diagnosis.weakPointsShown,
  };
}

const toWeakPoint = ({
  item,
  dimension,
  columns,
  hundredths,
  gapHundredths,
}: WeakPointOfRules): WeakPoint => ({
  item,
  dimension,
  columns: [...columns],
  label: labelOf(item, columns),
  level: fromHundredths(hundredths),
  gap: fromHundredths(gapHundredths),
});

/** Where a weak point lies in both columns, the item reads the same in either. */
export function labelOf(item: number, columns: readonly StandardColumn[]): Label {
  const label = standardItem(item)?.labels[columns[0] ?? 'I'];
  if (!label) throw new Error(`The standard has no item ${item}`);
  return label;
}
