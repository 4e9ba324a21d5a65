import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Logger as WorkerLogger, run, runOnce, type Runner, type TaskList } from 'graphile-worker';
import { CONFIG, type Config } from '../config/config.js';
import { Database, type Queryable } from '../database/database.js';

export type JobHandler = (payload: unknown) => Promise<void>;

/** Work that runs beside the requests, in the same PostgreSQL: survives a restart, is tried again when it fails. */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly log = new Logger('Jobs');
  private readonly handlers: TaskList = {};
  private runner: Runner | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Tells, at start, what a kind of job does. Handlers must bear to run twice. */
  handle(name: string, handler: JobHandler): void {
    this.handlers[name] = (payload) => handler(payload);
  }

  /**
   * Queues a job in a transaction: it exists if and only if the transaction commits.
   *
   * @param options.jobKey of waiting jobs with one key there is never more than one: the later payload takes the place
   *   of the earlier. A job that runs already is not held back; another one waits behind it.
   */
  async enqueue(
    tx: Queryable,
    name: string,
    payload: unknown,
    options: { readonly jobKey?: string } = {},
  ): Promise<void> {
    await tx.rows(
      `SELECT graphile_worker.add_job($1, $2::json, max_attempts := 10, job_key := $3, job_key_mode := 'preserve_run_at')`,
      [name, JSON.stringify(payload), options.jobKey ?? null],
    );
  }

  /** Starts to work off the queue, unless this process only answers requests. */
  async start(): Promise<void> {
    if (this.config.role === 'api' || this.runner) return;
    this.watchPool();
    this.runner = await run({
      pgPool: this.database.pool,
      taskList: this.handlers,
      concurrency: 2,
      noHandleSignals: true,
      pollInterval: 1000,
      logger: this.workerLogger(),
    });
  }

  /** Works off everything that is due now and returns: for tests and for seasons played in minutes. */
  async runAll(): Promise<void> {
    this.watchPool();
    await runOnce({
      pgPool: this.database.pool,
      taskList: this.handlers,
      noHandleSignals: true,
      logger: this.workerLogger(),
    });
  }

  /** Before the connection pool ends: it waits for every connection, and the runner holds one to listen. */
  async onModuleDestroy(): Promise<void> {
    await this.runner?.stop();
    this.runner = null;
  }

  /** A connection that breaks while nobody uses it is noted; the pool makes a new one. */
  private watchPool(): void {
    const { pool } = this.database;
    const note = (error: Error): void => this.log.warn(`A database connection broke: ${error.message}`);
    if (pool.listenerCount('error') === 0) pool.on('error', note);
    if (pool.listenerCount('connect') === 0) pool.on('connect', (client) => client.on('error', note));
  }

  private workerLogger(): WorkerLogger {
    return new WorkerLogger(() => (level, message) => {
      if (level === 'error') this.log.error(message);
      else if (level === 'warning') this.log.warn(message);
    });
  }
}
