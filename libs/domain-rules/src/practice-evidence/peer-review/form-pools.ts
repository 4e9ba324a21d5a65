import type { Pool } from './assignment.js';

/** Where works and people stand: from the widest circle to the narrowest. */
export interface Standing {
  readonly county: string;
  /** Null for who is in no workshop. */
  readonly workshop: string | null;
  readonly stage: string;
  readonly subject: string | null;
}

const LEVELS = ['region', 'county', 'workshop', 'stage', 'subject'] as const;
type Level = (typeof LEVELS)[number];

interface Member {
  readonly kind: 'work' | 'person';
  readonly number: number;
  readonly standing: Standing;
}

/** Tries to allocate within a pool; null when it cannot be done in full. The one who tries keeps what came of it. */
export type TryPool<Filled> = (pool: Pool) => Filled | null;

export interface FormedPools<Filled> {
  readonly filled: readonly { readonly pool: Pool; readonly filled: Filled }[];
  /** What no circle could take in full, to be done as far as it goes; null when nothing is left. */
  readonly rest: Pool | null;
}

interface Settled<Filled> {
  readonly members: readonly Member[];
  readonly filled: Filled;
}

interface Outcome<Filled> {
  readonly settled: readonly Settled<Filled>[];
  readonly rest: readonly Member[];
}

/**
 * Divides works and reviewers into pools, each reviewed within itself, as near as possible: those of one subject and stage of
 * a workshop, else of the workshop, else of the county, else of the region. What is too small or cannot be done in full
 * within its circle is put together with others like it in the next wider one; if they are not enough, the smallest pool of
 * that circle is opened for them, then the next, until they are.
 *
 * @param smallest works that a pool has at least (`pack.practice.peerReview.smallestPool`)
 */
export function formPools<Filled>(
  works: readonly Standing[],
  people: ReadonlyMap<number, Standing>,
  smallest: number,
  tryPool: TryPool<Filled>,
): FormedPools<Filled> {
  const members: Member[] = [
    ...works.map((standing, number) => ({ kind: 'work' as const, number, standing })),
    ...[...people].map(([number, standing]) => ({ kind: 'person' as const, number, standing })),
  ];
  const attempt = (group: readonly Member[]): Filled | null =>
    worksIn(group) < smallest ? null : tryPool(poolOf(group));
  const { settled, rest } = settle(members, 0, attempt);
  const filled = settled.map((each) => ({ pool: poolOf(each.members), filled: each.filled }));
  if (worksIn(rest) === 0) return { filled, rest: null };
  // Nothing wider is left: what there is has to do, however small.
  const last = tryPool(poolOf(rest));
  if (last !== null) return { filled: [...filled, { pool: poolOf(rest), filled: last }], rest: null };
  return { filled: [], rest: poolOf(members) };
}

function settle<Filled>(
  members: readonly Member[],
  level: number,
  attempt: (group: readonly Member[]) => Filled | null,
): Outcome<Filled> {
  const next = LEVELS[level + 1];
  if (next === undefined) {
    const filled = attempt(members);
    return filled === null ? { settled: [], rest: members } : { settled: [{ members, filled }], rest: [] };
  }
  const settled: Settled<Filled>[] = [];
  const rest: Member[] = [];
  const groups = groupBy(members, next);
  for (const [key, group] of groups) {
    // Who is in no workshop has none to be reviewed in.
    const outcome = key === '' && next === 'workshop' ? null : settle(group, level + 1, attempt);
    settled.push(...(outcome?.settled ?? []));
    rest.push(...(outcome?.rest ?? group));
  }
  // The same people were tried already, one circle further in.
  if (groups.length === 1 && groups[0]![0] !== '') return { settled, rest };
  if (worksIn(rest) === 0 && settled.length > 0) return withVolunteers(settled, rest, attempt);
  return absorb(settled, rest, attempt);
}

/** Opens pools for the rest, the smallest first; where not even all of them help, everything stays as it was. */
function absorb<Filled>(
  settled: readonly Settled<Filled>[],
  rest: readonly Member[],
  attempt: (group: readonly Member[]) => Filled | null,
): Outcome<Filled> {
  if (rest.length === 0) return { settled, rest };
  const bySize = [...settled].sort((a, b) => a.members.length - b.members.length);
  let group = rest;
  for (let opened = 0; opened <= bySize.length; opened += 1) {
    if (opened > 0) group = [...group, ...bySize[opened - 1]!.members];
    const filled = attempt(group);
    if (filled !== null) return { settled: [...bySize.slice(opened), { members: group, filled }], rest: [] };
  }
  return { settled, rest };
}

/** People without a work who found none to review near them help in the smallest pool of the circle. */
function withVolunteers<Filled>(
  settled: readonly Settled<Filled>[],
  volunteers: readonly Member[],
  attempt: (group: readonly Member[]) => Filled | null,
): Outcome<Filled> {
  if (volunteers.length === 0) return { settled, rest: [] };
  const [first, ...others] = [...settled].sort((a, b) => a.members.length - b.members.length);
  const group = [...first!.members, ...volunteers];
  const filled = attempt(group);
  return filled === null
    ? { settled, rest: volunteers }
    : { settled: [...others, { members: group, filled }], rest: [] };
}

function groupBy(members: readonly Member[], level: Level): [string, Member[]][] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = (level === 'region' ? '' : member.standing[level]) ?? '';
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  // Whatever order the works come in, the pools are the same.
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

const worksIn = (members: readonly Member[]): number => {
  let works = 0;
  for (const { kind } of members) if (kind === 'work') works += 1;
  return works;
};

const poolOf = (members: readonly Member[]): Pool => ({
  works: members.filter(({ kind }) => kind === 'work').map(({ number }) => number),
  reviewers: members.filter(({ kind }) => kind === 'person').map(({ number }) => number),
});
