import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

/** Fewest characters of a password. */
export const PASSWORD_MINIMUM_LENGTH = 10;
/** Most characters: hashing longer ones would let strangers spend the server's time. */
export const PASSWORD_MAXIMUM_LENGTH = 128;
/** Of lower-case letters, upper-case letters, digits and other characters, this many kinds must occur. */
export const PASSWORD_MINIMUM_KINDS = 3;

export type PasswordProblemCode =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-simple'
  | 'password-too-common'
  | 'password-contains-account-name';

/** Beginnings that guessers try first; look-alike signs are folded to letters before the comparison. */
const commonBeginnings = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty123',
  'qwer1234',
  '1qaz2wsx',
  'admin123',
  'administrator',
  'welcome123',
  'letmein123',
  'iloveyou',
  'woaini',
  'abc12345',
  'abcd1234',
  'a1b2c3d4',
  'aa123456',
  'test1234',
  'teacher123',
  'jiaoshi123',
  'changeme',
  '123456789',
  '987654321',
  '0123456789',
];

const folded = commonBeginnings.map(foldLookAlikes);
const MARGIN_AFTER_COMMON_BEGINNING = 5;

/**
 * Everything that is wrong with a new password. Characters outside ASCII count as one kind of their own, so a
 * sentence in Chinese with a digit and a letter passes.
 *
 * @example checkPassword('Passw0rd!23', { accountName: 'wangfang' }) // [{ code: 'password-too-common' }]
 */
export function checkPassword(
  password: string,
  { accountName }: { accountName: string },
): Problem<PasswordProblemCode>[] {
  const problems: Problem<PasswordProblemCode>[] = [];
  const length = [...password].length;
  if (length < PASSWORD_MINIMUM_LENGTH) {
    problems.push(problem('password-too-short', { data: { minimum: PASSWORD_MINIMUM_LENGTH, length } }));
  }
  if (length > PASSWORD_MAXIMUM_LENGTH) {
    problems.push(problem('password-too-long', { data: { maximum: PASSWORD_MAXIMUM_LENGTH, length } }));
  }
  const kinds = kindsOfCharacters(password);
  if (kinds < PASSWORD_MINIMUM_KINDS) {
    problems.push(problem('password-too-simple', { data: { minimum: PASSWORD_MINIMUM_KINDS, kinds } }));
  }
  if (isCommon(password)) problems.push(problem('password-too-common'));
  // Very short account names would forbid single letters.
  const name = accountName.trim().toLowerCase();
  if (name.length >= 3 && password.toLowerCase().includes(name)) {
    problems.push(problem('password-contains-account-name'));
  }
  return problems;
}

function kindsOfCharacters(password: string): number {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
  return kinds.filter((kind) => kind.test(password)).length;
}

/** A common word with a few characters hung on is as easily guessed as the word. */
function isCommon(password: string): boolean {
  const text = foldLookAlikes(password);
  if (/^(.)\1*$/u.test(text)) return text.length > 0;
  return folded.some(
    (word) => text.startsWith(word) && text.length - word.length <= MARGIN_AFTER_COMMON_BEGINNING,
  );
}

function foldLookAlikes(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('@', 'a')
    .replaceAll('0', 'o')
    .replaceAll('$', 's')
    .replaceAll('!', '1');
}
