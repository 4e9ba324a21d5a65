/** How what is stated of a learner and what is held compare. */
export type TotalDifference = 'unknown-learner' | 'more-stated' | 'more-held' | 'not-stated' | 'same';

/** Differences in the order in which they are shown: what may be lost stands first. */
export const TOTAL_DIFFERENCES: readonly TotalDifference[] = [
  'unknown-learner',
  'more-stated',
  'more-held',
  'not-stated',
  'same',
];

interface Amounts {
  readonly records: number;
  readonly minutes: number | null;
}

/**
 * Compares one learner's totals. Minutes count only where they are stated. A learner of whom nothing is stated and nothing
 * is held is the same.
 *
 * @param known whether the number is a trainee's of the institution, now or before
 * @example
 * differenceOf(true, { records: 12, minutes: null }, { records: 10, minutes: 450 }) // 'more-stated'
 */
export function differenceOf(known: boolean, stated: Amounts | null, held: Amounts): TotalDifference {
  if (!known) return 'unknown-learner';
  if (stated === null) return held.records > 0 ? 'not-stated' : 'same';
  if (stated.records !== held.records) return stated.records > held.records ? 'more-stated' : 'more-held';
  const minutes = stated.minutes ?? held.minutes ?? 0;
  if (minutes === (held.minutes ?? 0)) return 'same';
  return minutes > (held.minutes ?? 0) ? 'more-stated' : 'more-held';
}
