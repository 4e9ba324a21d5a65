import type { Clock } from '../clock/clock.js';
import type { Queryable } from '../database/database.js';
import type { JobActor, JobOutcome } from './background-jobs.js';

/** Thrown inside work that a person stopped: its transaction rolls back, and nothing of it stays. */
export class JobCancelled extends Error {
  constructor() {
    super('The job was cancelled');
  }
}

/** Progress is noted at most this often, so that telling it costs nothing. */
const NOTED_EVERY_MS = 500;

/** One attempt at a piece of long work, as the work itself sees it. */
export class JobRun<Payload = unknown> {
  private notedAt = 0;
  private isFinished = false;

  constructor(
    readonly id: string,
    readonly payload: Payload,
    readonly actor: JobActor,
    /** Beside the transaction of the work, so that others see the progress at once. */
    private readonly outside: Queryable,
    private readonly clock: Clock,
  ) {}

  get finished(): boolean {
    return this.isFinished;
  }

  /**
   * Tells how far the work has come, and stops it where a person asked for that. Call it once a batch.
   *
   * @param total 0 while it is unknown
   * @throws JobCancelled
   */
  async progress(done: number, total: number): Promise<void> {
    const now = performance.now();
    if (now - this.notedAt < NOTED_EVERY_MS && done < total) return;
    this.notedAt = now;
    const row = await this.outside.one<{ cancelled: boolean }>(
      `UPDATE platform.background_job SET done = $2, total = $3, seen_at = $4
        WHERE id = $1 RETURNING cancel_asked_at IS NOT NULL AS cancelled`,
      [this.id, done, total, this.clock.now()],
    );
    if (row?.cancelled) throw new JobCancelled();
  }

  /**
   * Notes the outcome. Given the transaction of the work, both become true together: a process that dies between them
   * does nothing twice.
   */
  async finish(db: Queryable, outcome: JobOutcome): Promise<void> {
    const refused = 'problems' in outcome;
    await db.run(
      `UPDATE platform.background_job
          SET state = $2, result = $3, problems = $4, finished_at = $5, done = GREATEST(done, total), last_error = NULL
        WHERE id = $1`,
      [
        this.id,
        refused ? 'refused' : 'done',
        refused ? null : JSON.stringify(outcome.result),
        refused ? JSON.stringify(outcome.problems) : null,
        this.clock.now(),
      ],
    );
    this.isFinished = true;
  }
}
