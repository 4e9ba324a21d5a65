import { Injectable } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock/clock.js';
import { Database, type Queryable } from '../database/database.js';
import { JobCancelled, JobRun } from './job-run.js';
import { Jobs } from './jobs.js';

/** What long work answers: its result as plain values, or everything that kept it from being done. */
export type JobOutcome = { readonly result: JobResult } | { readonly problems: readonly Problem[] };

/** Counts and ids that the page shows when the work is done; never personal data. */
export type JobResult = Readonly<Record<string, string | number | boolean | null>>;

/** Who had the work done: the person and the grant at that time, or the program itself. */
export type JobActor = Pick<
  Actor,
  'accountId' | 'displayName' | 'role' | 'unitId' | 'unitPath' | 'rootUnitId'
> & {
  readonly ip: string | null;
};

/** Long work to be begun. */
export interface NewJob<Payload> {
  /** Verb-noun, kebab-case, of the use case: `commit-roster-import`. */
  readonly kind: string;
  readonly payload: Payload;
  /** Unit in whose name the work is done: it, and the units above it, see the job. */
  readonly unitId: string | null;
  readonly rootUnitId: string;
  /** What the work is about, for the page: a file name, a cohort's code. Never personal data. */
  readonly subject?: string;
}

type Work = (run: JobRun) => Promise<JobOutcome>;

/** How often work that broke is tried before it counts as failed. */
const ATTEMPTS = 3;

interface StoredJob extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly actor: JobActor;
  readonly state: string;
  readonly attempts: number;
}

/**
 * Long work (feature I8): a person begins it in a transaction, sees it advance, may stop it, and it survives the death
 * of the process. Work runs at least once; what it writes belongs in one transaction that also says so
 * ({@link JobRun.finish}), so that it counts exactly once.
 */
@Injectable()
export class BackgroundJobs {
  private readonly works = new Map<string, Work>();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {
    this.jobs.handle('background-job', async (payload) => this.execute((payload as { id: string }).id));
  }

  /** Tells, at start, how a kind of work is done. */
  handle<Payload>(kind: string, work: (run: JobRun<Payload>) => Promise<JobOutcome>): void {
    this.works.set(kind, work as Work);
  }

  /** Begins work in a transaction: it exists if and only if the transaction commits. Answers the job's id. */
  async begin<Payload>(tx: Queryable, actor: JobActor, job: NewJob<Payload>): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO platform.background_job (kind, payload, actor, account_id, unit_id, root_unit_id, subject, state, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8) RETURNING id`,
      [
        job.kind,
        JSON.stringify(job.payload),
        JSON.stringify(actorOf(actor)),
        actor.accountId,
        job.unitId,
        job.rootUnitId,
        job.subject ?? null,
        this.clock.now(),
      ],
    );
    if (!row) throw new Error('The job was not noted');
    await this.jobs.enqueue(tx, 'background-job', { id: row.id }, { jobKey: `background-job:${row.id}` });
    return row.id;
  }

  private async execute(id: string): Promise<void> {
    const job = await this.database.one<StoredJob>(
      `UPDATE platform.background_job
          SET state = 'running', attempts = attempts + 1, started_at = COALESCE(started_at, $2), seen_at = $2
        WHERE id = $1 AND state IN ('waiting', 'running') AND cancel_asked_at IS NULL
        RETURNING id, kind, payload, actor, state, attempts`,
      [id, this.clock.now()],
    );
    if (!job) return this.closeIfCancelled(id);
    const work = this.works.get(job.kind);
    if (!work) throw new Error(`Nobody does work of kind "${job.kind}"`);
    const run = new JobRun(job.id, job.payload, job.actor, this.database, this.clock);
    try {
      const outcome = await work(run);
      if (!run.finished) await run.finish(this.database, outcome);
    } catch (error) {
      if (error instanceof JobCancelled) return this.closeIfCancelled(id);
      if (run.finished) throw error;
      await this.noteFailure(job, error);
      if (job.attempts < ATTEMPTS) throw error;
    }
  }

  private async closeIfCancelled(id: string): Promise<void> {
    await this.database.run(
      `UPDATE platform.background_job SET state = 'cancelled', finished_at = $2
        WHERE id = $1 AND state IN ('waiting', 'running') AND cancel_asked_at IS NOT NULL`,
      [id, this.clock.now()],
    );
  }

  private async noteFailure(job: StoredJob, error: unknown): Promise<void> {
    const isLast = job.attempts >= ATTEMPTS;
    await this.database.run(
      `UPDATE platform.background_job SET last_error = $2, state = $3, finished_at = $4 WHERE id = $1`,
      [
        job.id,
        error instanceof Error ? error.message.slice(0, 1000) : String(error),
        isLast ? 'failed' : 'waiting',
        isLast ? this.clock.now() : null,
      ],
    );
  }
}

const actorOf = (actor: JobActor): JobActor => ({
  accountId: actor.accountId,
  displayName: actor.displayName,
  role: actor.role,
  unitId: actor.unitId,
  unitPath: actor.unitPath,
  rootUnitId: actor.rootUnitId,
  ip: actor.ip,
});
