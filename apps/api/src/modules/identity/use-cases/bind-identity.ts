import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Identities, type ExternalIdentity } from '../single-sign-on/identities.js';

/** Binds an account at the provider of single sign-on to the own account, or lets it go. */
@Injectable()
export class BindIdentity {
  constructor(
    private readonly database: Database,
    private readonly identities: Identities,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor, identity: ExternalIdentity): Promise<readonly Problem[]> {
    return this.database.transaction((tx) => this.identities.bind(tx, actor.accountId, identity));
  }

  /** Afterwards the provider’s word opens nothing; the password still does. */
  async unbind(actor: Actor, issuer: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const gone = await tx.run(
        'DELETE FROM identity.external_identity WHERE account_id = $1 AND issuer = $2',
        [actor.accountId, issuer],
      );
      if (gone === 0) return [problem('identity-not-bound')];
      await this.audit.record(tx, actor, {
        action: 'unbind-identity',
        targetKind: 'account',
        targetId: actor.accountId,
        before: { issuer },
      });
      return [];
    });
  }
}
