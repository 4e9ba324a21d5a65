/** What a course is in one version, as far as teachers notice it. */
export interface CourseContent {
  readonly title: string;
  readonly summary: string | null;
  readonly topic: string;
  readonly stages: readonly string[];
  readonly subjects: readonly string[];
  readonly required: boolean;
  readonly halfHours: number;
  readonly withdrawn: boolean;
}

/** One thing that is different, with what it was and what it is. */
export type CourseChange =
  | { readonly what: 'title'; readonly before: string; readonly after: string }
  | { readonly what: 'summary' }
  | { readonly what: 'topic'; readonly before: string; readonly after: string }
  | { readonly what: 'stages'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly what: 'subjects'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly what: 'required'; readonly after: boolean }
  | { readonly what: 'half-hours'; readonly before: number; readonly after: number }
  | { readonly what: 'withdrawn' }
  | { readonly what: 'offered-again' };

/**
 * What a course has changed from one version to a later one, what matters most to a plan first; nothing when they are
 * the same.
 *
 * @example
 * courseChanges({ ...course, halfHours: 16 }, { ...course, halfHours: 12 }) // half-hours 16 → 12
 */
export function courseChanges(before: CourseContent, after: CourseContent): CourseChange[] {
  const changes: CourseChange[] = [];
  if (!before.withdrawn && after.withdrawn) changes.push({ what: 'withdrawn' });
  if (before.withdrawn && !after.withdrawn) changes.push({ what: 'offered-again' });
  if (before.halfHours !== after.halfHours) {
    changes.push({ what: 'half-hours', before: before.halfHours, after: after.halfHours });
  }
  if (before.title !== after.title) {
    changes.push({ what: 'title', before: before.title, after: after.title });
  }
  if (before.topic !== after.topic) {
    changes.push({ what: 'topic', before: before.topic, after: after.topic });
  }
  if (before.required !== after.required) changes.push({ what: 'required', after: after.required });
  if (!sameCodes(before.stages, after.stages)) {
    changes.push({ what: 'stages', before: before.stages, after: after.stages });
  }
  if (!sameCodes(before.subjects, after.subjects)) {
    changes.push({ what: 'subjects', before: before.subjects, after: after.subjects });
  }
  if (before.summary !== after.summary) changes.push({ what: 'summary' });
  return changes;
}

const sameCodes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((code) => b.includes(code));
