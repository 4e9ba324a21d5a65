import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import {
  Logger as WorkerLogger,
  parseCronItems,
  run,
  runOnce,
  type Runner,
  type TaskList,
} from 'graphile-worker';
import { CONFIG, type Config } from '../config/config.js';
import { Database, type Queryable } from '../database/database.js';
import { RepeatedWork } from './repeated-work.js';
import { WorkerProcesses } from './worker-processes.js';

export type JobHandler = (payload: unknown) => Promise<void>;

/** Ten past one in the morning in China, as the queue's clock counts: in UTC. */
const DAILY_AT = '10 17 * * *';
const DAY_MS = 86_400_000;

/** Work that runs beside the requests, in the same PostgreSQL: survives a restart, is tried again when it fails. */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly log = new Logger('Jobs');
  private readonly handlers: TaskList = {};
  private readonly dailyNames: string[] = [];
  private readonly repeated = new RepeatedWork();
  private readonly stopping = new AbortController();
  private runner: { readonly runner: Runner; readonly end: () => Promise<void> } | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly processes: WorkerProcesses,
  ) {}

  /** Aborted when the process is about to end: long work gives up at its next step, to be done by the next process. */
  get ending(): AbortSignal {
    return this.stopping.signal;
  }

  /** Tells, at start, what a kind of job does. Handlers must bear to run twice. */
  handle(name: string, handler: JobHandler): void {
    this.handlers[name] = (payload) => handler(payload);
  }

  /**
   * Tells, at start, what is to be done every night, shortly after one o'clock in China. Once a night however many
   * processes work; a night on which none did is made up for at the next start, the last one only. A handler looks at
   * the {@link Clock} for the day and bears to run twice. Long work should begin a background job instead.
   *
   * Tests, and seasons that are played in minutes, do all of it by {@link runDaily}.
   *
   * @param name verb and noun, kebab-case, of the use case: `lapse-appeals`
   * @example this.jobs.daily('lapse-appeals', async () => void (await this.execute()))
   */
  daily(name: string, handler: () => Promise<void>): void {
    this.handle(name, handler);
    this.dailyNames.push(name);
  }

  /** Tells, at start, what every process that works does again and again; two processes may do it at once. */
  every(seconds: number, name: string, work: () => Promise<unknown>): void {
    this.repeated.add(seconds, name, work);
  }

  /**
   * Queues a job in a transaction: it exists if and only if the transaction commits.
   *
   * @param options.jobKey of waiting jobs with one key there is never more than one: the later payload takes the place
   *   of the earlier. A job that runs already is not held back; another one waits behind it.
   * @param options.delaySeconds how long it waits at least before it is due
   * @param options.maxAttempts how often it is tried, runs that ended with their process among them
   */
  async enqueue(
    tx: Queryable,
    name: string,
    payload: unknown,
    options: {
      readonly jobKey?: string;
      readonly delaySeconds?: number;
      readonly maxAttempts?: number;
    } = {},
  ): Promise<void> {
    await tx.rows(
      `SELECT graphile_worker.add_job($1, $2::json, max_attempts := $4, job_key := $3, job_key_mode := 'preserve_run_at',
         run_at := now() + make_interval(secs => $5))`,
      [
        name,
        JSON.stringify(payload),
        options.jobKey ?? null,
        options.maxAttempts ?? 10,
        options.delaySeconds ?? 0,
      ],
    );
  }

  /** Starts to work off the queue, unless this process only answers requests. */
  async start(): Promise<void> {
    if (this.config.role === 'api' || this.runner) return;
    this.watchPool();
    const { events, end } = await this.processes.begin({ isShort: false });
    const runner = await run({
      pgPool: this.database.pool,
      taskList: this.handlers,
      concurrency: 2,
      noHandleSignals: true,
      pollInterval: 1000,
      logger: this.workerLogger(),
      events,
      parsedCronItems: parseCronItems(
        this.dailyNames.map((task) => ({
          task,
          match: DAILY_AT,
          identifier: task,
          options: { backfillPeriod: DAY_MS, maxAttempts: 10, jobKey: `daily:${task}` },
        })),
      ),
    });
    this.runner = { runner, end };
    this.repeated.start();
  }

  /** Works off everything that is due now and returns: for tests and for seasons played in minutes. */
  async runAll(): Promise<void> {
    this.watchPool();
    const { events, end } = await this.processes.begin({ isShort: true });
    try {
      await runOnce({
        pgPool: this.database.pool,
        taskList: this.handlers,
        noHandleSignals: true,
        logger: this.workerLogger(),
        events,
      });
    } finally {
      await end();
    }
  }

  /** Does now what is done every night, one after the other. */
  async runDaily(): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const name of this.dailyNames) await this.enqueue(tx, name, {}, { jobKey: `daily:${name}` });
    });
    await this.runAll();
  }

  /** Before the connection pool ends: it waits for every connection, and the runner holds one to listen. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.repeated.stop();
    await this.runner?.runner.stop();
    await this.runner?.end();
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
