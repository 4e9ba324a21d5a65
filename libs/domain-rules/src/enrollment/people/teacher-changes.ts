import { lastFourOf } from '../identity-document.js';
import type { TeacherFacts } from './check-teacher-facts.js';

/** Facts of a teacher that may be corrected, in the order in which they are told. */
export const CORRECTABLE_FACTS = [
  'name',
  'id-type',
  'id-number',
  'sex',
  'birth-date',
  'retirement-category',
  'stage',
  'subject',
  'duty',
  'phone',
] as const;
export type CorrectableFact = (typeof CORRECTABLE_FACTS)[number];

/** One corrected fact: what stood there and what stands there now; of ID numbers the last four characters alone. */
export interface TeacherChange {
  readonly fact: CorrectableFact;
  readonly before: string | null;
  readonly after: string | null;
}

/** Facts on which the obligation rests (feature E5). */
const DECIDE_OBLIGATION: readonly CorrectableFact[] = ['birth-date', 'sex', 'retirement-category'];

/** What a correction changes, fact by fact; empty where everything stays. */
export function teacherChanges(before: TeacherFacts, after: TeacherFacts): TeacherChange[] {
  const shown = (facts: TeacherFacts): Readonly<Record<CorrectableFact, string | null>> => ({
    name: facts.name,
    'id-type': facts.idType,
    'id-number': facts.idNumber,
    sex: facts.sex,
    'birth-date': facts.birthDate,
    'retirement-category': facts.retirementCategory,
    stage: facts.stage,
    subject: facts.subject,
    duty: facts.duty,
    phone: facts.phone,
  });
  const [old, next] = [shown(before), shown(after)];
  return CORRECTABLE_FACTS.filter((fact) => old[fact] !== next[fact]).map((fact) =>
    fact === 'id-number'
      ? { fact, before: lastFourOf(before.idNumber), after: lastFourOf(after.idNumber) }
      : { fact, before: old[fact], after: next[fact] },
  );
}

/** Whether the obligation has to be decided anew after these changes. */
export const changesTouchObligation = (changes: readonly TeacherChange[]): boolean =>
  changes.some(({ fact }) => DECIDE_OBLIGATION.includes(fact));
