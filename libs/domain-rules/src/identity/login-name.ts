import { problem, type Problem } from '../problem.js';

export type LoginNameProblemCode = 'login-malformed' | 'login-is-personal';

export const LOGIN_MINIMUM_LENGTH = 3;
export const LOGIN_MAXIMUM_LENGTH = 40;

/** A login name as it is stored: half-width small letters without blanks around it. */
export const normaliseLogin = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/**
 * Everything that is wrong with a normalised login name. It is printed on slips and seen by administrators, so it must
 * not be a number that belongs to the person: a resident ID number or a mobile number.
 *
 * @example checkLogin('220102198001011234') // [{ code: 'login-is-personal' }]
 */
export function checkLogin(login: string): Problem<LoginNameProblemCode>[] {
  const problems: Problem<LoginNameProblemCode>[] = [];
  const isSound =
    /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/.test(login) &&
    login.length >= LOGIN_MINIMUM_LENGTH &&
    login.length <= LOGIN_MAXIMUM_LENGTH;
  if (!isSound) {
    problems.push(
      problem('login-malformed', {
        field: 'login',
        data: { minimum: LOGIN_MINIMUM_LENGTH, maximum: LOGIN_MAXIMUM_LENGTH },
      }),
    );
  }
  if (/^(\d{15}|\d{17}[\dx]|1[3-9]\d{9})$/.test(login))
    problems.push(problem('login-is-personal', { field: 'login' }));
  return problems;
}

/**
 * Login names of a unit’s new accounts: its code and a serial that is free. They say nothing of the person.
 *
 * @param taken logins that exist already
 * @example unitLogins('2101000001', 2, new Set(['2101000001-1'])) // ['2101000001-2', '2101000001-3']
 */
export function unitLogins(code: string, count: number, taken: ReadonlySet<string>): string[] {
  const stem =
    normaliseLogin(code)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 30) || 'unit';
  const found: string[] = [];
  for (let serial = 1; found.length < count; serial++) {
    const login = `${stem}-${serial}`;
    if (!taken.has(login)) found.push(login);
  }
  return found;
}
