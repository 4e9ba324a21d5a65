import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { Injectable, Logger } from '@nestjs/common';
import type { WorkerEvents } from 'graphile-worker';
import { Database } from '../database/database.js';

/** Sign of life of a process that works. */
const BEAT_MS = 10_000;
/** Silence after which a process counts as dead: several beats, so that a short stall harms nobody. */
export const SILENT_SECONDS = 45;

/**
 * Which processes work off the queue. The queue itself keeps what a killed process had taken for four hours; here it is
 * given back: at once when the next process starts on the same machine, within a minute by any other process. All of it
 * is plain statements on the pool, so that a pooler between program and database changes nothing.
 */
@Injectable()
export class WorkerProcesses {
  private readonly log = new Logger('WorkerProcesses');
  private readonly id = randomUUID();
  private readonly poolIds = new Set<string>();
  private runs = 0;
  private timer: NodeJS.Timeout | null = null;
  private beating: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /**
   * Begins to show that this process works; a long-lived one gives back at once what dead ones had taken.
   *
   * @returns what the queue's runner tells its pools to, and how to end
   */
  async begin({ isShort }: { readonly isShort: boolean }): Promise<{
    readonly events: WorkerEvents;
    readonly end: () => Promise<void>;
  }> {
    const events = new EventEmitter() as WorkerEvents;
    const own: string[] = [];
    events.on('pool:create', ({ workerPool }) => {
      own.push(workerPool.id);
      this.poolIds.add(workerPool.id);
      // Before the pool takes its first job it is known here, or another process would take that for a dead one's.
      if (!isShort) this.beat();
    });
    this.runs += 1;
    this.timer ??= setInterval(() => this.beat(), BEAT_MS).unref();
    if (!isShort) await this.giveBackOfDead();
    return { events, end: () => this.end(own) };
  }

  private async end(poolIds: readonly string[]): Promise<void> {
    for (const id of poolIds) this.poolIds.delete(id);
    this.runs -= 1;
    if (this.runs > 0) return;
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.beating;
    await this.database.run('DELETE FROM platform.worker_process WHERE id = $1', [this.id]);
  }

  private beat(): void {
    this.beating = this.beating
      .then(() => this.noteLife())
      .then(() => this.giveBackOfDead())
      .catch((error: Error) => this.log.warn(`No sign of life could be noted: ${error.message}`));
  }

  private async noteLife(): Promise<void> {
    await this.database.run(
      `INSERT INTO platform.worker_process (id, machine, pid, worker_ids) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET worker_ids = EXCLUDED.worker_ids, seen_at = now()`,
      [this.id, MACHINE, process.pid, [...this.poolIds]],
    );
  }

  /** Unlocks what nobody alive has taken. A run that was given back by mistake can store nothing any more. */
  async giveBackOfDead(): Promise<void> {
    const known = await this.database.rows<{ id: string; pid: number }>(
      'SELECT id, pid FROM platform.worker_process WHERE machine = $1 AND id <> $2',
      [MACHINE, this.id],
    );
    const dead = known.filter(({ pid }) => pid === process.pid || !isAlive(pid)).map(({ id }) => id);
    await this.database.run(
      `WITH gone AS (
         DELETE FROM platform.worker_process
          WHERE id = ANY($1) OR seen_at < now() - make_interval(secs => $2)
          RETURNING worker_ids)
       , silent AS (
         SELECT unnest(worker_ids) AS worker_id FROM gone
         UNION
         SELECT locked_by FROM graphile_worker.jobs
          WHERE locked_at < now() - make_interval(secs => $2)
            AND NOT EXISTS (SELECT FROM platform.worker_process w WHERE locked_by = ANY(w.worker_ids)))
       SELECT graphile_worker.force_unlock_workers((SELECT array_agg(worker_id) FROM silent))
        WHERE EXISTS (SELECT FROM silent)`,
      [dead, SILENT_SECONDS],
    );
  }
}

/** Where a process number means something: containers with one host name still number their processes apart. */
const MACHINE = `${hostname()} ${processNumbers()}`;

function processNumbers(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
