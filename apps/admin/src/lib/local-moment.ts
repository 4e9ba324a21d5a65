/** The programme's offset from UTC; its time zone has had no other since 1991. */
const OFFSET = '+08:00';
const OFFSET_MS = 8 * 3_600_000;

/**
 * The instant of a moment as a form writes it, in the programme's time; null for none.
 *
 * @example instantOf('2030-03-01T09:30') // '2030-03-01T01:30:00.000Z'
 */
export function instantOf(local: string): string | null {
  const moment = new Date(`${local}:00${OFFSET}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/**
 * An instant as a form writes it, in the programme's time.
 *
 * @example localOf('2030-03-01T01:30:00.000Z') // '2030-03-01T09:30'
 */
export const localOf = (instant: string): string =>
  new Date(new Date(instant).getTime() + OFFSET_MS).toISOString().slice(0, 16);
