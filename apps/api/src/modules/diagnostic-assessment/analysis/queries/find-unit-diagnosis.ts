import { Injectable, NotFoundException } from '@nestjs/common';
import { STANDARD_COLUMNS, STANDARD_ITEMS } from '@tisheng/reference-data/ability-standard.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import {
  analyseUnit,
  type Group,
  type Hiding,
  type UnitAnalysis,
} from '@tisheng/domain-rules/diagnostic-assessment/analyse-unit.js';
import type { TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import {
  suggestFromDiagnosis,
  type Suggestion,
  type WeakItem,
} from '@tisheng/domain-rules/diagnostic-assessment/suggest-from-diagnosis.js';
import { FIELDS } from '@tisheng/domain-rules/diagnostic-assessment/test-bank.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader, type UnitRecord } from '../../../organization/public/organization-reader.js';
import { ITEMS } from '../../persistence/roll-up-columns.js';
import { RollUpGroups, type RollUpGroup } from './roll-up-groups.js';

/** Everything that the page of a unit says. */
export interface UnitDiagnosisView {
  readonly unit: UnitRecord;
  /** From the unit of who asks down to this one. */
  readonly path: readonly UnitRecord[];
  readonly kind: TestKind;
  readonly pack: PolicyPack;
  readonly analysis: UnitAnalysis<RollUpGroup>;
  /** Most frequent first; empty where nothing may be shown. */
  readonly weakPoints: readonly WeakItem[];
  readonly weeks: readonly { readonly monday: string; readonly tests: number }[];
  readonly suggestions: readonly Suggestion[];
}

/** What the tests at or below a unit say together, from the roll-up alone. */
@Injectable()
export class FindUnitDiagnosis {
  constructor(
    private readonly groups: RollUpGroups,
    private readonly organization: OrganizationReader,
    private readonly policies: PolicyReader,
  ) {}

  async execute(
    actor: Pick<Actor, 'unitPath'>,
    cohortId: string,
    unitId: string,
    kind: TestKind,
  ): Promise<UnitDiagnosisView> {
    const chain = await this.organization.ancestors(unitId);
    const path = chain.filter((one) => one.path.startsWith(actor.unitPath ?? ''));
    const unit = path.at(-1);
    if (!unit) throw new NotFoundException();
    const { pack } = await this.policies.ofCohort(cohortId);
    const { smallestGroup } = pack.diagnosis;
    const found = await this.groups.of(cohortId, unitId);
    const whole = analyseUnit(groupsOf(found, kind), smallestGroup);
    const isGivenAway = await this.wouldGiveAway(cohortId, path, kind, smallestGroup);
    const analysis = isGivenAway ? withoutLevels(whole) : whole;
    const weakPoints = analysis.hiding === null ? weakPointsOf(found.filter((one) => one.kind === kind)) : [];
    return {
      unit,
      path,
      kind,
      pack,
      analysis,
      weakPoints,
      weeks: await this.groups.weeksOf(cohortId, unitId, kind),
      suggestions: suggestionsFor(unit, pack, analysis, weakPoints),
    };
  }

  /**
   * Whether a page further up, which the same person sees, hides this unit or one above it for the sake of a smaller one:
   * its level read here could be taken from the total read there.
   */
  private async wouldGiveAway(
    cohortId: string,
    path: readonly UnitRecord[],
    kind: TestKind,
    smallestGroup: number,
  ): Promise<boolean> {
    for (const [at, parent] of path.slice(0, -1).entries()) {
      const child = path[at + 1];
      const { groups } = analyseUnit(
        groupsOf(await this.groups.of(cohortId, parent.id), kind),
        smallestGroup,
      );
      if (groups.some(({ key, hiding }) => key.unitId === child?.id && hiding === 'protects-others'))
        return true;
    }
    return false;
  }
}

/** The groups of one kind of test; growth stands with the post-test whichever is looked at. */
function groupsOf(found: readonly RollUpGroup[], kind: TestKind): Group<RollUpGroup>[] {
  return found
    .filter((group) => group.kind === kind)
    .map((group) => {
      const other = found.find((one) => one.unitId === group.unitId && one.kind !== kind);
      const growth = (kind === 'post-test' ? group : other)?.totals.growth ?? [];
      return {
        key: group,
        totals: { ...group.totals, growth },
        measuredOtherwise: other?.totals.levels.map(({ n }) => n) ?? [],
      };
    });
}

function withoutLevels(analysis: UnitAnalysis<RollUpGroup>): UnitAnalysis<RollUpGroup> {
  const hiding: Hiding = 'protects-others';
  return {
    ...analysis,
    hiding,
    levels: analysis.levels.map(() => null),
    growth: [],
    groups: analysis.groups.map((group) => ({
      ...group,
      hiding: group.hiding ?? hiding,
      levels: group.levels.map(() => null),
      growth: null,
    })),
  };
}

function weakPointsOf(groups: readonly RollUpGroup[]): WeakItem[] {
  const sum = (place: number): number => groups.reduce((total, { weak }) => total + (weak[place] ?? 0), 0);
  return STANDARD_ITEMS.flatMap(({ item, labels }): WeakItem[] => {
    if (labels.I === labels.II) return [{ item, column: null, teachers: sum(item - 1) }];
    return STANDARD_COLUMNS.map((column, at) => ({
      item,
      column,
      teachers: sum((at + 1) * ITEMS + item - 1),
    }));
  })
    .filter(({ teachers }) => teachers > 0)
    .toSorted((a, b) => b.teachers - a.teachers || a.item - b.item);
}

function suggestionsFor(
  unit: UnitRecord,
  pack: PolicyPack,
  analysis: UnitAnalysis<RollUpGroup>,
  weakItems: readonly WeakItem[],
): Suggestion[] {
  const { totals, levels, growth, groups, hiding } = analysis;
  const of = <Value>(list: readonly (Value | null)[]) =>
    FIELDS.flatMap((field, at) => {
      const value = list[at + 1];
      return value ? [{ ...field, value }] : [];
    });
  return suggestFromDiagnosis(
    {
      isSchool: unit.kind === 'school',
      enrolled: totals.enrolled,
      submitted: totals.submitted,
      targetLevel: pack.diagnosis.targetLevel,
      levels: of(levels).map(({ value, ...field }) => ({ ...field, level: value })),
      weakItems,
      toImprove: hiding === null ? (totals.bands[0] ?? 0) : 0,
      overall: levels[0] ?? null,
      subunits:
        unit.kind === 'school'
          ? []
          : groups.flatMap(({ key: { name }, levels: [level] }) => (level ? [{ name, level }] : [])),
      growth: of(growth).map(({ value, ...field }) => ({ ...field, growth: value })),
    },
    topicsOfItem,
  );
}

const topicsOfItem = ({ item, column }: WeakItem): string[] =>
  Object.entries(ITEMS_OF_TOPIC).flatMap(([topic, items]) =>
    items.some((one) => one.item === item && (column === null || one.column === column)) ? [topic] : [],
  );
