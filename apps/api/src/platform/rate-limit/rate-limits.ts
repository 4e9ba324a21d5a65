import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/database.js';

/** How often something may happen; the object may be changed while the program runs. */
export interface Limit {
  times: number;
  /** Length of the window in seconds; it begins with the first time. */
  seconds: number;
}

/** Counts how often somebody did something, in PostgreSQL, so that all processes count together. */
export class RateLimit {
  constructor(
    private readonly limiter: RateLimiterPostgres,
    private readonly limit: Limit,
  ) {}

  /**
   * Counts one time and answers 0 when it was still within the limit, else the seconds to wait.
   *
   * @param times counted at once, for what asks for many things in one request
   */
  async count(key: string, times = 1): Promise<number> {
    this.limiter.points = this.limit.times;
    this.limiter.duration = this.limit.seconds;
    try {
      await this.limiter.consume(key, times);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return secondsOf(refusal);
      throw refusal;
    }
  }

  /** The seconds to wait because the limit was used up before; 0 while there is room. Counts nothing. */
  async secondsToWait(key: string): Promise<number> {
    const found = await this.limiter.get(key);
    return found && found.consumedPoints >= this.limit.times ? secondsOf(found) : 0;
  }

  /** How often it happened in the current window. */
  async countOf(key: string): Promise<number> {
    return (await this.limiter.get(key))?.consumedPoints ?? 0;
  }

  async forget(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}

/** Makes the limits of the stages. */
@Injectable()
export class RateLimits {
  constructor(private readonly database: Database) {}

  /** @param name tells the counts of different things apart */
  of(name: string, limit: Limit): RateLimit {
    const limiter = new RateLimiterPostgres({
      storeClient: this.database.pool,
      storeType: 'pool',
      schemaName: 'platform',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points: limit.times,
      duration: limit.seconds,
    });
    return new RateLimit(limiter, limit);
  }
}

const secondsOf = (state: RateLimiterRes): number => Math.max(1, Math.ceil(state.msBeforeNext / 1000));
