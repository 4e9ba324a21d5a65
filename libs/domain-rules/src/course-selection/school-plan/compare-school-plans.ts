import type { SchoolPlanActivity, SchoolPlanContent, SchoolPlanGoal } from './school-plan.js';

/** A piece of a plan that is compared and merged as a whole: a goal, an activity, or one of the two texts. */
export type SchoolPlanPiece =
  | { readonly kind: 'goal'; readonly key: string; readonly value: SchoolPlanGoal | null }
  | { readonly kind: 'activity'; readonly key: string; readonly value: SchoolPlanActivity | null }
  | { readonly kind: 'judging' | 'support'; readonly key: ''; readonly value: string };

/** A piece that is not the same in two plans; null where one has it not. */
export interface SchoolPlanDifference {
  readonly kind: SchoolPlanPiece['kind'];
  readonly key: string;
  readonly before: SchoolPlanPiece['value'];
  readonly after: SchoolPlanPiece['value'];
}

/** What is different between two versions, in the later one's order, what is gone last. */
export function compareSchoolPlans(
  before: SchoolPlanContent,
  after: SchoolPlanContent,
): SchoolPlanDifference[] {
  return identities(after, before).flatMap(([kind, key]) => {
    const [one, other] = [pieceOf(before, kind, key), pieceOf(after, kind, key)];
    return same(one, other) ? [] : [{ kind, key, before: one, after: other }];
  });
}

/** Two people's changes put together, and where both changed one piece. */
export interface MergedSchoolPlan {
  readonly content: SchoolPlanContent;
  /** Pieces that both changed, differently: `before` is the other's, `after` one's own, which the content keeps. */
  readonly conflicts: readonly SchoolPlanDifference[];
}

/**
 * Puts one's own changes and somebody else's together, piece by piece, both begun from the same plan. A piece that only
 * one of the two changed is taken from them; where both did, one's own words stay and the other's are shown beside them.
 *
 * @example
 * // Wang added an activity while Li changed the text on judging: the merged plan has both, and no conflict
 */
export function mergeSchoolPlans(
  base: SchoolPlanContent,
  own: SchoolPlanContent,
  other: SchoolPlanContent,
): MergedSchoolPlan {
  const conflicts: SchoolPlanDifference[] = [];
  const goals: SchoolPlanGoal[] = [];
  const activities: SchoolPlanActivity[] = [];
  const texts = { judging: own.judging, support: own.support };
  for (const [kind, key] of identities(own, other)) {
    const [was, mine, theirs] = [base, own, other].map((plan) => pieceOf(plan, kind, key));
    const isTheirs = same(was, mine) && !same(was, theirs);
    if (!same(was, mine) && !same(was, theirs) && !same(mine, theirs))
      conflicts.push({ kind, key, before: theirs ?? null, after: mine ?? null });
    const value = isTheirs ? theirs : mine;
    if (kind === 'judging' || kind === 'support') texts[kind] = value as string;
    else if (value && kind === 'goal') goals.push(value as SchoolPlanGoal);
    else if (value) activities.push(value as SchoolPlanActivity);
  }
  return { content: { goals, activities, ...texts }, conflicts };
}

/** One piece put into a plan in the place of what stands there; null takes it out. */
export function withPiece(
  content: SchoolPlanContent,
  { kind, key }: Pick<SchoolPlanDifference, 'kind' | 'key'>,
  value: SchoolPlanPiece['value'],
): SchoolPlanContent {
  if (kind === 'judging' || kind === 'support') return { ...content, [kind]: value as string };
  if (kind === 'goal')
    return { ...content, goals: replaced(content.goals, key, value as SchoolPlanGoal | null) };
  return { ...content, activities: replaced(content.activities, key, value as SchoolPlanActivity | null) };
}

function replaced<Piece extends { readonly key: string }>(
  rows: readonly Piece[],
  key: string,
  value: Piece | null,
): Piece[] {
  const added = value ? [value] : [];
  if (!rows.some((row) => row.key === key)) return [...rows, ...added];
  return rows.flatMap((row) => (row.key === key ? added : [row]));
}

type Identity = readonly [kind: SchoolPlanPiece['kind'], key: string];

/** Every piece of two plans once: those of the first in its order, then what only the second has. */
function identities(first: SchoolPlanContent, second: SchoolPlanContent): Identity[] {
  const keysOf = (field: 'goals' | 'activities'): string[] => [
    ...new Set([...first[field], ...second[field]].map(({ key }) => key)),
  ];
  return [
    ...keysOf('goals').map((key): Identity => ['goal', key]),
    ...keysOf('activities').map((key): Identity => ['activity', key]),
    ['judging', ''],
    ['support', ''],
  ];
}

function pieceOf(
  content: SchoolPlanContent,
  kind: SchoolPlanPiece['kind'],
  key: string,
): SchoolPlanPiece['value'] {
  if (kind === 'judging' || kind === 'support') return content[kind];
  const rows: readonly (SchoolPlanGoal | SchoolPlanActivity)[] =
    kind === 'goal' ? content.goals : content.activities;
  return rows.find((row) => row.key === key) ?? null;
}

/** Whether two pieces say the same, whatever order their fields were written in. */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
