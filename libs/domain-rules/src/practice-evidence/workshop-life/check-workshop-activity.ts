import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { LONGEST_TITLE, lengthOf } from './check-announcement.js';

export type WorkshopActivityProblemCode =
  | 'workshop-activity-title-missing'
  | 'workshop-activity-title-too-long'
  | 'workshop-activity-text-too-long'
  | 'workshop-activity-ends-before-it-starts'
  | 'workshop-activity-too-long'
  | 'workshop-activity-in-the-past'
  | 'workshop-activity-place-missing'
  | 'workshop-activity-link-missing'
  | 'workshop-activity-link-unsafe'
  | 'workshop-activity-theme-unknown'
  | 'workshop-activity-group-unknown'
  | 'workshop-activity-unknown'
  | 'workshop-activity-cancelled'
  | 'workshop-activity-cancel-reason-missing'
  | 'workshop-activity-over'
  | 'workshop-activity-not-invited'
  | 'workshop-activity-not-for-you'
  | 'workshop-activity-not-begun'
  | 'workshop-activity-nobody-marked';

type Found = Problem<WorkshopActivityProblemCode>;

export const WORKSHOP_ACTIVITY_KINDS = [
  'online-discussion',
  'online-meeting',
  'offline-meeting',
  'lesson-study',
  'lesson-observation',
] as const;
export type WorkshopActivityKind = (typeof WORKSHOP_ACTIVITY_KINDS)[number];

/** Kinds for which people come to one place. */
export const HELD_AT_A_PLACE: readonly WorkshopActivityKind[] = [
  'offline-meeting',
  'lesson-study',
  'lesson-observation',
];

const LONGEST_DESCRIPTION = 2000;
const LONGEST_LINE = 200;
/** A discussion may go on for weeks; a meeting ends on the day after it began at the latest. */
const LONGEST_DAYS = { discussion: 60, meeting: 1 } as const;
const DAY_MS = 86_400_000;

/** An activity of a workshop as its leader plans it. */
export interface PlannedActivity {
  readonly kind: WorkshopActivityKind;
  readonly title: string;
  readonly description: string;
  /** Number of a theme of the practice; null for none. */
  readonly theme: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly link: string;
  /** Groups that are invited; empty for the whole workshop. */
  readonly groupIds: readonly string[];
}

/** What an activity is checked against. */
export interface ActivityContext {
  readonly now: Date;
  readonly themes: readonly number[];
  readonly groupIds: readonly string[];
  /** Start as it was planned before; a begun activity may be corrected without being moved. */
  readonly plannedStart: Date | null;
}

/**
 * Everything that is wrong with a plan: a title, an end after the start, a place where people come together, a link where
 * they meet online, a known theme and groups of this workshop.
 */
export function checkWorkshopActivity(plan: PlannedActivity, context: ActivityContext): Found[] {
  return [
    ...checkWords(plan),
    ...checkTimes(plan, context),
    ...checkWhere(plan),
    ...checkWhom(plan, context),
  ];
}

function checkWords({ title, description }: PlannedActivity): Found[] {
  const problems: Found[] = [];
  const length = lengthOf(title);
  if (length === 0) problems.push(problem('workshop-activity-title-missing', { field: 'title' }));
  if (length > LONGEST_TITLE) {
    const data = { length, maximum: LONGEST_TITLE };
    problems.push(problem('workshop-activity-title-too-long', { field: 'title', data }));
  }
  if (lengthOf(description) > LONGEST_DESCRIPTION) {
    const data = { length: lengthOf(description), maximum: LONGEST_DESCRIPTION };
    problems.push(problem('workshop-activity-text-too-long', { field: 'description', data }));
  }
  return problems;
}

function checkTimes(
  { kind, startsAt, endsAt }: PlannedActivity,
  { now, plannedStart }: ActivityContext,
): Found[] {
  if (endsAt <= startsAt) return [problem('workshop-activity-ends-before-it-starts', { field: 'endsAt' })];
  const days = LONGEST_DAYS[kind === 'online-discussion' ? 'discussion' : 'meeting'];
  const problems: Found[] = [];
  if (endsAt.getTime() - startsAt.getTime() > days * DAY_MS)
    problems.push(problem('workshop-activity-too-long', { field: 'endsAt', data: { days } }));
  const isMoved = plannedStart === null || plannedStart.getTime() !== startsAt.getTime();
  // Half an hour late is still "now": people plan what they are about to begin.
  if (isMoved && startsAt.getTime() < now.getTime() - DAY_MS / 48)
    problems.push(problem('workshop-activity-in-the-past', { field: 'startsAt' }));
  return problems;
}

function checkWhere({ kind, place, link }: PlannedActivity): Found[] {
  const problems: Found[] = [];
  if (HELD_AT_A_PLACE.includes(kind) && place.trim() === '')
    problems.push(problem('workshop-activity-place-missing', { field: 'place' }));
  if (kind === 'online-meeting' && link.trim() === '')
    problems.push(problem('workshop-activity-link-missing', { field: 'link' }));
  if (link.trim() !== '' && !isWebAddress(link))
    problems.push(problem('workshop-activity-link-unsafe', { field: 'link' }));
  const tooLong = (
    [
      ['place', place],
      ['link', link],
    ] as const
  ).filter(([, text]) => lengthOf(text) > LONGEST_LINE);
  for (const [field, text] of tooLong) {
    const data = { length: lengthOf(text), maximum: LONGEST_LINE };
    problems.push(problem('workshop-activity-text-too-long', { field, data }));
  }
  return problems;
}

/** An address of the web, and nothing that a browser would run. */
export const isWebAddress = (link: string): boolean => /^https?:\/\/[^\s<>"']+$/i.test(link.trim());

function checkWhom({ theme, groupIds }: PlannedActivity, context: ActivityContext): Found[] {
  const problems: Found[] = [];
  if (theme !== null && !context.themes.includes(theme))
    problems.push(problem('workshop-activity-theme-unknown', { field: 'theme', data: { theme } }));
  if (groupIds.some((id) => !context.groupIds.includes(id)))
    problems.push(problem('workshop-activity-group-unknown', { field: 'groupIds' }));
  return problems;
}

/** An activity as far as it matters what may still be done about it. */
export interface ActivityFacts {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isCancelled: boolean;
}

/** An activity is called off with a reason, once, and not when it is over. */
export function mayCancelActivity(activity: ActivityFacts | null, reason: string, now: Date): Found[] {
  const problems = mayChangeActivity(activity, now);
  if (reason.trim() === '')
    problems.push(problem('workshop-activity-cancel-reason-missing', { field: 'reason' }));
  return problems;
}

/** What is called off or over is not changed any more. */
export function mayChangeActivity(activity: ActivityFacts | null, now: Date): Found[] {
  if (activity === null) return [problem('workshop-activity-unknown')];
  if (activity.isCancelled) return [problem('workshop-activity-cancelled')];
  return now > activity.endsAt ? [problem('workshop-activity-over')] : [];
}

/** Who is invited says whether they come, until it is over. */
export function mayAnswerActivity(activity: ActivityFacts | null, isInvited: boolean, now: Date): Found[] {
  if (activity !== null && !isInvited) return [problem('workshop-activity-not-for-you')];
  return mayChangeActivity(activity, now);
}

/**
 * Attendance is kept from half an hour before the start on, also long after the end, of people who are invited.
 *
 * @param strangers marks of people who are not invited
 */
export function mayKeepAttendance(
  activity: ActivityFacts | null,
  marks: number,
  strangers: number,
  now: Date,
): Found[] {
  if (activity === null) return [problem('workshop-activity-unknown')];
  const problems: Found[] = [];
  if (activity.isCancelled) problems.push(problem('workshop-activity-cancelled'));
  if (now.getTime() < activity.startsAt.getTime() - DAY_MS / 48)
    problems.push(problem('workshop-activity-not-begun'));
  if (marks === 0) problems.push(problem('workshop-activity-nobody-marked'));
  if (strangers > 0) problems.push(problem('workshop-activity-not-invited'));
  return problems;
}

/** Whether a member of a group is invited: groups that are named, or everybody. */
export const isInvited = (groupIds: readonly string[], groupId: string | null): boolean =>
  groupIds.length === 0 ? groupId !== null : groupId !== null && groupIds.includes(groupId);
