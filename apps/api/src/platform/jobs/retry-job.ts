import { Injectable } from '@nestjs/common';
import { type Problem, problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../audit/audit.js';
import type { Actor } from '../auth/actor.js';
import { Database } from '../database/database.js';
import { type BackgroundJobState, RETRIABLE_STATES } from './background-job-state.js';
import { BackgroundJobs } from './background-jobs.js';
import { mayChangeJob } from './may-change-job.js';

/** Has long work done anew that came to nothing. */
@Injectable()
export class RetryJob {
  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly jobs: BackgroundJobs,
  ) {}

  /** The work begins from its start, with what it was given then and in the name of the person who began it. */
  async execute(actor: Actor, jobId: string): Promise<{ problems: Problem[] }> {
    return this.database.transaction(async (tx) => {
      const job = await tx.one<{ state: BackgroundJobState; accountId: string | null; kind: string }>(
        `SELECT state, account_id AS "accountId", kind FROM platform.background_job WHERE id = $1 FOR UPDATE`,
        [jobId],
      );
      if (!job || !mayChangeJob(actor, job.accountId)) return { problems: [problem('job-is-only-watched')] };
      if (!RETRIABLE_STATES.includes(job.state)) {
        return { problems: [problem('job-came-to-no-end', { data: { state: job.state } })] };
      }
      await this.jobs.beginAnew(tx, jobId);
      await this.audit.record(tx, actor, {
        action: 'retry-job',
        targetKind: 'job',
        targetId: jobId,
        before: { state: job.state },
        after: { kind: job.kind, state: 'waiting' },
      });
      return { problems: [] };
    });
  }
}
