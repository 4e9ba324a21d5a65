import { Inject, Injectable } from '@nestjs/common';
import { RateLimits, type Limit, type RateLimit } from '../../../platform/rate-limit/rate-limits.js';

/** Injection token of the {@link Limit} of numbers that one account may look up; it may be changed while the program runs. */
export const LOOK_UP_LIMIT = Symbol('LookUpLimit');

/** The teachers of a county whose registration is due in a day; far too few to try all numbers. */
export const DEFAULT_LOOK_UP_LIMIT: Readonly<Limit> = { times: 2000, seconds: 86_400 };

/** Counts the numbers that each account looks up. */
@Injectable()
export class LookUpLimit {
  private readonly limit: RateLimit;

  constructor(limits: RateLimits, @Inject(LOOK_UP_LIMIT) limit: Limit) {
    this.limit = limits.of('certificate-look-up', limit);
  }

  /** @returns 0 when they may be looked up, else the seconds after which to ask again */
  secondsToWait(accountId: string, numbers: number): Promise<number> {
    return this.limit.count(accountId, numbers);
  }
}
