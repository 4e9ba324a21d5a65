import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { PackVersions } from '../pack-versions.js';
import { rootOfficeAlone } from '../root-office-alone.js';

/** Throws a draft away. A version that was ever in force stays for good: evaluations speak of it. */
@Injectable()
export class DiscardPolicyPack {
  constructor(
    private readonly database: Database,
    private readonly versions: PackVersions,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    programmeId: string,
    version: string,
  ): Promise<{ version: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const programme = await this.versions.locked(tx, programmeId);
      const refused = rootOfficeAlone(actor, programme.rootUnitId);
      if (refused.length > 0) return { problems: refused };
      if ((await this.versions.usedVersions(tx, programme.packId)).includes(version)) {
        return { problems: [problem('policy-pack-version-used', { data: { version } })] };
      }
      const gone = await tx.one(
        'DELETE FROM enrollment.policy_pack WHERE id = $1 AND version = $2 RETURNING version',
        [programme.packId, version],
      );
      if (!gone) return { problems: [problem('policy-pack-version-unknown', { data: { version } })] };
      await this.audit.record(tx, actor, {
        action: 'discard-policy-pack',
        targetKind: 'programme',
        targetId: programmeId,
        before: { pack: programme.packId, version },
      });
      return { version };
    });
  }
}
