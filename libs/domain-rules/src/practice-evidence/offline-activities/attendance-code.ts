/** An activity's code is taken so many minutes before it begins and after it ends. */
export const TOLERANCE_MINUTES = 15;
/** Who typed while the code changed is not turned away: the code before counts so many seconds more. */
export const GRACE_SECONDS = 60;

const MINUTE = 60_000;

/** When an activity takes place. */
export interface ActivityTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Number of the period in which a code is shown; the code is made from it and from the activity's secret. */
export const codeStep = (now: Date, codeMinutes: number): number =>
  Math.floor(now.getTime() / (codeMinutes * MINUTE));

/** When the code of this moment gives way to the next. */
export const codeEndsAt = (now: Date, codeMinutes: number): Date =>
  new Date((codeStep(now, codeMinutes) + 1) * codeMinutes * MINUTE);

/**
 * The periods whose codes are taken now: the present one, and in its first minute the one before.
 *
 * @example
 * acceptedSteps(new Date('2030-03-08T06:15:30Z'), 15) // the period from 06:15, and the one from 06:00
 */
export function acceptedSteps(now: Date, codeMinutes: number): readonly number[] {
  const step = codeStep(now, codeMinutes);
  const since = now.getTime() - step * codeMinutes * MINUTE;
  return since < GRACE_SECONDS * 1000 ? [step, step - 1] : [step];
}

/** Whether a code of the activity is taken now. */
export function takesCodes({ startsAt, endsAt }: ActivityTime, now: Date): 'not-yet' | 'now' | 'over' {
  const tolerance = TOLERANCE_MINUTES * MINUTE;
  if (now.getTime() < startsAt.getTime() - tolerance) return 'not-yet';
  return now.getTime() > endsAt.getTime() + tolerance ? 'over' : 'now';
}

/**
 * Whether right codes come from so many people who were never invited that it must have left the room: from three on,
 * when they are more than a tenth of the invited.
 */
export const codeHasLeaked = (strangers: number, invited: number): boolean =>
  strangers >= 3 && strangers * 10 > invited;
