/** Facts of a teacher that a roster file may change, in the order in which a preview tells them. */
export const ROSTER_FACTS = [
  'name',
  'sex',
  'birthDate',
  'school',
  'stage',
  'subject',
  'duty',
  'phone',
] as const;
export type RosterFact = (typeof ROSTER_FACTS)[number];

/** Words of the facts; null for one that is not known. */
export type FactValues = Readonly<Record<RosterFact, string | null>>;

/** One fact that a file would change. */
export interface FactChange {
  readonly fact: RosterFact;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What a file says differently of a known teacher, fact by fact.
 *
 * @example teacherChanges(known, { ...known, phone: '13902948469' }) // [{ fact: 'phone', before: null, after: '13902948469' }]
 */
export function teacherChanges(before: FactValues, after: FactValues): FactChange[] {
  return ROSTER_FACTS.filter((fact) => before[fact] !== after[fact]).map((fact) => ({
    fact,
    before: before[fact],
    after: after[fact],
  }));
}
