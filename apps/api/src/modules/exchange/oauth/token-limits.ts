import { Inject, Injectable } from '@nestjs/common';
import { networkOf } from '../../../platform/rate-limit/network-of.js';
import { RateLimits, type Limit, type RateLimit } from '../../../platform/rate-limit/rate-limits.js';

/** How often a token may be asked for. */
export interface TokenLimitSettings {
  /** Wrong credentials from one address. */
  readonly failures: Limit;
  /** Requests of one client from one address. A token lasts an hour: who asks this often has a fault. */
  readonly requests: Limit;
}

/** Injection token of {@link TokenLimitSettings}; the objects may be changed while the program runs. */
export const TOKEN_LIMITS = Symbol('TokenLimits');

export const defaultTokenLimits = (): TokenLimitSettings => ({
  failures: { times: 60, seconds: 60 },
  requests: { times: 120, seconds: 60 },
});

/**
 * Keeps guessers of client secrets slow. Counted by address, and by client only together with the address: a stranger who
 * knows a client_id must not keep the institution’s own program out.
 */
@Injectable()
export class TokenLimits {
  private readonly failures: RateLimit;
  private readonly requests: RateLimit;

  constructor(limits: RateLimits, @Inject(TOKEN_LIMITS) settings: TokenLimitSettings) {
    this.failures = limits.of('token-failed', settings.failures);
    this.requests = limits.of('token', settings.requests);
  }

  /** Counts a request; answers the seconds to wait, 0 when it may go on. */
  async request(ip: string, clientId: string | null): Promise<number> {
    const network = networkOf(ip);
    const wait = await this.failures.secondsToWait(network);
    if (wait > 0 || clientId === null) return wait;
    return this.requests.count(`${network} ${clientId.slice(0, 64)}`);
  }

  /** Counts wrong credentials. */
  async failed(ip: string): Promise<void> {
    await this.failures.count(networkOf(ip));
  }
}
