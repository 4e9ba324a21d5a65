import { Injectable } from '@nestjs/common';
import { checkUpload, type UploadPlan } from '@tisheng/domain-rules/practice-evidence/files/check-upload.js';
import { type Problem, problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { UploadStore } from '../persistence/upload-store.js';

export interface AnnouncedUpload extends UploadPlan {
  /** SHA-256 in hexadecimal, where the sender knows it; what arrives is compared with it. */
  readonly sha256Told: string | null;
}

/** Notes an upload before its first byte, where the person may send it. */
@Injectable()
export class BeginUpload {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly uploads: UploadStore,
  ) {}

  async execute(
    actor: Pick<Actor, 'accountId'>,
    cohortId: string,
    announced: AnnouncedUpload,
  ): Promise<{ id: string } | { problems: readonly Problem[] }> {
    const plan = { ...announced, name: plainName(announced.name) };
    const told = plan.sha256Told?.toLowerCase() ?? null;
    if (told !== null && !/^[0-9a-f]{64}$/.test(told))
      return { problems: [problem('bad-request', { field: 'sha256' })] };
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      await this.uploads.holdAccount(tx, actor.accountId);
      const used = await this.uploads.bytesOf(tx, actor.accountId);
      const problems = checkUpload(plan, pack.practice.uploads, used);
      if (problems.length > 0) return { problems };
      const { name, mediaType, bytes } = plan;
      const id = await this.uploads.begin(
        tx,
        { cohortId, accountId: actor.accountId, name, mediaType, sizeBytes: bytes, sha256Told: told },
        this.clock.now(),
      );
      return { id };
    });
  }
}

/** The name without the folders that some browsers send with it, in composed form. */
function plainName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').normalize('NFC').trim();
}
