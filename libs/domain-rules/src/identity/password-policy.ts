import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { COMMON_PASSWORDS } from './common-passwords.js';

/** Fewest characters of a password. */
export const PASSWORD_MINIMUM_LENGTH = 10;
/** Most characters: hashing longer ones would let strangers spend the server's time. */
export const PASSWORD_MAXIMUM_LENGTH = 128;
/** Of lower-case letters, upper-case letters, digits and other characters, this many kinds must occur. */
export const PASSWORD_MINIMUM_KINDS = 3;
/**
 * From this length on the kinds no longer matter: a sentence is harder to guess than a short word with signs in it, and
 * easier to remember.
 */
export const PASSPHRASE_LENGTH = 16;

export type PasswordProblemCode =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-simple'
  | 'password-too-common'
  | 'password-contains-account-name'
  | 'password-contains-own-name';

const folded = COMMON_PASSWORDS.map(foldLookAlikes);
const MARGIN_AFTER_COMMON_BEGINNING = 5;

/**
 * Everything that is wrong with a new password. Length counts for more than variety, common passwords are refused and so
 * are those made of the person’s own names; nothing expires by itself (NIST SP 800-63B section 5.1.1.2). Short passwords
 * need several kinds of characters all the same, as inspections by the national scheme of graded protection ask for.
 * Characters outside ASCII count as one kind of their own, so a sentence in Chinese with a digit and a letter passes.
 *
 * @param names.accountName login name; empty when it is not known
 * @param names.personName name shown in the pages
 * @example checkPassword('Passw0rd!23', { accountName: 'wangfang' }) // [{ code: 'password-too-common' }]
 */
export function checkPassword(
  password: string,
  { accountName, personName = '' }: { accountName: string; personName?: string },
): Problem<PasswordProblemCode>[] {
  const problems: Problem<PasswordProblemCode>[] = [];
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < PASSWORD_MINIMUM_LENGTH) {
    problems.push(problem('password-too-short', { data: { minimum: PASSWORD_MINIMUM_LENGTH, length } }));
  }
  if (length > PASSWORD_MAXIMUM_LENGTH) {
    problems.push(problem('password-too-long', { data: { maximum: PASSWORD_MAXIMUM_LENGTH, length } }));
  }
  const kinds = kindsOfCharacters(text);
  if (kinds < PASSWORD_MINIMUM_KINDS && length < PASSPHRASE_LENGTH) {
    problems.push(
      problem('password-too-simple', {
        data: { minimum: PASSWORD_MINIMUM_KINDS, kinds, free: PASSPHRASE_LENGTH },
      }),
    );
  }
  if (isCommon(text)) problems.push(problem('password-too-common'));
  if (holds(text, accountName, 3)) problems.push(problem('password-contains-account-name'));
  // Chinese names have two characters.
  if (holds(text, personName, 2)) problems.push(problem('password-contains-own-name'));
  return problems;
}

/** Names shorter than the least would forbid single letters. */
function holds(password: string, name: string, least: number): boolean {
  const sought = name.trim().toLowerCase();
  return sought.length >= least && password.toLowerCase().includes(sought);
}

function kindsOfCharacters(password: string): number {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
  return kinds.filter((kind) => kind.test(password)).length;
}

/** A common word with a few characters hung on is as easily guessed as the word; so is a piece said again and again. */
function isCommon(password: string): boolean {
  const text = foldLookAlikes(password);
  if (/^(.{1,4}?)\1+$/u.test(text) || isSequence(password.toLowerCase())) return true;
  return folded.some(
    (word) => text.startsWith(word) && text.length - word.length <= MARGIN_AFTER_COMMON_BEGINNING,
  );
}

/** Whether every character is the next, or the one before, of its neighbour: `abcdefghij`, `9876543210`. */
function isSequence(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  if (codes.length < 2) return false;
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size === 1 && [1, -1].includes([...steps][0] ?? 0);
}

function foldLookAlikes(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('@', 'a')
    .replaceAll('0', 'o')
    .replaceAll('$', 's')
    .replaceAll('!', '1');
}
