import { groupedBy } from './grouped-by.js';
import { balancedSlices, canBeParted, type SizeBounds } from './size-bounds.js';
import { seededOrder } from './seeded-order.js';

/** A learner to be placed. */
export interface LearnerToPlace {
  readonly id: string;
  readonly countyId: string;
  readonly schoolId: string;
  /** Orders schools so that neighbours stand beside each other: the code, or the place in the tree. */
  readonly schoolOrder: string;
  readonly stage: string;
  readonly subject: string | null;
}

/** A study group as it is proposed. */
export interface ProposedGroup {
  /** The school of all of them; null where schools are pooled. */
  readonly schoolId: string | null;
  /** The stage of all of them; null where stages are pooled. */
  readonly stage: string | null;
  /** The subject of all of them; null where subjects are pooled or none is known. */
  readonly subject: string | null;
  readonly members: readonly LearnerToPlace[];
}

/** From what is best kept together to what stands together only where nothing else is possible. */
const POOLS: readonly ((learner: LearnerToPlace) => string)[] = [
  ({ schoolId, stage, subject }) => JSON.stringify([schoolId, stage, subject]),
  ({ stage, subject }) => JSON.stringify([stage, subject]),
  ({ stage }) => JSON.stringify([stage]),
  () => '',
];

const bySchoolOf = ({ stage, subject, schoolOrder }: LearnerToPlace): string =>
  JSON.stringify([stage, subject ?? '', schoolOrder]);

/**
 * Study groups of one county: people of one school, stage and subject together
 * where they are enough; what is left over is pooled with neighbours of the same stage and subject, then of the same
 * stage, then of the county. Everybody is in exactly one group. The bounds are kept whenever the county can be parted so;
 * else the maximum is.
 *
 * @param seed decides by lot who of a large school goes into which of its groups
 */
export function proposeGroups(
  learners: readonly LearnerToPlace[],
  bounds: SizeBounds,
  seed: number,
): ProposedGroup[] {
  let left = seededOrder(
    learners.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    seed,
  );
  const groups: LearnerToPlace[][] = [];
  for (const poolOf of POOLS) {
    const pools = groupedBy(left, poolOf);
    left = [];
    for (const pool of pools.values()) {
      if (canBeParted(pool.length, bounds)) groups.push(...parted(pool, bounds));
      else left.push(...pool);
    }
  }
  return withLeftOver(groups, left, bounds).map(groupOf);
}

function parted(pool: readonly LearnerToPlace[], bounds: SizeBounds): LearnerToPlace[][] {
  // A stable sort: within one school the lot stays.
  const ordered = pool.toSorted((a, b) => compare(bySchoolOf(a), bySchoolOf(b)));
  return balancedSlices(ordered, bounds, bySchoolOf);
}

/** Takes groups back, those nearest in stage and subject first, until all together can be parted. */
function withLeftOver(
  groups: readonly LearnerToPlace[][],
  left: readonly LearnerToPlace[],
  bounds: SizeBounds,
): LearnerToPlace[][] {
  const [first] = left;
  if (!first) return [...groups];
  const nearness = (group: readonly LearnerToPlace[]): number =>
    group[0]?.stage !== first.stage ? 2 : group[0]?.subject !== first.subject ? 1 : 0;
  const candidates = groups.toSorted((a, b) => nearness(a) - nearness(b) || a.length - b.length);
  let pool = [...left];
  for (let taken = 0; ; taken += 1) {
    if (canBeParted(pool.length, bounds)) return [...parted(pool, bounds), ...candidates.slice(taken)];
    const next = candidates[taken];
    // Even the whole county cannot keep the bounds: small groups where people were left over, the others as they were.
    if (!next) return [...groups, ...parted(left, bounds)];
    pool = [...pool, ...next];
  }
}

function groupOf(members: readonly LearnerToPlace[]): ProposedGroup {
  const common = <Key extends 'schoolId' | 'stage' | 'subject'>(key: Key): LearnerToPlace[Key] | null =>
    members.every((one) => one[key] === members[0]?.[key]) ? (members[0]?.[key] ?? null) : null;
  return { schoolId: common('schoolId'), stage: common('stage'), subject: common('subject'), members };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
