import { foldFullWidth } from './fold-full-width.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type PersonNameProblemCode = 'name-missing' | 'name-invalid';

/** Most characters of a name, counted as people count: one for each code point. */
export const PERSON_NAME_MAXIMUM_LENGTH = 50;

/** The dot between the parts of a name: U+00B7, as in the registers of the police. */
const MIDDLE_DOT = '\u00b7';
const dotLookAlikes = /[\u2022\u30fb\uff65\u2027\u318d\u2219\u22c5\u2e31\u0387\u25cf\u2024]/g;
const han = /\p{Script=Han}/u;
const plainHanName = /^[\u4e00-\u9fff]{2,20}$/;
const allowed = /^[\p{L}\p{M}\p{Nd}\p{Nl}\p{Co}\u00b7.,'’‘()/ -]+$/u;

/**
 * Writes a person's name the one way in which it is stored and compared. In a name with Han characters every
 * space goes and every dot becomes U+00B7; elsewhere single spaces and full stops stay. Characters beyond U+FFFF
 * and rare forms are kept as they came.
 *
 * @example normalisePersonName(' 王 芳 ') // '王芳'
 * @example normalisePersonName('古丽娜尔•买买提') // '古丽娜尔·买买提'
 * @example normalisePersonName('John  F. Smith') // 'John F. Smith'
 */
export function normalisePersonName(text: string): string {
  if (plainHanName.test(text)) return text;
  const name = foldFullWidth(text).replace(dotLookAlikes, MIDDLE_DOT);
  if (han.test(name)) return name.replace(/\s/g, '').replace(/[\u00b7.]+/g, MIDDLE_DOT);
  return name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/ ?\u00b7 ?/g, MIDDLE_DOT)
    .replace(/\u00b7+/g, MIDDLE_DOT)
    .trim();
}

/**
 * What is wrong with a normalised name. Names that a spreadsheet would run as a formula, that hold control
 * characters or signs of lost characters (`?`, U+FFFD), and names without a letter are refused.
 */
export function checkPersonName(name: string): Problem<PersonNameProblemCode>[] {
  const code = personNameFault(name);
  return code === null ? [] : [problem(code, { data: { maximum: PERSON_NAME_MAXIMUM_LENGTH } })];
}

/** The fault of a normalised name, null for a good one. */
export function personNameFault(name: string): PersonNameProblemCode | null {
  if (plainHanName.test(name)) return null;
  if (name === '') return 'name-missing';
  const tooLong = name.length > PERSON_NAME_MAXIMUM_LENGTH && [...name].length > PERSON_NAME_MAXIMUM_LENGTH;
  if (tooLong || /^[=+\-@]/.test(name) || !allowed.test(name)) return 'name-invalid';
  if (name.startsWith(MIDDLE_DOT) || name.endsWith(MIDDLE_DOT)) return 'name-invalid';
  return /[\p{L}\p{Co}]/u.test(name) ? null : 'name-invalid';
}
