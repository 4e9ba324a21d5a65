import { groupedBy } from './grouped-by.js';
import { proposeGroups, type LearnerToPlace, type ProposedGroup } from './propose-groups.js';
import type { SizeBounds } from './size-bounds.js';

/** Sizes of workshops and groups, in people, as the policy gives them. */
export interface WorkshopBounds {
  readonly workshop: SizeBounds;
  readonly group: SizeBounds;
}

/** A workshop as it is proposed. */
export interface ProposedWorkshop {
  readonly countyId: string;
  /** The stage of all its groups; null where stages stand together. */
  readonly stage: string | null;
  /** The subject of all its groups; null where subjects stand together. */
  readonly subject: string | null;
  readonly groups: readonly ProposedGroup[];
}

/**
 * Workshops with their study groups, county by county. Groups stay whole; those of one stage and subject stand together
 * where their numbers allow. The same people, bounds and seed give the same proposal.
 */
export function proposeWorkshops(
  learners: readonly LearnerToPlace[],
  bounds: WorkshopBounds,
  seed: number,
): ProposedWorkshop[] {
  const counties = groupedBy(learners, ({ countyId }) => countyId);
  return [...counties]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([countyId, people]) =>
      workshopsOf(proposeGroups(people, bounds.group, seed), bounds.workshop).map((groups) => ({
        countyId,
        stage: common(groups, 'stage'),
        subject: common(groups, 'subject'),
        groups,
      })),
    );
}

/** Weight of standing together with another stage or subject, against being one person off the even size. */
const OTHER_STAGE = 400;
const OTHER_SUBJECT = 60;

interface Best {
  readonly cost: number;
  readonly from: number;
}

/** Cuts the groups, ordered by stage and subject, where workshops keep their bounds, are even and of one kind. */
function workshopsOf(groups: readonly ProposedGroup[], bounds: SizeBounds): ProposedGroup[][] {
  const ordered = groups.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const people = ordered.reduce((sum, { members }) => sum + members.length, 0);
  const even = people / Math.ceil(people / bounds.maximum);
  return (
    cut(ordered, even, bounds) ??
    cut(ordered, even, { ...bounds, minimum: 1 }) ??
    ordered.map((group) => [group])
  );
}

function cut(
  groups: readonly ProposedGroup[],
  even: number,
  { minimum, maximum }: SizeBounds,
): ProposedGroup[][] | null {
  const best: (Best | null)[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= groups.length; end += 1) {
    let found: Best | null = null;
    let size = 0;
    let mixed = 0;
    for (let from = end - 1; from >= 0; from -= 1) {
      size += groups[from]!.members.length;
      if (size > maximum) break;
      if (from < end - 1) mixed += distance(groups[from]!, groups[from + 1]!);
      const before = best[from];
      if (size < minimum || !before) continue;
      const cost = before.cost + mixed + (size - even) ** 2;
      if (found === null || cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const slices: ProposedGroup[][] = [];
  for (let end = groups.length; end > 0;) {
    const last = best[end];
    if (!last) return null;
    slices.unshift(groups.slice(last.from, end));
    end = last.from;
  }
  return slices;
}

const distance = (a: ProposedGroup, b: ProposedGroup): number =>
  a.stage !== b.stage ? OTHER_STAGE : a.subject !== b.subject ? OTHER_SUBJECT : 0;

const orderOf = ({ stage, subject, members }: ProposedGroup): string =>
  // Pooled ones at the end of their kind.
  JSON.stringify([stage ?? '~', subject ?? '~', members[0]?.schoolOrder ?? '', members[0]?.id ?? '']);

function common(groups: readonly ProposedGroup[], key: 'stage' | 'subject'): string | null {
  const first = groups[0]?.[key] ?? null;
  return groups.every((group) => group[key] === first) ? first : null;
}
