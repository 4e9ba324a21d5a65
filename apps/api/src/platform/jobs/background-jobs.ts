import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../auth/actor.js';
import { AuthRegistry } from '../auth/auth-registry.js';
import { Clock } from '../clock/clock.js';
import { Database, type Queryable } from '../database/database.js';
import { JobRun, JobStopped } from './job-run.js';
import { Jobs } from './jobs.js';
import { SILENT_SECONDS } from './worker-processes.js';

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
  readonly institutionId?: string | null;
  readonly teacherId?: string | null;
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

/** How often work that breaks is tried before it counts as failed. */
const ATTEMPTS = 3;
/** How often work is started at all: it may be the work itself that ends its process every time. */
const STARTS = 10;
/** The queue must not give up before the two counts above do. */
const QUEUE_ATTEMPTS = 100;

interface StoredJob extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly actor: JobActor;
}

/**
 * Long work (feature I8): a person begins it in a transaction, sees it advance, may stop it, and it survives the death
 * of the process. Work may be started more than once; what it writes belongs in one transaction that also says so
 * ({@link JobRun.finish}), so that it counts exactly once.
 */
@Injectable()
export class BackgroundJobs {
  private readonly log = new Logger('BackgroundJobs');
  private readonly works = new Map<string, Work>();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly registry: AuthRegistry,
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
      `INSERT INTO platform.background_job (kind, payload, actor, account_id, unit_id, unit_path, institution_id, teacher_id,
         root_unit_id, subject, state, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11) RETURNING id`,
      [
        job.kind,
        JSON.stringify(job.payload),
        JSON.stringify(actorOf(actor)),
        actor.accountId,
        job.unitId,
        await this.pathOf(job.unitId, actor),
        actor.institutionId ?? null,
        actor.teacherId ?? null,
        job.rootUnitId,
        job.subject ?? null,
        this.clock.now(),
      ],
    );
    if (!row) throw new Error('The job was not noted');
    await this.enqueue(tx, row.id);
    return row.id;
  }

  /** Puts a job that came to nothing back to its start, in a transaction that holds its row. */
  async beginAnew(tx: Queryable, id: string): Promise<void> {
    await tx.run(
      `UPDATE platform.background_job
          SET state = 'waiting', run_id = NULL, attempts = 0, starts = 0, done = 0, total = 0, result = NULL, problems = NULL,
              last_error = NULL, cancel_asked_at = NULL, started_at = NULL, finished_at = NULL
        WHERE id = $1`,
      [id],
    );
    await this.enqueue(tx, id);
  }

  private enqueue(tx: Queryable, id: string): Promise<void> {
    return this.jobs.enqueue(
      tx,
      'background-job',
      { id },
      { jobKey: `background-job:${id}`, maxAttempts: QUEUE_ATTEMPTS },
    );
  }

  /** Where the work stands: at its unit, or at the actor's where that is no unit below them. */
  private async pathOf(unitId: string | null, actor: JobActor): Promise<string | null> {
    if (unitId === null || unitId === actor.unitId) return actor.unitPath;
    const path = (await this.registry.locate('unit', [unitId])).get(unitId)?.unitPath ?? null;
    return actor.unitPath === null || path?.startsWith(actor.unitPath) ? path : actor.unitPath;
  }

  private async execute(id: string): Promise<void> {
    const runId = randomUUID();
    const job = await this.take(id, runId);
    if (!job) return this.closeWithoutRun(id);
    try {
      const work = this.works.get(job.kind);
      if (!work) throw new Error(`Nobody does work of kind "${job.kind}"`);
      const { database, clock } = this;
      const run = new JobRun(job.id, runId, job.payload, job.actor, database, clock, this.jobs.ending);
      await run.finishAfterwards(database, await work(run));
    } catch (error) {
      if (!(error instanceof JobStopped)) return this.noteFailure(job, runId, error);
      if (error.why === 'interrupted') return this.leaveToNext(job, runId, error);
      await this.closeWithoutRun(id);
    }
  }

  /** From now on this run is the one that counts. Nothing when the job is over, stopped, or was started too often. */
  private take(id: string, runId: string): Promise<StoredJob | undefined> {
    return this.database.one<StoredJob>(
      `UPDATE platform.background_job
          SET state = 'running', run_id = $2, starts = starts + 1, started_at = COALESCE(started_at, $3), seen_at = now()
        WHERE id = $1 AND state IN ('waiting', 'running') AND cancel_asked_at IS NULL AND starts < $4
        RETURNING id, kind, payload, actor`,
      [id, runId, this.clock.now(), STARTS],
    );
  }

  /** Ends a job that was stopped by a person, or that ended its process every time; leaves any other alone. */
  private async closeWithoutRun(id: string): Promise<void> {
    await this.database.run(
      `UPDATE platform.background_job
          SET state = CASE WHEN cancel_asked_at IS NULL THEN 'failed' ELSE 'cancelled' END, finished_at = $2
        WHERE id = $1 AND ((state IN ('waiting', 'running') AND cancel_asked_at IS NOT NULL)
                        OR (state = 'waiting' AND starts >= $3)
                        OR (state = 'running' AND starts >= $3 AND seen_at < now() - make_interval(secs => $4)))`,
      [id, this.clock.now(), STARTS, SILENT_SECONDS],
    );
  }

  /** The process ends: the next one begins the work from its start, and this start does not count. */
  private async leaveToNext(job: StoredJob, runId: string, error: Error): Promise<void> {
    await this.database.run(
      `UPDATE platform.background_job SET state = 'waiting', run_id = NULL, starts = starts - 1, done = 0
        WHERE id = $1 AND run_id = $2 AND state = 'running'`,
      [job.id, runId],
    );
    throw error;
  }

  /** Work that had committed its outcome before it broke stays done. */
  private async noteFailure(job: StoredJob, runId: string, error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    const row = await this.database.one<{ state: string }>(
      `UPDATE platform.background_job
          SET attempts = attempts + 1, last_error = $3, done = 0,
              state = CASE WHEN cancel_asked_at IS NOT NULL THEN 'cancelled'
                           WHEN attempts + 1 >= $4 THEN 'failed' ELSE 'waiting' END,
              finished_at = CASE WHEN cancel_asked_at IS NOT NULL OR attempts + 1 >= $4 THEN $5::timestamptz END
        WHERE id = $1 AND run_id = $2 AND state = 'running' RETURNING state`,
      [job.id, runId, message.slice(0, 1000), ATTEMPTS, this.clock.now()],
    );
    // The queue tries again, later each time, what is thrown to it.
    if (row?.state === 'waiting') throw error;
    this.log.error(`Work of kind "${job.kind}" broke: ${message}`);
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
  institutionId: actor.institutionId ?? null,
  teacherId: actor.teacherId ?? null,
});
