/** Where a problem of the plan is mended; the page knows the address. */
export type MendTarget =
  | { readonly to: 'recommended' }
  | { readonly to: 'catalogue'; readonly topic?: string; readonly kind?: 'elective' }
  | { readonly to: 'pre-test' }
  | { readonly to: 'chosen-courses' }
  | { readonly to: 'timetable' };

/** The place for a problem; null where nothing on these pages mends it. */
export function mendTargetOf(code: string, topic: string | null): MendTarget | null {
  switch (code) {
    case 'required-topic-missing':
    case 'course-withdrawn':
      return topic === null ? { to: 'chosen-courses' } : { to: 'catalogue', topic };
    case 'too-few-electives':
      return { to: 'catalogue', kind: 'elective' };
    case 'plan-hours-below-minimum':
    case 'plan-empty':
      return { to: 'recommended' };
    case 'plan-hours-above-maximum':
    case 'course-of-other-institution':
    case 'course-not-in-catalogue':
      return { to: 'chosen-courses' };
    case 'week-too-full':
      return { to: 'timetable' };
    case 'pre-test-missing':
      return { to: 'pre-test' };
    default:
      return null;
  }
}
