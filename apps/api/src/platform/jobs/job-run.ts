import type { Clock } from '../clock/clock.js';
import type { Queryable } from '../database/database.js';
import type { JobActor, JobOutcome } from './background-jobs.js';

/** Why work gives up in its middle; its transaction rolls back, and nothing of it stays. */
export class JobStopped extends Error {
  /**
   * - `cancelled`: a person stopped it
   * - `taken-over`: another run does it, because this one seemed dead
   * - `interrupted`: this process is about to end; the next one does it
   */
  constructor(readonly why: 'cancelled' | 'taken-over' | 'interrupted') {
    super(`The job was ${why}`);
  }
}

/** Progress is noted at most this often, so that telling it costs nothing. */
const NOTED_EVERY_MS = 500;

/** One attempt at a piece of long work, as the work itself sees it. */
export class JobRun<Payload = unknown> {
  private notedAt = 0;
  private hasToldEnd = false;

  constructor(
    readonly id: string,
    /** Draws the line between this run and one that takes the work over. */
    private readonly runId: string,
    readonly payload: Payload,
    readonly actor: JobActor,
    /** Beside the transaction of the work, so that others see the progress at once. */
    private readonly outside: Queryable,
    private readonly clock: Clock,
    private readonly ending: AbortSignal,
  ) {}

  /**
   * Tells how far the work has come, and stops it where a person asked for that. Call it once a batch, before
   * {@link finish}; the transaction of the work must not have touched the job's row.
   *
   * @param total 0 while it is unknown
   * @throws JobStopped to be let through: the transaction of the work must roll back
   */
  async progress(done: number, total: number): Promise<void> {
    if (this.hasToldEnd) return;
    if (this.ending.aborted) throw new JobStopped('interrupted');
    const now = performance.now();
    if (now - this.notedAt < NOTED_EVERY_MS && done < total) return;
    this.notedAt = now;
    const row = await this.outside.one<{ cancelled: boolean }>(
      `UPDATE platform.background_job SET done = $3, total = $4, seen_at = now()
        WHERE id = $1 AND run_id = $2 AND state = 'running' RETURNING cancel_asked_at IS NOT NULL AS cancelled`,
      [this.id, this.runId, Math.trunc(done), Math.trunc(total)],
    );
    if (!row) throw new JobStopped('taken-over');
    if (row.cancelled) throw new JobStopped('cancelled');
  }

  /**
   * Notes the outcome in the transaction of the work: both become true together, so that the work counts exactly once.
   * Make it the last statement. It holds the job until the commit: a person who would stop it now comes too late, and a
   * second run of the same work finds it done.
   *
   * @throws JobStopped when a person stopped the work or another run took it over: the transaction must roll back
   */
  async finish(tx: Queryable, outcome: JobOutcome): Promise<void> {
    this.hasToldEnd = true;
    const written = await this.close(tx, outcome, 'AND cancel_asked_at IS NULL');
    if (written > 0) return;
    const row = await tx.one<{ isOwn: boolean }>(
      `SELECT run_id = $2 AND state = 'running' AS "isOwn" FROM platform.background_job WHERE id = $1`,
      [this.id, this.runId],
    );
    throw new JobStopped(row?.isOwn ? 'cancelled' : 'taken-over');
  }

  /** Notes the outcome of work that has stored what it stores already; nothing when the work itself has said so. */
  async finishAfterwards(db: Queryable, outcome: JobOutcome): Promise<void> {
    await this.close(db, outcome, '');
  }

  private close(db: Queryable, outcome: JobOutcome, condition: string): Promise<number> {
    const isRefused = 'problems' in outcome;
    return db.run(
      `UPDATE platform.background_job
          SET state = $3, result = $4, problems = $5, finished_at = $6, done = GREATEST(done, total), last_error = NULL
        WHERE id = $1 AND run_id = $2 AND state = 'running' ${condition}`,
      [
        this.id,
        this.runId,
        isRefused ? 'refused' : 'done',
        isRefused ? null : JSON.stringify(outcome.result),
        isRefused ? JSON.stringify(outcome.problems) : null,
        this.clock.now(),
      ],
    );
  }
}
