import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import pg, { type Pool, type PoolClient, type QueryConfig, type QueryResultRow } from 'pg';

/**
 * A statement of the most frequent requests: each connection has PostgreSQL parse and plan it once and then calls it by its
 * name, which must be its own. Behind PgBouncer that needs version 1.21 or later with `max_prepared_statements` set.
 */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

export type Statement = string | PreparedStatement;

/** What reads and single statements need; a {@link Database} or a {@link Transaction}. */
export interface Queryable {
  /** All rows of a statement. */
  rows<Row extends QueryResultRow>(sql: Statement, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or undefined. */
  one<Row extends QueryResultRow>(sql: Statement, parameters?: readonly unknown[]): Promise<Row | undefined>;
  /** Runs a statement and answers how many rows it touched. */
  run(sql: Statement, parameters?: readonly unknown[]): Promise<number>;
}

/** One open transaction: set-based SQL, TypeORM's manager and COPY on the same connection. */
export class Transaction implements Queryable {
  constructor(
    /** For entities; works inside the same transaction. */
    readonly manager: EntityManager,
    /** For COPY streams (pg-copy-streams) and cursors. */
    readonly client: PoolClient,
  ) {}

  async rows<Row extends QueryResultRow>(
    sql: Statement,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.client.query<Row>(asked(sql, parameters))).rows;
  }

  async one<Row extends QueryResultRow>(
    sql: Statement,
    parameters: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  async run(sql: Statement, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(asked(sql, parameters))).rowCount ?? 0;
  }
}

/** Connections kept for statements beside an open transaction. */
const ASIDE = 4;

/**
 * The door to PostgreSQL. Use cases open transactions here; queries read here.
 *
 * A statement that is run here while a transaction of the same task is open, to read a policy or to note progress, takes
 * one of a few connections of its own. From the common pool it could wait for ever: when many transactions have taken all
 * connections, and each waits for one more, none of them ends.
 */
@Injectable()
export class Database implements Queryable, OnApplicationShutdown {
  private readonly inTransaction = new AsyncLocalStorage<true>();
  private asidePool: Pool | undefined;

  constructor(private readonly dataSource: DataSource) {
    outliveBrokenConnections(this.pool);
  }

  /** The connection pool, for what must hold a connection of its own. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  async rows<Row extends QueryResultRow>(
    sql: Statement,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.poolForNow().query<Row>(asked(sql, parameters))).rows;
  }

  async one<Row extends QueryResultRow>(
    sql: Statement,
    parameters: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  async run(sql: Statement, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.poolForNow().query(asked(sql, parameters))).rowCount ?? 0;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.asidePool?.end();
  }

  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws.
   * A use case that must refuse throws nothing: it answers its refusal before it writes.
   *
   * @throws Error inside another transaction: the inner one would wait for a connection that the outer ones hold
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (this.inTransaction.getStore()) throw new Error('A transaction was opened inside a transaction');
    return this.inTransaction.run(true, () => this.runTransaction(work));
  }

  private async runTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner: QueryRunner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await runner.startTransaction();
      const answer = await work(new Transaction(runner.manager, client));
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      // A connection that broke has rolled back by itself; the first error is the one to tell.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private poolForNow(): Pool {
    if (!this.inTransaction.getStore()) return this.pool;
    if (!this.asidePool) {
      const { options } = this.pool;
      // The password is hidden from a spread.
      this.asidePool = new pg.Pool({ ...options, password: options.password, max: ASIDE });
      // A connection that breaks while nobody uses it is replaced.
      this.asidePool.on('error', () => undefined);
      outliveBrokenConnections(this.asidePool);
    }
    return this.asidePool;
  }
}

/**
 * A connection may break while somebody holds it and asks nothing: the server was killed. Nobody listening to its error would
 * end the whole process; the next statement on it fails, the transaction with it, and the pool lets it go.
 */
function outliveBrokenConnections(pool: Pool): void {
  const heard = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    client.on('error', () => undefined);
  });
}

/** A query of the driver's; parameters are its own copy. */
const asked = (statement: Statement, parameters: readonly unknown[]): QueryConfig =>
  typeof statement === 'string'
    ? { text: statement, values: [...parameters] }
    : { name: statement.name, text: statement.text, values: [...parameters] };
