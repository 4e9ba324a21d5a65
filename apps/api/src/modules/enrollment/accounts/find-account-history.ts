import { Injectable } from '@nestjs/common';
import { mayGive } from '@tisheng/domain-rules/access/who-may-give-which-role.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { AccountGrants, GRANTS_WITH_PLACES } from './account-grants.js';
import type { ShownGrant } from './find-accounts.js';

/** Every role that an account ever held, with who gave and who ended it, the latest first. */
@Injectable()
export class FindAccountHistory {
  constructor(
    private readonly database: Database,
    private readonly grants: AccountGrants,
  ) {}

  async execute(actor: Actor, accountId: string): Promise<ShownGrant[]> {
    const rows = await this.database.rows<Omit<ShownGrant, 'mayEnd'> & Record<string, unknown>>(
      `SELECT g.id, g.role, COALESCE(u.name, i.name, '') AS "placeName", g.granted_at AS "grantedAt",
              giver.display_name AS "grantedBy", g.ended_at AS "endedAt", ender.display_name AS "endedBy"
         FROM ${GRANTS_WITH_PLACES}
         LEFT JOIN identity.account giver ON giver.id = g.granted_by
         LEFT JOIN identity.account ender ON ender.id = g.ended_by
        WHERE g.account_id = $1 ORDER BY g.granted_at DESC, g.id DESC`,
      [accountId],
    );
    const placed = await this.grants.ofAccounts([accountId]);
    return rows.map((row) => ({
      ...row,
      mayEnd: placed.some((grant) => grant.id === row.id && !grant.ended && mayGive(actor, grant)),
    }));
  }
}
