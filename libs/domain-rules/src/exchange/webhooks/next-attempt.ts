const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long a delivery waits after each attempt that failed: about a day in all. */
const WAITS = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];

/** Attempts in all. */
export const WEBHOOK_ATTEMPTS = WAITS.length + 1;

/** An endpoint that has taken nothing for so long is paused, and its institution told why. */
export const PAUSED_AFTER_MILLISECONDS = 3 * 24 * HOUR;

/**
 * When a delivery is tried again.
 *
 * @param attempts attempts so far, all of them failed; 1 at least
 * @param chance from 0 to 1: spreads the attempts by a fifth, so that those that failed together do not come together
 * @returns milliseconds to wait; null when it is given up
 */
export function nextAttempt(attempts: number, chance: number): number | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (0.9 + 0.2 * chance));
}

/** Whether an answer counts as taken: any 2xx. Redirects are not followed and count as failures. */
export const isTaken = (status: number): boolean => status >= 200 && status < 300;
