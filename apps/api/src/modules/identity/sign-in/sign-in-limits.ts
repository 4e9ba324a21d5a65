import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Limit, RateLimit } from '../../../platform/rate-limit/rate-limits.js';
import { RateLimits } from '../../../platform/rate-limit/rate-limits.js';
import { networkOf } from '../../../platform/rate-limit/network-of.js';

/** How often signing in may be tried. */
export interface SignInLimitSettings {
  /** Attempts of one address, right or wrong: each costs the server a slow hash. */
  readonly attempts: Limit;
  /** Wrong passwords of one address; a whole school may stand behind one. */
  readonly failures: Limit;
  /** Wrong passwords in a browser that is known for the account. */
  readonly deviceFailures: Limit;
  /** Wrong passwords for a login name that nobody has, before it looks locked like a real one. */
  readonly unknownLogin: Limit;
}

/** Injection token of {@link SignInLimitSettings}; the objects may be changed while the program runs. */
export const SIGN_IN_LIMITS = Symbol('SignInLimits');

export const defaultSignInLimits = (): SignInLimitSettings => ({
  attempts: { times: 300, seconds: 60 },
  failures: { times: 100, seconds: 900 },
  deviceFailures: { times: 5, seconds: 900 },
  unknownLogin: { times: 4, seconds: 900 },
});

/**
 * Keeps guessers slow. An account locks after some wrong passwords (the rule of the lock-out); so that nobody can lock a
 * stranger out for ever, a browser in which the person signed in before is not held by that lock: its own wrong passwords
 * are counted by themselves. Addresses are limited over all accounts.
 */
@Injectable()
export class SignInLimits {
  private readonly attempts: RateLimit;
  private readonly failures: RateLimit;
  private readonly deviceFailures: RateLimit;
  private readonly unknownLogin: RateLimit;

  constructor(limits: RateLimits, @Inject(SIGN_IN_LIMITS) settings: SignInLimitSettings) {
    this.attempts = limits.of('sign-in', settings.attempts);
    this.failures = limits.of('sign-in-failed', settings.failures);
    this.deviceFailures = limits.of('sign-in-device', settings.deviceFailures);
    this.unknownLogin = limits.of('sign-in-unknown', settings.unknownLogin);
  }

  /** Counts an attempt of an address; answers the seconds to wait, 0 when it may go on. */
  async attempt(ip: string | null): Promise<number> {
    const network = networkOf(ip ?? 'unknown');
    const wait = await this.failures.secondsToWait(network);
    return wait > 0 ? wait : this.attempts.count(network);
  }

  /** Counts a wrong password of an address. */
  async failed(ip: string | null): Promise<void> {
    await this.failures.count(networkOf(ip ?? 'unknown'));
  }

  /** The seconds that a known browser has to wait after wrong passwords of its own. */
  deviceWait(device: string): Promise<number> {
    return this.deviceFailures.secondsToWait(device);
  }

  async deviceFailed(device: string): Promise<void> {
    await this.deviceFailures.count(device);
  }

  /** Counts a try of a login that nobody has; answers the seconds for which it looks locked. */
  unknown(login: string): Promise<number> {
    return this.unknownLogin.count(createHash('sha256').update(login).digest('base64url'));
  }
}
