import { problem, type Problem } from '../problem.js';
import type { Reach } from './may-reach.js';
import {
  mayGive,
  problemsOfGiving,
  type DelegationProblemCode,
  type RoleAtPlace,
} from './who-may-give-which-role.js';

/** A grant that an account holds or held. */
export interface HeldRole extends RoleAtPlace {
  readonly ended: boolean;
}

/** What is done to an account as a whole. */
export type AccountAction = 'reset-password' | 'disable' | 'enable' | 'unlock' | 'end-sessions';

export interface AccountFacts {
  /** Every grant the account ever held. */
  readonly grants: readonly HeldRole[];
  /** Whether it is the account of who asks. */
  readonly isOwn: boolean;
  readonly isDisabled: boolean;
  /** Path of the unit whose office disabled the account; null while it is not disabled or nobody knows. */
  readonly disabledFrom: string | null;
}

export type AccountProblemCode =
  | 'account-beyond-reach'
  | 'own-account'
  | 'account-already-disabled'
  | 'account-not-disabled'
  | 'disabled-from-above';

/**
 * Everything that keeps somebody from acting on an account as a whole. Whoever resets a password can sign in with it, so
 * the reach must cover every role that the account holds: a county does not reset the password of a person who is an
 * expert of the province as well. Of an account without any live role, those that it held count. Nobody does these
 * things to their own account, and what a higher office disabled no lower one enables.
 */
export function problemsOfAdministering(
  who: Reach,
  action: AccountAction,
  account: AccountFacts,
): Problem<AccountProblemCode>[] {
  const problems: Problem<AccountProblemCode>[] = [];
  const live = account.grants.filter(({ ended }) => !ended);
  const counted = live.length > 0 ? live : account.grants;
  const beyond = counted.filter((held) => !mayGive(who, held)).length;
  if (beyond > 0 || counted.length === 0) {
    problems.push(problem('account-beyond-reach', { data: { roles: beyond } }));
  }
  if (account.isOwn) problems.push(problem('own-account'));
  if (action === 'disable' && account.isDisabled) problems.push(problem('account-already-disabled'));
  if (action === 'enable') {
    if (!account.isDisabled) problems.push(problem('account-not-disabled'));
    const { disabledFrom } = account;
    const isFromAbove =
      disabledFrom !== null &&
      who.unitPath !== null &&
      who.unitPath !== disabledFrom &&
      who.unitPath.startsWith(disabledFrom);
    if (isFromAbove) problems.push(problem('disabled-from-above'));
  }
  return problems;
}

/** Everything that keeps somebody from giving a role to an account: {@link problemsOfGiving} and whose account it is. */
export function problemsOfGivingTo(
  giver: Reach,
  given: RoleAtPlace,
  account: { readonly isOwn: boolean; readonly isDisabled: boolean; readonly holdsItAlready: boolean },
): Problem<DelegationProblemCode | 'own-grant' | 'grant-held-already' | 'account-already-disabled'>[] {
  return [
    ...problemsOfGiving(giver, given),
    ...(account.isOwn ? [problem('own-grant')] : []),
    ...(account.holdsItAlready ? [problem('grant-held-already', { field: 'role' })] : []),
    ...(account.isDisabled ? [problem('account-already-disabled')] : []),
  ];
}

/** Everything that keeps somebody from ending a grant. Nobody takes away the last role that they hold themselves. */
export function problemsOfEnding(
  who: Reach,
  held: HeldRole,
  account: { readonly isOwn: boolean; readonly liveGrants: number },
): Problem<DelegationProblemCode | 'grant-ended' | 'own-last-grant'>[] {
  return [
    ...problemsOfGiving(who, held),
    ...(held.ended ? [problem('grant-ended')] : []),
    ...(account.isOwn && account.liveGrants <= 1 ? [problem('own-last-grant')] : []),
  ];
}
