import { Injectable } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import type { Transaction } from '../../../../platform/database/database.js';
import { ClaimUploads } from '../../files/claim-uploads.js';

/** The files of a form or an answer as somebody sends them anew: new ones are claimed, dropped ones let go. */
@Injectable()
export class KeptFiles {
  constructor(private readonly uploads: ClaimUploads) {}

  /**
   * @param already files that are attached; those that stay need not be one's own
   * @returns why the new ones may not be attached; then nothing was changed
   */
  async keep(
    tx: Transaction,
    actor: Actor,
    fileIds: readonly string[],
    already: readonly string[],
  ): Promise<readonly Problem[]> {
    const claimed = await this.uploads.claim(
      tx,
      actor,
      fileIds.filter((id) => !already.includes(id)),
    );
    if ('problems' in claimed) return claimed.problems;
    await this.uploads.release(
      tx,
      already.filter((id) => !fileIds.includes(id)),
    );
    return [];
  }
}
