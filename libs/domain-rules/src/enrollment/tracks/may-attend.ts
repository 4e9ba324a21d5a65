import { problem, type Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';
import { halfDaysOf, type HalfDay } from './half-days.js';

export type AttendProblemCode =
  | 'track-code-wrong'
  | 'track-code-expired'
  | 'track-not-confirmed'
  | 'track-half-day-unknown'
  | 'track-half-day-ahead';

/** A code as it is shown on site. */
export interface ShownCode {
  readonly code: string;
  readonly validUntil: Date;
}

/** Whether a code that somebody typed in proves that they are there now. */
export function mayAttendByCode(
  typed: string,
  {
    shown,
    isConfirmed,
    now,
  }: { readonly shown: ShownCode | null; readonly isConfirmed: boolean; readonly now: Date },
): Problem<AttendProblemCode>[] {
  if (!isConfirmed) return [problem('track-not-confirmed')];
  if (shown === null || shown.code !== typed.replaceAll(/\D/g, ''))
    return [problem('track-code-wrong', { field: 'code' })];
  return now.getTime() > shown.validUntil.getTime() ? [problem('track-code-expired', { field: 'code' })] : [];
}

/** Whether attendance may be taken in a half-day: it is one of the session, and its day has come. */
export function mayTakeAttendance(
  { day, half }: HalfDay,
  session: { readonly from: PlainDate; readonly to: PlainDate },
  today: PlainDate,
): Problem<AttendProblemCode>[] {
  const known = halfDaysOf(session.from, session.to).some((one) => one.day === day && one.half === half);
  if (!known) return [problem('track-half-day-unknown', { field: 'day', data: { day } })];
  return day > today ? [problem('track-half-day-ahead', { field: 'day', data: { day } })] : [];
}
