import type { PolicyPack } from '../policy/policy-pack.js';

/** What a learner has done that carries hours. */
export interface HourFacts {
  /** Courses that the institution's records complete; a course named twice counts once. */
  readonly completedCourses: readonly { readonly course: string; readonly halfHours: number }[];
  /** Offline half-hours that the school attests, by theme; a theme named twice counts up to its hours once. */
  readonly attestedThemes: readonly { readonly theme: number; readonly halfHours: number }[];
  /** Half-hours of earlier training that was recognised by decision. */
  readonly recognized?: { readonly online: number; readonly offline: number };
}

/** Half-hours of one kind. */
export interface ReachedHours {
  /** Everything done. */
  readonly done: number;
  /** The part that counts: at most what is needed. */
  readonly reached: number;
  readonly needed: number;
}

/** Half-hours reached, all whole (decision 17). */
export interface HoursReached {
  readonly online: ReachedHours;
  readonly offline: ReachedHours;
  readonly total: ReachedHours;
}

/**
 * Hours that count: online from completed courses, offline from themes that the school attests, each up to the
 * policy's hours, so that too much of one never makes up for too little of the other. A theme counts up to its
 * own hours; themes that the policy does not have count nothing.
 */
export function hoursReached(pack: Pick<PolicyPack, 'hours' | 'practice'>, facts: HourFacts): HoursReached {
  const courses = new Map(facts.completedCourses.map(({ course, halfHours }) => [course, halfHours]));
  const attested = new Map<number, number>();
  for (const { theme, halfHours } of facts.attestedThemes) {
    attested.set(theme, (attested.get(theme) ?? 0) + halfHours);
  }
  const themes = pack.practice.themes.map(({ theme, offlineHalfHours }) =>
    Math.min(attested.get(theme) ?? 0, offlineHalfHours),
  );
  return hoursFromTotals(pack, {
    online: sum([...courses.values()]) + (facts.recognized?.online ?? 0),
    offline: sum(themes) + (facts.recognized?.offline ?? 0),
  });
}

/**
 * The same from half-hours that were added up already, each course once and each theme up to its hours.
 *
 * @example hoursFromTotals(pack, { online: 70, offline: 6 }).online // { done: 70, reached: 60, needed: 60 }
 */
export function hoursFromTotals(
  pack: Pick<PolicyPack, 'hours'>,
  done: { readonly online: number; readonly offline: number },
): HoursReached {
  const online = reachedHours(done.online, pack.hours.onlineHalfHours);
  const offline = reachedHours(done.offline, pack.hours.offlineHalfHours);
  const total = {
    done: online.done + offline.done,
    reached: Math.min(online.reached + offline.reached, pack.hours.totalHalfHours),
    needed: pack.hours.totalHalfHours,
  };
  return { online, offline, total };
}

function reachedHours(done: number, needed: number): ReachedHours {
  return { done, reached: Math.min(done, needed), needed };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
