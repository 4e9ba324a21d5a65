import { Inject, Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { renderFirstPasswordSlips } from '../../../platform/documents/render-first-password-slips.js';
import { FirstPasswords } from '../../identity/public/first-passwords.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';

/**
 * Prints the slips of a batch, once, for the person who had the passwords made. What is printed is erased with the same
 * stroke: who needs a slip again has new first passwords made.
 */
@Injectable()
export class PrintFirstPasswords {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly firstPasswords: FirstPasswords,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    batchId: string,
  ): Promise<
    { readonly pdf: Buffer; readonly fileName: string } | { readonly problems: readonly Problem[] }
  > {
    return this.database.transaction(async (tx) => {
      const batch = await this.firstPasswords.lock(tx, batchId);
      if (!batch || batch.begunBy !== actor.accountId)
        return { problems: [problem('slips-of-somebody-else')] };
      if (batch.downloadedAt !== null) return { problems: [problem('slips-printed-already')] };
      if (batch.erasedAt !== null || batch.expiresAt <= this.clock.now())
        return { problems: [problem('slips-expired')] };
      const slips = await this.firstPasswords.slips(tx, batchId);
      if (slips.length === 0) return { problems: [problem('slips-of-nobody')] };
      const pdf = await renderFirstPasswordSlips(slips, this.config.publicUrl);
      await this.firstPasswords.printed(tx, batchId);
      await this.audit.record(tx, actor, {
        action: 'print-first-passwords',
        targetKind: 'firstPasswordBatch',
        targetId: batchId,
        after: { slips: slips.length },
      });
      const unit = await this.organization.unit(batch.unitId, tx);
      return { pdf, fileName: `${unit?.name ?? batchId}.pdf` };
    });
  }
}
