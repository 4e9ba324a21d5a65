import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { type ActivityTime, takesCodes } from './attendance-code.js';

export const MIN_MARK_REASON = 2;
export const MAX_MARK_REASON = 200;

export type AttendProblemCode =
  | 'attendance-code-wrong'
  | 'attendance-too-often'
  | 'attendance-too-early'
  | 'attendance-over'
  | 'attendance-not-invited'
  | 'attendance-elsewhere'
  | 'attendance-of-cancelled'
  | 'attendance-reason-missing'
  | 'attendance-reason-too-long'
  | 'attendance-times-malformed';

export interface AttendFacts {
  /** Null for an activity that does not exist or to which the teacher was not invited. */
  readonly activity: (ActivityTime & { readonly state: StateOf<'offline-activity'> }) | null;
  readonly now: Date;
  /** The code is one that the activity shows now. */
  readonly codeIsRight: boolean;
  /** Name of an activity at the same time at which the teacher is present already; null for none. */
  readonly presentAt: string | null;
}

/**
 * Whether a teacher may check in: invited, while the activity takes place, with the code that is shown on site, and not
 * while being somewhere else. Nobody learns from the answer whether an activity to which they were not invited exists.
 */
export function mayAttend({
  activity,
  now,
  codeIsRight,
  presentAt,
}: AttendFacts): Problem<AttendProblemCode>[] {
  if (!activity) return [problem('attendance-not-invited')];
  if (activity.state === 'cancelled') return [problem('attendance-of-cancelled')];
  const problems: Problem<AttendProblemCode>[] = [];
  const takes = takesCodes(activity, now);
  if (takes === 'not-yet') problems.push(problem('attendance-too-early', { field: 'code' }));
  else if (takes === 'over' || activity.state !== 'planned') {
    problems.push(problem('attendance-over', { field: 'code' }));
  } else if (!codeIsRight) problems.push(problem('attendance-code-wrong', { field: 'code' }));
  if (presentAt !== null) problems.push(problem('attendance-elsewhere', { data: { activity: presentAt } }));
  return problems;
}

/** What an organiser marks by hand for one teacher. */
export interface HandMark {
  readonly present: boolean;
  /** Both null, or within the activity, where the teacher came late or left early. */
  readonly cameAt: Date | null;
  readonly leftAt: Date | null;
}

/** Whether attendance may be marked by hand: with a reason, in times of the activity, and nobody in two places. */
export function mayMark(
  mark: HandMark,
  reason: string,
  facts: Pick<AttendFacts, 'activity' | 'now' | 'presentAt'>,
): Problem<AttendProblemCode>[] {
  const { activity, now, presentAt } = facts;
  if (!activity) return [problem('attendance-not-invited')];
  if (activity.state === 'cancelled') return [problem('attendance-of-cancelled')];
  const problems: Problem<AttendProblemCode>[] = [];
  if (activity.state !== 'planned') problems.push(problem('attendance-over'));
  if (takesCodes(activity, now) === 'not-yet') problems.push(problem('attendance-too-early'));
  const length = [...reason.trim()].length;
  if (length < MIN_MARK_REASON) {
    problems.push(
      problem('attendance-reason-missing', { field: 'reason', data: { minimum: MIN_MARK_REASON } }),
    );
  } else if (length > MAX_MARK_REASON) {
    const data = { length, maximum: MAX_MARK_REASON };
    problems.push(problem('attendance-reason-too-long', { field: 'reason', data }));
  }
  const from = mark.cameAt ?? activity.startsAt;
  const to = mark.leftAt ?? activity.endsAt;
  if (mark.present && !(from >= activity.startsAt && to <= activity.endsAt && from < to)) {
    problems.push(problem('attendance-times-malformed', { field: 'cameAt' }));
  }
  if (mark.present && presentAt !== null) {
    problems.push(problem('attendance-elsewhere', { data: { activity: presentAt } }));
  }
  return problems;
}
