import {
  STANDARD_COLUMNS,
  standardItem,
  STANDARD_DIMENSION_NAMES,
  type Label,
} from '@tisheng/reference-data/ability-standard.js';
import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import type { AnalysedGroup, ShownGrowth } from '@tisheng/domain-rules/diagnostic-assessment/analyse-unit.js';
import type { GroupGrowth as Growth } from '@tisheng/domain-rules/diagnostic-assessment/group-growth.js';
import {
  sharesOf,
  standingOf,
  type GroupLevel as Level,
} from '@tisheng/domain-rules/diagnostic-assessment/group-levels.js';
import { dimensionOfItem, type Column } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { bandOfLevel, LEVEL_BANDS } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import type {
  Suggestion,
  WeakItem,
} from '@tisheng/domain-rules/diagnostic-assessment/suggest-from-diagnosis.js';
import { FIELDS } from '@tisheng/domain-rules/diagnostic-assessment/test-bank.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { UnitDiagnosisView } from '../queries/find-unit-diagnosis.js';
import type { RollUpGroup } from '../queries/roll-up-groups.js';
import type { DiagnosisSuggestion } from './suggestion.model.js';
import type {
  CommonWeakPoint,
  FieldLevel,
  GroupGrowth,
  GroupLevel,
  SubunitDiagnosis,
  UnitDiagnosis,
} from './unit-diagnosis.model.js';

type Diagnosis = PolicyPack['diagnosis'];

export function toUnitDiagnosis(view: UnitDiagnosisView): UnitDiagnosis {
  const { unit, analysis, pack } = view;
  const { diagnosis } = pack;
  const { totals, levels, growth, groups, hiding } = analysis;
  const isSchool = unit.kind === 'school';
  const shares = sharesOf(totals.bands);
  return {
    unitId: unit.id,
    name: unit.name,
    isSchool,
    path: view.path.map(({ id, name }) => ({ unitId: id, name })),
    kind: view.kind,
    enrolled: totals.enrolled,
    inProgress: totals.inProgress,
    submitted: totals.submitted,
    weeks: view.weeks.map(({ monday, tests }) => ({ monday, tests })),
    smallestGroup: diagnosis.smallestGroup,
    targetLevel: diagnosis.targetLevel,
    hidden: totals.submitted === 0 ? 'nobody' : hiding,
    overall: toLevel(levels[0] ?? null, diagnosis),
    bands:
      hiding !== null || totals.submitted === 0
        ? []
        : LEVEL_BANDS.map((band, at) => ({ band, people: totals.bands[at] ?? 0, share: shares[at] ?? 0 })),
    levels: toFields(levels, diagnosis),
    weakPoints: view.weakPoints.map((weak) => toWeakPoint(weak, totals.submitted)),
    subunits: isSchool ? [] : groups.map((group) => toSubunit(group, diagnosis)),
    postTestOffered: diagnosis.postTest.offered,
    growth: toGrowth(growth[0] ?? null),
    growths:
      growth.length === 0
        ? []
        : FIELDS.map((field, at) => ({
            ...field,
            name: STANDARD_DIMENSION_NAMES[field.dimension],
            growth: toGrowth(growth[at + 1] ?? null),
          })),
    suggestions: view.suggestions.map(toSuggestion),
  };
}

export function toLevel(level: Level | null, { levels, targetLevel }: Diagnosis): GroupLevel | null {
  if (level === null) return null;
  return {
    people: level.n,
    mean: level.mean,
    standardDeviation: level.standardDeviation,
    low: level.interval?.low ?? null,
    high: level.interval?.high ?? null,
    band: bandOfLevel(level.exact, levels),
    standing: standingOf(level, targetLevel),
  };
}

const toFields = (levels: readonly (Level | null)[], diagnosis: Diagnosis): FieldLevel[] =>
  FIELDS.map((field, at) => ({
    ...field,
    name: STANDARD_DIMENSION_NAMES[field.dimension],
    level: toLevel(levels[at + 1] ?? null, diagnosis),
  }));

function toSubunit(
  { key, totals, hiding, levels, growth }: AnalysedGroup<RollUpGroup>,
  diagnosis: Diagnosis,
): SubunitDiagnosis {
  return {
    unitId: key.unitId,
    code: key.code,
    name: key.name,
    enrolled: totals.enrolled,
    submitted: totals.submitted,
    hidden: hiding,
    overall: toLevel(levels[0] ?? null, diagnosis),
    levels: toFields(levels, diagnosis),
    // Beside the means of all who were tested only the difference stands.
    growth: toGrowth(growth && { ...growth, levelsHidden: true }),
  };
}

function toGrowth(growth: (Growth & Pick<ShownGrowth, 'levelsHidden'>) | null): GroupGrowth | null {
  if (growth === null) return null;
  const { n, before, after, gain, interval, effect, verdict, levelsHidden } = growth;
  return {
    people: n,
    before: levelsHidden ? null : before,
    after: levelsHidden ? null : after,
    gain,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    effect,
    verdict,
  };
}

function toWeakPoint({ item, column, teachers }: WeakItem, tested: number): CommonWeakPoint {
  const dimension = dimensionOfItem(item);
  if (dimension === null) throw new Error(`The standard has no item ${item}`);
  const columns = column === null ? [...STANDARD_COLUMNS] : [column];
  return { item, dimension, columns, label: labelOf(item, column), teachers, share: teachers / tested };
}

function labelOf(item: number, column: Column | null): Label {
  const label = standardItem(item)?.labels[column ?? 'I'];
  if (!label) throw new Error(`The standard has no item ${item}`);
  return label;
}

function toSuggestion(suggestion: Suggestion): DiagnosisSuggestion {
  const { dimension, item } = suggestion;
  return {
    ...suggestion,
    dimensionName: dimension === null ? null : STANDARD_DIMENSION_NAMES[dimension],
    itemLabel: item === null ? null : labelOf(item, suggestion.column),
    topics: suggestion.topics.flatMap((code) => {
      const topic = courseTopic(code);
      return topic ? [{ code, title: { zh: topic.zh, en: topic.en } }] : [];
    }),
    units: [...suggestion.units],
  };
}
