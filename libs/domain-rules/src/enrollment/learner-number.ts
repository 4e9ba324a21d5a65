import { foldFullWidth } from './fold-full-width.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type LearnerNumberProblemCode = 'learner-number-malformed' | 'learner-number-check';

const SERIAL_DIGITS = 8;
/** Highest serial that a learner number can carry. */
export const LEARNER_SERIAL_MAXIMUM = 10 ** SERIAL_DIGITS - 1;

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const form = /^[A-Z]{2,4}\d{8}[0-9A-Z]$/;

/**
 * The programme-wide learner number (decision 16): prefix of the programme, serial of eight digits, check
 * character. It says nothing of the person.
 *
 * @param prefix two to four capital letters, from the policy pack
 * @param serial 1 to {@link LEARNER_SERIAL_MAXIMUM}
 * @throws RangeError when the serial does not fit, for then a number would be issued twice
 * @example learnerNumberOf('XY', 42) // 'XY00000042' and its check character
 */
export function learnerNumberOf(prefix: string, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > LEARNER_SERIAL_MAXIMUM) {
    throw new RangeError(`learner serial ${serial} is outside 1 to ${LEARNER_SERIAL_MAXIMUM}`);
  }
  const body = prefix + String(serial).padStart(SERIAL_DIGITS, '0');
  return body + learnerCheckCharacter(body);
}

/** Writes a typed learner number as it is stored: capital letters, no spaces or dashes, half-width. */
export function normaliseLearnerNumber(text: string): string {
  return form.test(text) ? text : foldFullWidth(text).replace(/[\s-]/g, '').toUpperCase();
}

/** What is wrong with a normalised learner number. */
export function checkLearnerNumber(number: string): Problem<LearnerNumberProblemCode>[] {
  if (!form.test(number)) return [problem('learner-number-malformed', { data: { value: number } })];
  if (learnerCheckCharacter(number.slice(0, -1)) === number.at(-1)) return [];
  return [problem('learner-number-check', { data: { value: number } })];
}

/**
 * Check character by ISO 7064 MOD 37,36: finds every mistyped character and nearly every exchange of two
 * neighbours.
 */
function learnerCheckCharacter(body: string): string {
  let product = 36;
  for (const character of body) {
    const sum = (product + alphabet.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return alphabet[(37 - product) % 36]!;
}
