import { Injectable } from '@nestjs/common';
import { type Problem, problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../audit/audit.js';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { mayChangeJob } from './may-change-job.js';

/** Stops long work. */
@Injectable()
export class CancelJob {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * What waits is cancelled at once; what runs takes its writing back at its next step. Work whose outcome is committed
   * stays done.
   */
  async execute(actor: Actor, jobId: string): Promise<{ problems: Problem[] }> {
    return this.database.transaction(async (tx) => {
      const job = await tx.one<{ state: string; accountId: string | null; kind: string }>(
        `SELECT state, account_id AS "accountId", kind FROM platform.background_job WHERE id = $1 FOR UPDATE`,
        [jobId],
      );
      if (!job || !mayChangeJob(actor, job.accountId)) return { problems: [problem('job-is-only-watched')] };
      if (job.state !== 'waiting' && job.state !== 'running') {
        return { problems: [problem('job-is-finished', { data: { state: job.state } })] };
      }
      await tx.run(
        `UPDATE platform.background_job
            SET cancel_asked_at = COALESCE(cancel_asked_at, $2),
                state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END,
                finished_at = CASE WHEN state = 'waiting' THEN $2::timestamptz END
          WHERE id = $1`,
        [jobId, this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'cancel-job',
        targetKind: 'job',
        targetId: jobId,
        before: { state: job.state },
        after: { kind: job.kind, state: job.state === 'waiting' ? 'cancelled' : 'stopping' },
      });
      return { problems: [] };
    });
  }
}
