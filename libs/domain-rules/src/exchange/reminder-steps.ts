import type { PushCycleState } from './push-cycles.js';

/** What an institution is reminded of in a cycle; each is said once. */
export const REMINDER_STEPS = ['due', 'missing', 'late'] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/**
 * What there is to say of a cycle as it stands (annex art. 15): that it is due once it has ended, that it is missing once the
 * grace is over, and that it came late, for which it was missing first.
 */
export function reminderSteps(state: PushCycleState): readonly ReminderStep[] {
  switch (state) {
    case 'due':
      return ['due'];
    case 'missing':
      return ['missing'];
    case 'late':
      return ['late'];
    case 'open':
    case 'on-time':
      return [];
  }
}
