import { daysBetween } from '../../time/plain-date.js';
import type { PlainDate } from '../../time/plain-date.js';

/** So many days without a sign of life make a member silent. */
export const SILENT_AFTER_DAYS = 10;

/** What is known of a member's presence in the workshop. */
export interface MemberSigns {
  /** Day on which the member came into the workshop. */
  readonly since: PlainDate;
  /** Day of the last sign: something written, answered, attended or handed in; null for none. */
  readonly lastSign: PlainDate | null;
}

/** Days since the last sign of life; for who has given none yet, since they came. Never negative. */
export function daysOfSilence({ since, lastSign }: MemberSigns, today: PlainDate): number {
  return Math.max(0, daysBetween(lastSign ?? since, today));
}

/**
 * A member is silent after ten days without a sign of life. Who has just come is not.
 *
 * @example isSilent({ since: '2030-03-01', lastSign: '2030-03-05' }, '2030-03-15') // true: ten days
 */
export const isSilent = (signs: MemberSigns, today: PlainDate): boolean =>
  daysOfSilence(signs, today) >= SILENT_AFTER_DAYS;
