import type { LearnerToPlace } from './propose-groups.js';

/** A study group that exists, with the people it has. */
export interface OpenGroup {
  readonly id: string;
  readonly countyId: string;
  readonly schoolId: string | null;
  readonly stage: string | null;
  readonly subject: string | null;
  readonly members: number;
}

/** Those who found a group, by learner, and those for whom none has room. */
export interface NewLearnersPlaced {
  readonly placed: ReadonlyMap<string, string>;
  readonly left: readonly LearnerToPlace[];
}

/**
 * Puts new learners into groups that exist: their own school's with their stage and subject first, then the stage and
 * subject, then the stage, then any of the county; of equals the one with the fewest people. No group grows beyond the
 * maximum.
 */
export function placeNewLearners(
  learners: readonly LearnerToPlace[],
  groups: readonly OpenGroup[],
  maximum: number,
): NewLearnersPlaced {
  const sizes = new Map(groups.map(({ id, members }) => [id, members]));
  const placed = new Map<string, string>();
  const left: LearnerToPlace[] = [];
  for (const learner of learners.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const open = groups.filter(
      ({ id, countyId }) => countyId === learner.countyId && (sizes.get(id) ?? 0) < maximum,
    );
    const [best] = open.toSorted(
      (a, b) =>
        farness(learner, a) - farness(learner, b) ||
        (sizes.get(a.id) ?? 0) - (sizes.get(b.id) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
    if (!best) {
      left.push(learner);
      continue;
    }
    placed.set(learner.id, best.id);
    sizes.set(best.id, (sizes.get(best.id) ?? 0) + 1);
  }
  return { placed, left };
}

const farness = (learner: LearnerToPlace, group: OpenGroup): number =>
  (group.stage === learner.stage ? 0 : 4) +
  (group.subject === learner.subject ? 0 : 2) +
  (group.schoolId === learner.schoolId ? 0 : 1);
