import type { StateOf } from '../lifecycle/lifecycles.js';
import type { PolicyTheme } from '../policy/policy-pack.js';
import type { PlainDate } from '../time/plain-date.js';
import { addDays, daysBetween } from '../time/plain-date.js';

/**
 * State of a theme for one teacher. `region`: the region's own theme, nothing to submit. Before the first
 * training day `not-open`. The life cycle's states follow; without a submission `open`, past the due day
 * `overdue` while late work is still taken, then `closed`.
 */
export type ThemeState = 'region' | 'not-open' | 'open' | 'overdue' | 'closed' | StateOf<'submission'>;

/** What fixes the dates of the themes. */
export interface ThemeCalendar {
  readonly firstTrainingDay: PlainDate;
  /** `pack.practice.lateAcceptedDays` */
  readonly lateAcceptedDays: number;
}

export interface ThemeOnPath {
  readonly theme: number;
  readonly stage: number | null;
  readonly state: ThemeState;
  /** Last day on time; null for a theme without one. */
  readonly dueOn: PlainDate | null;
  /** Last day on which late work is taken. */
  readonly closesOn: PlainDate | null;
  /** Days from today to the due day, negative when it has passed. */
  readonly daysLeft: number | null;
  readonly onlineHalfHours: number;
  readonly offlineHalfHours: number;
}

/**
 * The teacher's path of themes, in the pack's order.
 *
 * @param submissions state of the teacher's work by theme; a theme without work is absent
 */
export function themePath(
  themes: readonly PolicyTheme[],
  calendar: ThemeCalendar,
  submissions: ReadonlyMap<number, StateOf<'submission'>>,
  today: PlainDate,
): ThemeOnPath[] {
  return themes.map((theme) => {
    const { dueOn, closesOn } = themeDates(theme, calendar);
    return {
      theme: theme.theme,
      stage: theme.stage,
      state: themeState(theme, calendar, submissions.get(theme.theme) ?? null, today),
      dueOn,
      closesOn,
      daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
      onlineHalfHours: theme.onlineHalfHours,
      offlineHalfHours: theme.offlineHalfHours,
    };
  });
}

/** State of one theme; see {@link ThemeState}. */
export function themeState(
  theme: PolicyTheme,
  calendar: ThemeCalendar,
  submission: StateOf<'submission'> | null,
  today: PlainDate,
): ThemeState {
  if (theme.owner === 'region') return 'region';
  if (submission !== null && submission !== 'draft') return submission;
  if (today < calendar.firstTrainingDay) return 'not-open';
  const { dueOn, closesOn } = themeDates(theme, calendar);
  if (closesOn !== null && today > closesOn) return 'closed';
  if (dueOn !== null && today > dueOn) return 'overdue';
  return submission ?? 'open';
}

/**
 * Due day and last day of a theme.
 *
 * @example
 * // first training day 2016-05-09, dueDay 14, 7 late days → dueOn 2016-05-23, closesOn 2016-05-30
 */
export function themeDates(
  theme: Pick<PolicyTheme, 'dueDay'>,
  calendar: ThemeCalendar,
): { readonly dueOn: PlainDate | null; readonly closesOn: PlainDate | null } {
  if (theme.dueDay === null) return { dueOn: null, closesOn: null };
  const dueOn = addDays(calendar.firstTrainingDay, theme.dueDay);
  return { dueOn, closesOn: addDays(dueOn, calendar.lateAcceptedDays) };
}
