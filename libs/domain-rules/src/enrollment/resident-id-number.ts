import { foldFullWidth } from './fold-full-width.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { plainDateOf } from '../time/plain-date.js';
import type { PlainDate } from '../time/plain-date.js';
import type { Sex } from './sex.js';

export type ResidentIdProblemCode =
  | 'id-number-missing'
  | 'id-number-malformed'
  | 'id-number-rounded'
  | 'id-number-checksum';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const form = /^[1-9]\d{16}[\dX]$/;
const scientific = /^\d(\.\d*)?E\+?\d+$/;

/**
 * Writes a resident ID number the one way in which it is compared and stored: half-width, `X` upper case, no
 * spaces, no dashes, none of the signs that force a spreadsheet to keep a text (`'220…`, `="220…"`).
 *
 * @example normaliseIdNumber('２２００００ 19600124 441x') // '22000019600124441X'
 */
export function normaliseIdNumber(text: string): string {
  if (form.test(text)) return text;
  return (
    foldFullWidth(text)
      .replace(/^\s*="(.*)"\s*$/, '$1')
      // Signs that turn the direction come along where numbers are copied out of dialogues.
      .replace(/[\s'’‘"\u202a-\u202e\u2066-\u2069-]/g, '')
      .toUpperCase()
  );
}

/**
 * Check character of the first 17 digits (GB 11643, ISO 7064 MOD 11-2).
 *
 * @example residentIdCheckCharacter('11010519491231002') // 'X'
 */
export function residentIdCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * weights[i]!;
  return checkCharacters[sum % 11]!;
}

/**
 * Everything that is wrong with a normalised resident ID number (decision 16). The area code is not looked up:
 * people carry the code of the place where they were registered at birth, which may have gone since.
 */
export function checkResidentIdNumber(number: string): Problem<ResidentIdProblemCode>[] {
  const code = residentIdFault(number);
  if (code === null) return [];
  return [problem(code, code === 'id-number-malformed' ? { data: { length: number.length } } : {})];
}

/** The first fault of a normalised resident ID number, null for a good one. */
export function residentIdFault(number: string): ResidentIdProblemCode | null {
  if (number === '') return 'id-number-missing';
  if (!form.test(number)) return scientific.test(number) ? 'id-number-rounded' : 'id-number-malformed';
  if (residentIdCheckCharacter(number) !== number[17]) {
    // A spreadsheet keeps fifteen digits of a number and writes zeros for the rest.
    return number.endsWith('000') ? 'id-number-rounded' : 'id-number-checksum';
  }
  return birthDateOf(number) === null ? 'id-number-malformed' : null;
}

/** Date of birth in a resident ID number of 18 characters; null where its digits name no day. */
export function birthDateOf(number: string): PlainDate | null {
  return plainDateOf(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)));
}

/** Sex in a resident ID number: the 17th digit is odd for men. */
export function sexOf(number: string): Sex {
  return number.charCodeAt(16) % 2 === 1 ? 'male' : 'female';
}
