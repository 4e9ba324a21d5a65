import { checkPhoneNumber, normalisePhoneNumber } from '../enrollment/phone-number.js';
import { problem, type Problem } from '../problem.js';
import { parsePlainDate, type PlainDate } from '../time/plain-date.js';
import type { UnitKind } from './unit-may-stand-under.js';

const LONGEST = 60;

/** Who answers first for a school: its principal. */
export interface ResponsiblePerson {
  readonly name: string;
  readonly phone: string;
}

/** The responsible person in the one form in which it is stored, or everything that is wrong. */
export function checkResponsiblePerson(
  given: ResponsiblePerson,
): { readonly person: ResponsiblePerson } | { readonly problems: readonly Problem[] } {
  const name = given.name.trim();
  const phone = normalisePhoneNumber(given.phone.trim());
  const problems: Problem[] = [];
  if (name === '' || [...name].length > LONGEST) {
    problems.push(problem('responsible-name-wrong', { field: 'name', data: { limit: LONGEST } }));
  }
  if (phone === '') problems.push(problem('responsible-phone-missing', { field: 'phone' }));
  problems.push(...checkPhoneNumber(phone).map((one) => ({ ...one, field: 'phone' })));
  return problems.length > 0 ? { problems } : { person: { name, phone } };
}

/** A training body of a unit's own (teacher-training college): which unit has one, its name, since when. */
export function checkTrainingCollege(
  unit: { readonly kind: UnitKind; readonly isClosed: boolean },
  given: { readonly name: string; readonly since: string },
  today: PlainDate,
): Problem[] {
  const problems: Problem[] = [];
  if (unit.kind === 'school' || unit.isClosed)
    problems.push(problem('unit-has-no-college', { field: 'unitId' }));
  const name = given.name.trim();
  if (name === '' || [...name].length > LONGEST) {
    problems.push(problem('college-name-wrong', { field: 'name', data: { limit: LONGEST } }));
  }
  const since = parsePlainDate(given.since);
  if (since === null || since > today) problems.push(problem('college-since-wrong', { field: 'since' }));
  return problems;
}
