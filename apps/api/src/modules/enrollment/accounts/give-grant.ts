import { Injectable } from '@nestjs/common';
import { problemsOfGivingTo } from '@tisheng/domain-rules/access/who-may-administer-an-account.js';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { AccountAdministration } from '../../identity/public/account-administration.js';
import { AccountGrants } from './account-grants.js';
import { isWithin } from './find-accounts.js';

export interface GrantToGive {
  readonly accountId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly teacherId: string | null;
}

/** Gives an account one more role. The giver must see the account: one of its roles is within reach. */
@Injectable()
export class GiveGrant {
  constructor(
    private readonly database: Database,
    private readonly grants: AccountGrants,
    private readonly administration: AccountAdministration,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    input: GrantToGive,
  ): Promise<{ readonly grantId: string } | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const at = input.role === 'teacher' ? { teacherId: input.teacherId } : { unitId: input.unitId };
      const [[field, id] = ['unitId', null]] = Object.entries(at);
      if (id === null) return { problems: [problem('place-missing', { field })] };
      const account = await this.administration.lock(tx, input.accountId);
      const held = await this.grants.ofAccounts([input.accountId], tx);
      // An account that does not exist and one out of sight are answered alike.
      if (!account || !held.some(({ place }) => isWithin(actor, place))) {
        return { problems: [problem('account-unknown', { field: 'accountId' })] };
      }
      const place = await this.grants.wouldStand(input.role, { [field]: id }, tx);
      if (!place) return { problems: [problem('place-out-of-reach', { field })] };
      const holds = held.some(
        (grant) => !grant.ended && grant.role === input.role && (grant.unitId ?? grant.teacherId) === id,
      );
      const problems: Problem[] = [
        ...problemsOfGivingTo(actor, place, {
          isOwn: account.id === actor.accountId,
          isDisabled: account.disabledAt !== null,
          holdsItAlready: holds,
        }),
        ...(place.closed ? [problem('place-closed', { field })] : []),
      ];
      if (problems.length > 0) return { problems };
      const grantId = await this.administration.giveGrant(tx, {
        accountId: account.id,
        role: input.role,
        [field]: id,
        givenBy: actor.accountId,
      });
      await this.audit.record(tx, actor, {
        action: 'give-grant',
        targetKind: 'account',
        targetId: account.id,
        after: { grantId, role: input.role, [field]: id },
      });
      return { grantId };
    });
  }
}
