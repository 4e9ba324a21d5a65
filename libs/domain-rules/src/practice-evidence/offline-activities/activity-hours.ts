import type { StateOf } from '../../lifecycle/lifecycles.js';
import type { PolicyTheme } from '../../policy/practice.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export type ActivityHoursProblemCode =
  | 'activity-not-ended'
  | 'activity-not-attestable'
  | 'activity-hours-malformed'
  | 'activity-hours-above-attended'
  | 'activity-hours-above-theme'
  | 'activity-hours-of-other-school'
  | 'offline-hours-taken-back';

/** What a teacher has of one theme, in half-hours, and what one activity is to add. */
export interface HoursOfTheme {
  /** Attested for the theme in all. */
  readonly attested: number;
  /** How much of it this activity has given before; what is attested for an activity again takes the place of it. */
  readonly given: number;
}

/** What the school may still give for the activity: what was attended, as far as the theme has room. */
export function proposedHalfHours(
  attended: number,
  hours: HoursOfTheme,
  theme: Pick<PolicyTheme, 'offlineHalfHours'>,
): number {
  const others = Math.max(0, hours.attested - hours.given);
  return Math.max(0, Math.min(attended, theme.offlineHalfHours - others));
}

export interface ActivityHoursFacts {
  readonly state: StateOf<'offline-activity'>;
  readonly hasEnded: boolean;
  readonly ofOwnSchool: boolean;
  /** Half-hours of the activity that the teacher attended. */
  readonly attended: number;
  readonly hours: HoursOfTheme;
}

/**
 * Whether a school may attest half-hours of an activity for one of its teachers: after it has ended, no more than was
 * attended, and with everything else no more than the theme has (Jilin annex art. 12(1)). 0 takes back what was given.
 */
export function checkActivityHours(
  halfHours: number,
  facts: ActivityHoursFacts,
  theme: Pick<PolicyTheme, 'offlineHalfHours'>,
): Problem<ActivityHoursProblemCode>[] {
  const field = 'halfHours';
  const problems: Problem<ActivityHoursProblemCode>[] = [];
  if (facts.state === 'cancelled' || facts.state === 'taken-back') {
    problems.push(problem('activity-not-attestable', { data: { state: facts.state } }));
  } else if (!facts.hasEnded) problems.push(problem('activity-not-ended'));
  if (!facts.ofOwnSchool) problems.push(problem('activity-hours-of-other-school'));
  if (!Number.isSafeInteger(halfHours) || halfHours < 0) {
    return [...problems, problem('activity-hours-malformed', { field })];
  }
  const { attended, hours } = facts;
  if (halfHours > attended) {
    problems.push(problem('activity-hours-above-attended', { field, data: { halfHours, attended } }));
  } else if (halfHours > proposedHalfHours(halfHours, hours, theme)) {
    const data = {
      halfHours,
      others: Math.max(0, hours.attested - hours.given),
      maximum: theme.offlineHalfHours,
    };
    problems.push(problem('activity-hours-above-theme', { field, data }));
  }
  return problems;
}

/** What a teacher has of the theme once the activity gives this instead of what it gave before. */
export const hoursAfter = (hours: HoursOfTheme, halfHours: number): number =>
  Math.max(0, hours.attested - hours.given) + halfHours;

/**
 * The most that may be attested without an activity: what a spot check has taken back is not written in by hand again,
 * only a further activity can give it.
 */
export function mostByHand(
  theme: Pick<PolicyTheme, 'offlineHalfHours'>,
  takenBack: number,
  fromActivities: number,
): number {
  return Math.min(theme.offlineHalfHours, Math.max(theme.offlineHalfHours - takenBack, fromActivities, 0));
}

/** Whether hours attested by hand keep to {@link mostByHand}. */
export function checkByHand(
  halfHours: number,
  theme: Pick<PolicyTheme, 'theme' | 'offlineHalfHours'>,
  takenBack: number,
  fromActivities: number,
): Problem<ActivityHoursProblemCode>[] {
  const maximum = mostByHand(theme, takenBack, fromActivities);
  if (takenBack === 0 || halfHours <= maximum || halfHours > theme.offlineHalfHours) return [];
  const data = { theme: theme.theme, takenBack, maximum };
  return [problem('offline-hours-taken-back', { field: 'halfHours', data })];
}
