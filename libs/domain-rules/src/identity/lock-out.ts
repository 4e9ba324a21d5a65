/** How many wrong passwords an account bears, and for how long it is locked then. */
export interface LockOutPolicy {
  /** Failures in a row that lock the account. */
  readonly failures: number;
  /** Minutes of the first lock; each further failure after it doubles the time. */
  readonly minutes: number;
  /** No lock is longer than this many minutes, so that nobody is shut out by a stranger for good. */
  readonly maximumMinutes: number;
  /** Failures older than this many minutes are forgotten. */
  readonly forgetAfterMinutes: number;
}

export const DEFAULT_LOCK_OUT: LockOutPolicy = {
  failures: 5,
  minutes: 15,
  maximumMinutes: 240,
  forgetAfterMinutes: 1440,
};

/** What is remembered of an account's sign-in attempts. */
export interface SignInFailures {
  readonly count: number;
  readonly lastAt: Date | null;
  readonly lockedUntil: Date | null;
}

export const noFailures: SignInFailures = { count: 0, lastAt: null, lockedUntil: null };

const MINUTE = 60_000;

/** Whether the account refuses every password at this moment; free again at the very end of the lock. */
export function isLockedOut(state: SignInFailures, now: Date): boolean {
  return state.lockedUntil !== null && now.getTime() < state.lockedUntil.getTime();
}

/**
 * The state after one more wrong password. Attempts during a lock are not counted: the lock ends when it was
 * said to end. A successful sign-in sets the state back to {@link noFailures}.
 *
 * @example five failures in a row at 08:00 → locked until 08:15; a sixth at 08:20 → locked until 08:50
 */
export function afterWrongPassword(
  state: SignInFailures,
  now: Date,
  policy: LockOutPolicy = DEFAULT_LOCK_OUT,
): SignInFailures {
  if (isLockedOut(state, now)) return state;
  const forgotten =
    state.lastAt !== null && now.getTime() - state.lastAt.getTime() > policy.forgetAfterMinutes * MINUTE;
  const count = forgotten ? 1 : state.count + 1;
  if (count < policy.failures) return { count, lastAt: now, lockedUntil: null };
  const minutes = Math.min(policy.minutes * 2 ** (count - policy.failures), policy.maximumMinutes);
  return { count, lastAt: now, lockedUntil: new Date(now.getTime() + minutes * MINUTE) };
}
