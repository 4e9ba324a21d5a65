import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../../../platform/database/database.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { networkOf } from '../../../platform/rate-limit/network-of.js';

/** How often one address may ask. */
export interface VerificationLimits {
  requests: number;
  /** Length of the window in seconds. */
  seconds: number;
}

/** Injection token of {@link VerificationLimits}; the object may be changed while the program runs. */
export const VERIFICATION_LIMITS = Symbol('VerificationLimits');

/** Enough for a clerk with a pile of papers, too little for trying names. */
export const DEFAULT_VERIFICATION_LIMITS: Readonly<VerificationLimits> = { requests: 30, seconds: 60 };

/** Counts the questions of each address, in PostgreSQL, so that all processes count together. */
@Injectable()
export class VerificationLimit {
  private readonly limiter: RateLimiterPostgres;

  constructor(
    database: Database,
    @Inject(VERIFICATION_LIMITS) private readonly limits: VerificationLimits,
  ) {
    this.limiter = new RateLimiterPostgres({
      storeClient: database.pool,
      storeType: 'pool',
      schemaName: 'platform',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: 'verification',
      points: limits.requests,
      duration: limits.seconds,
    });
  }

  /**
   * Counts one question.
   *
   * @returns 0 when it may be answered, else the seconds after which to ask again
   */
  async secondsToWait(ip: string): Promise<number> {
    this.limiter.points = this.limits.requests;
    this.limiter.duration = this.limits.seconds;
    try {
      await this.limiter.consume(networkOf(ip));
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }

  /**
   * Counts the question of a request.
   *
   * @throws RequestProblems with the seconds to wait in `retry-after` when it may not be answered now
   */
  async count(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const seconds = await this.secondsToWait(request.ip);
    if (seconds === 0) return;
    void reply.header('retry-after', String(seconds)).header('cache-control', 'no-store');
    throw new RequestProblems(429, [{ code: 'too-many-requests' }]);
  }
}
