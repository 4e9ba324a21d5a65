import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Pool, PoolClient, QueryResultRow } from 'pg';

/** What reads and single statements need; a {@link Database} or a {@link Transaction}. */
export interface Queryable {
  /** All rows of a statement. */
  rows<Row extends QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or undefined. */
  one<Row extends QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row | undefined>;
  /** Runs a statement and answers how many rows it touched. */
  run(sql: string, parameters?: readonly unknown[]): Promise<number>;
}

/** One open transaction: set-based SQL, TypeORM's manager and COPY on the same connection. */
export class Transaction implements Queryable {
  constructor(
    /** For entities; works inside the same transaction. */
    readonly manager: EntityManager,
    /** For COPY streams (pg-copy-streams) and cursors. */
    readonly client: PoolClient,
  ) {}

  async rows<Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, [...parameters])).rows;
  }

  async one<Row extends QueryResultRow>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  async run(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(sql, [...parameters])).rowCount ?? 0;
  }
}

/** The door to PostgreSQL. Use cases open transactions here; queries read here. */
@Injectable()
export class Database implements Queryable {
  constructor(private readonly dataSource: DataSource) {}

  /** The connection pool, for what must hold a connection of its own. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  async rows<Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, [...parameters])).rows;
  }

  async one<Row extends QueryResultRow>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  async run(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.pool.query(sql, [...parameters])).rowCount ?? 0;
  }

  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws.
   * A use case that must refuse throws nothing: it answers its refusal before it writes.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
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
}
