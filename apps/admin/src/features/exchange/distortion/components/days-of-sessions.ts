import { today } from '../../../../lib/format.js';
import type { FindingInFull } from '../api/finding-fields.js';

type Doubted = FindingInFull['records'][number];

/** A session on the strip of its day: where it begins and how long it is, as shares of the day, and its lane. */
export interface DrawnSession {
  readonly record: Doubted;
  readonly from: number;
  readonly share: number;
  readonly lane: number;
}

const DAY_MINUTES = 1440;

/** Timed records by day of the programme's calendar, laid into as few lanes as keep those apart that overlap. */
export function daysOfSessions(
  records: readonly Doubted[],
): { readonly day: string; readonly sessions: readonly DrawnSession[]; readonly lanes: number }[] {
  const byDay = new Map<string, Doubted[]>();
  for (const record of records) {
    if (record.minutes === null) continue;
    const day = today(new Date(record.occurredAt));
    byDay.set(day, [...(byDay.get(day) ?? []), record]);
  }
  return [...byDay.entries()].map(([day, ofDay]) => {
    const midnight = Date.parse(`${day}T00:00:00+08:00`);
    const ends: number[] = [];
    const sessions = ofDay
      .toSorted((a, b) => a.occurredAt.localeCompare(b.occurredAt))
      .map((record) => {
        const begins = (Date.parse(record.occurredAt) - midnight) / 60_000;
        const minutes = Math.min(record.minutes ?? 0, DAY_MINUTES - begins);
        const free = ends.findIndex((end) => end <= begins);
        const lane = free < 0 ? ends.length : free;
        ends[lane] = begins + minutes;
        return { record, from: begins / DAY_MINUTES, share: minutes / DAY_MINUTES, lane };
      });
    return { day, sessions, lanes: Math.max(1, ends.length) };
  });
}
