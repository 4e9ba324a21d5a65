import { Injectable } from '@nestjs/common';
import { problemsOfGiving } from '@tisheng/domain-rules/access/who-may-give-which-role.js';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { checkLogin, normaliseLogin, unitLogins } from '@tisheng/domain-rules/identity/login-name.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { AccountAdministration } from '../../identity/public/account-administration.js';
import { Accounts } from '../../identity/public/accounts.js';
import { FirstPasswords } from '../../identity/public/first-passwords.js';
import { AccountGrants } from './account-grants.js';

export interface AccountToCreate {
  readonly displayName: string;
  /** Null for one made of the unit’s code. */
  readonly login: string | null;
  readonly role: Role;
  readonly unitId?: string;
  readonly institutionId?: string;
}

/** The password is told once. */
export interface IssuedPassword {
  readonly accountId: string;
  readonly login: string;
  readonly firstPassword: string;
}

const NAME_MAXIMUM = 50;

/** Makes an account with its first role. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly database: Database,
    private readonly grants: AccountGrants,
    private readonly accounts: Accounts,
    private readonly administration: AccountAdministration,
    private readonly firstPasswords: FirstPasswords,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    input: AccountToCreate,
  ): Promise<IssuedPassword | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { role, unitId, institutionId } = input;
      const at = { ...(unitId ? { unitId } : {}), ...(institutionId ? { institutionId } : {}) };
      const place = await this.grants.wouldStand(role, at, tx);
      if (!place) return { problems: [problem('place-out-of-reach', { field: 'unitId' })] };
      const displayName = input.displayName.trim();
      const wanted = input.login === null || input.login.trim() === '' ? null : normaliseLogin(input.login);
      const taken =
        wanted === null
          ? await this.administration.loginsLike(stemOf(place.code), tx)
          : await this.administration.taken([wanted], tx);
      const login = wanted ?? unitLogins(place.code, 1, taken)[0]!;
      const problems: Problem[] = [
        ...(displayName === '' || displayName.length > NAME_MAXIMUM
          ? [problem('person-name-missing', { field: 'displayName', data: { maximum: NAME_MAXIMUM } })]
          : []),
        ...(wanted === null ? [] : checkLogin(wanted)),
        ...(wanted !== null && taken.has(wanted) ? [problem('login-taken', { field: 'login' })] : []),
        ...problemsOfGiving(actor, place),
        ...(place.closed ? [problem('place-closed', { field: 'unitId' })] : []),
      ];
      if (problems.length > 0) return { problems };
      const firstPassword = this.firstPasswords.draw();
      const accountId = await this.accounts.create(tx, {
        login,
        displayName,
        password: firstPassword,
        mustChangePassword: true,
        givenBy: actor.accountId,
        grants: [{ role, ...at }],
      });
      await this.audit.record(tx, actor, {
        action: 'create-account',
        targetKind: 'account',
        targetId: accountId,
        after: { login, role, ...at },
      });
      return { accountId, login, firstPassword };
    });
  }
}

const stemOf = (code: string): string => unitLogins(code, 1, new Set())[0]!.replace(/1$/, '');
