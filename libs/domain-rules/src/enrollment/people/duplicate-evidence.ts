/** What speaks for two entries of the roster being one person, the strongest first. */
export const DUPLICATE_EVIDENCE = [
  'same-number-of-another-document',
  'same-name-birth-date-and-school',
  'same-name-and-birth-date',
] as const;
export type DuplicateEvidence = (typeof DUPLICATE_EVIDENCE)[number];

/** What two entries of one region have in common. */
export interface PairFacts {
  /** The number of one document is the number of the other, of another type. */
  readonly sameNumber: boolean;
  /** Names compared without dots, spaces and case. */
  readonly sameName: boolean;
  readonly sameBirthDate: boolean;
  readonly sameSchool: boolean;
  readonly sameSex: boolean;
}

/**
 * The strongest evidence for a pair, or null. Two people of the same name who were born on the same day are not rare in
 * a whole region; at one school they are, and so the school makes the hint strong.
 *
 * @example evidenceOf({ sameNumber: false, sameName: true, sameBirthDate: true, sameSchool: true, sameSex: true })
 */
export function evidenceOf(pair: PairFacts): DuplicateEvidence | null {
  if (pair.sameNumber) return 'same-number-of-another-document';
  if (!pair.sameName || !pair.sameBirthDate || !pair.sameSex) return null;
  return pair.sameSchool ? 'same-name-birth-date-and-school' : 'same-name-and-birth-date';
}
