import { Injectable } from '@nestjs/common';
import {
  problemsOfAdministering,
  type AccountAction,
} from '@tisheng/domain-rules/access/who-may-administer-an-account.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { AccountAdministration, type AccountRecord } from '../../identity/public/account-administration.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { AccountGrants } from './account-grants.js';

/** What became of it; the password is there after a reset alone, and told once. */
export interface AdministeredAccount {
  readonly accountId: string;
  readonly login: string;
  readonly firstPassword: string | null;
}

/**
 * Acts on an account as a whole: resets its password, disables or enables it, unlocks it, ends its sessions. The account
 * is locked before its roles are read, so that none can be given between the decision and the deed.
 */
@Injectable()
export class AdministerAccount {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly grants: AccountGrants,
    private readonly administration: AccountAdministration,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    action: AccountAction,
    accountId: string,
  ): Promise<AdministeredAccount | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const account = await this.administration.lock(tx, accountId);
      if (!account) return { problems: [problem('account-unknown', { field: 'accountId' })] };
      const disabledAt = account.disabledAtUnitId;
      const unit = disabledAt === null ? undefined : await this.organization.unit(disabledAt, tx);
      const problems = problemsOfAdministering(actor, action, {
        grants: await this.grants.ofAccounts([accountId], tx),
        isOwn: accountId === actor.accountId,
        isDisabled: account.disabledAt !== null,
        disabledFrom: unit?.path ?? null,
      });
      if (problems.length > 0) return { problems };
      const { firstPassword, after } = await this.act(tx, actor, action, account);
      await this.audit.record(tx, actor, {
        action: AUDITED[action],
        targetKind: 'account',
        targetId: accountId,
        before: {
          disabled: account.disabledAt !== null,
          locked: account.lockedUntil !== null,
          mustChangePassword: account.mustChangePassword,
        },
        after,
      });
      return { accountId, login: account.login, firstPassword };
    });
  }

  private async act(
    tx: Transaction,
    actor: Actor,
    action: AccountAction,
    account: AccountRecord,
  ): Promise<{ firstPassword: string | null; after: object }> {
    const done = (after: object) => ({ firstPassword: null, after });
    switch (action) {
      case 'reset-password':
        return {
          firstPassword: await this.administration.resetPassword(tx, account.id),
          after: { mustChangePassword: true },
        };
      case 'disable':
        await this.administration.disable(tx, account.id, actor.grantId);
        return done({ disabled: true });
      case 'enable':
        await this.administration.enable(tx, account.id);
        return done({ disabled: false });
      case 'unlock':
        await this.administration.unlock(tx, account.id);
        return done({ locked: false });
      case 'end-sessions':
        return done({ endedSessions: await this.administration.endSessions(tx, account.id) });
    }
  }
}

const AUDITED: Readonly<Record<AccountAction, string>> = {
  'reset-password': 'reset-password',
  disable: 'disable-account',
  enable: 'enable-account',
  unlock: 'unlock-account',
  'end-sessions': 'end-sessions-of-account',
};
