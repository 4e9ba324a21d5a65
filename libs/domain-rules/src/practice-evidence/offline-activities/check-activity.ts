import type { PolicyPractice, PolicyTheme } from '../../policy/practice.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';

export const MAX_ACTIVITY_TITLE = 60;
export const MAX_ACTIVITY_PLACE = 60;
/** Most teachers of one activity. */
export const MAX_INVITED = 300;
const HALF_HOUR = 30 * 60_000;

export type ActivityProblemCode =
  | 'activity-title-missing'
  | 'activity-title-too-long'
  | 'activity-place-missing'
  | 'activity-place-too-long'
  | 'activity-theme-without-offline-hours'
  | 'activity-ends-before-start'
  | 'activity-half-hours-malformed'
  | 'activity-too-long'
  | 'activity-shorter-than-its-hours'
  | 'activity-outside-training'
  | 'activity-over'
  | 'activity-nobody-invited'
  | 'activity-too-many-invited'
  | 'activity-invites-other'
  | 'activity-not-open';

/** A school-based activity as it is planned. */
export interface ActivityPlan {
  readonly title: string;
  readonly place: string;
  readonly theme: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** What somebody who was there from the beginning to the end may be attested. */
  readonly halfHours: number;
}

export interface ActivityFacts {
  readonly now: Date;
  /** Day of its beginning in the programme's time zone. */
  readonly heldOn: PlainDate;
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
  /** Undefined when the policy has no such theme. */
  readonly theme: Pick<PolicyTheme, 'offlineHalfHours'> | undefined;
  readonly invited: number;
  /** How many of them are not confirmed learners whom the organiser may invite. */
  readonly invitedOthers: number;
}

/**
 * Whether an activity may be planned: for a theme with offline hours, within the training, no longer than the policy's
 * longest, with no more hours than it takes, and for teachers of the organiser.
 */
export function checkActivity(
  plan: ActivityPlan,
  facts: ActivityFacts,
  policy: Pick<PolicyPractice['offlineActivities'], 'longestHalfHours'>,
): Problem<ActivityProblemCode>[] {
  const problems: Problem<ActivityProblemCode>[] = [];
  for (const [field, text, maximum] of [
    ['title', plan.title, MAX_ACTIVITY_TITLE],
    ['place', plan.place, MAX_ACTIVITY_PLACE],
  ] as const) {
    const length = [...text.trim()].length;
    if (length === 0) problems.push(problem(`activity-${field}-missing`, { field }));
    if (length > maximum) {
      problems.push(problem(`activity-${field}-too-long`, { field, data: { length, maximum } }));
    }
  }
  if (!facts.theme || facts.theme.offlineHalfHours === 0) {
    problems.push(
      problem('activity-theme-without-offline-hours', { field: 'theme', data: { theme: plan.theme } }),
    );
  }
  problems.push(...checkDuration(plan, policy.longestHalfHours));
  const { heldOn, firstTrainingDay: from, lastTrainingDay: to } = facts;
  if (heldOn < from || heldOn > to) {
    problems.push(problem('activity-outside-training', { field: 'startsAt', data: { heldOn, from, to } }));
  }
  if (plan.endsAt <= facts.now) problems.push(problem('activity-over', { field: 'startsAt' }));
  if (facts.invited === 0) problems.push(problem('activity-nobody-invited', { field: 'enrollmentIds' }));
  if (facts.invited > MAX_INVITED) {
    const data = { invited: facts.invited, maximum: MAX_INVITED };
    problems.push(problem('activity-too-many-invited', { field: 'enrollmentIds', data }));
  }
  if (facts.invitedOthers > 0) {
    const data = { others: facts.invitedOthers };
    problems.push(problem('activity-invites-other', { field: 'enrollmentIds', data }));
  }
  return problems;
}

function checkDuration(
  { startsAt, endsAt, halfHours }: ActivityPlan,
  longest: number,
): Problem<ActivityProblemCode>[] {
  const field = 'halfHours';
  const lasts = Math.floor((endsAt.getTime() - startsAt.getTime()) / HALF_HOUR);
  if (!(endsAt > startsAt)) return [problem('activity-ends-before-start', { field: 'endsAt' })];
  if (!Number.isSafeInteger(halfHours) || halfHours <= 0) {
    return [problem('activity-half-hours-malformed', { field })];
  }
  const problems: Problem<ActivityProblemCode>[] = [];
  if (halfHours > longest) {
    problems.push(problem('activity-too-long', { field, data: { halfHours, maximum: longest } }));
  }
  if (halfHours > lasts) {
    problems.push(problem('activity-shorter-than-its-hours', { field, data: { halfHours, lasts } }));
  }
  return problems;
}
