import { Injectable } from '@nestjs/common';
import { problemsOfEnding } from '@tisheng/domain-rules/access/who-may-administer-an-account.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { AccountAdministration } from '../../identity/public/account-administration.js';
import { AccountGrants } from './account-grants.js';

/** Ends a role of an account; what was done under it stays, and so does the record of it. */
@Injectable()
export class EndGrant {
  constructor(
    private readonly database: Database,
    private readonly grants: AccountGrants,
    private readonly administration: AccountAdministration,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the role has ended. */
  async execute(actor: Actor, grantId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const [named] = await this.grants.byIds([grantId], tx);
      if (!named) return [problem('grant-ended')];
      await this.administration.lock(tx, named.accountId);
      const held = await this.grants.ofAccounts([named.accountId], tx);
      const grant = held.find(({ id }) => id === grantId) ?? named;
      const problems = problemsOfEnding(actor, grant, {
        isOwn: grant.accountId === actor.accountId,
        liveGrants: held.filter(({ ended }) => !ended).length,
      });
      if (problems.length > 0) return problems;
      await this.administration.endGrant(tx, grantId, actor.accountId);
      const { role, unitId, institutionId, teacherId } = grant;
      await this.audit.record(tx, actor, {
        action: 'end-grant',
        targetKind: 'account',
        targetId: grant.accountId,
        before: { grantId, role, unitId, institutionId, teacherId },
      });
      return [];
    });
  }
}
