import { comparePlainDates, daysBetween } from '../../time/plain-date.js';
import type { PlainDate } from '../../time/plain-date.js';

export const WORKSHOP_THING_KINDS = [
  'attend',
  'answer-activity',
  'theme-due',
  'read-announcement',
  'accept-answer',
  'answer-question',
] as const;
export type WorkshopThingKind = (typeof WORKSHOP_THING_KINDS)[number];

/** Something that waits for a member of a workshop. */
export interface WorkshopThing {
  readonly kind: WorkshopThingKind;
  readonly id: string;
  /** Day by which it is to be done, or on which it takes place; null where only somebody waits. */
  readonly day: PlainDate | null;
}

/** A week ahead is near; what is further away waits behind what has no day. */
const NEAR_DAYS = 7;

/** 0 today and overdue, 1 within the week, 2 without a day, 3 later. */
function urgency({ day }: WorkshopThing, today: PlainDate): number {
  if (day === null) return 2;
  const left = daysBetween(today, day);
  if (left <= 0) return 0;
  return left <= NEAR_DAYS ? 1 : 3;
}

/**
 * What waits for a member, the next first: what is for today or overdue, then what comes within the week by its day, then
 * what has no day, then the rest by its day. On one day what one attends comes before what one answers, writes and reads.
 *
 * @example
 * inOrder([{ kind: 'theme-due', id: '4', day: '2030-03-09' }, { kind: 'attend', id: 'a', day: '2030-03-08' }], '2030-03-08')
 * // the activity of today, then the theme
 */
export function inOrder<Thing extends WorkshopThing>(things: readonly Thing[], today: PlainDate): Thing[] {
  return things.toSorted(
    (one, other) =>
      urgency(one, today) - urgency(other, today) ||
      (one.day !== null && other.day !== null ? comparePlainDates(one.day, other.day) : 0) ||
      WORKSHOP_THING_KINDS.indexOf(one.kind) - WORKSHOP_THING_KINDS.indexOf(other.kind) ||
      one.id.localeCompare(other.id),
  );
}
