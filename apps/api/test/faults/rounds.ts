import { setTimeout as sleep } from 'node:timers/promises';

/** Rounds of each fault: few in every run of the tests, as many as FAULT_ROUNDS says in a run of the faults alone. */
export const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 1);

/** How long the database is gone where a test takes it away for long, in milliseconds. */
export const OUTAGE_MS = process.env.FAULT_ROUNDS ? 30_000 : 2000;

/** What is killed in a round. */
export const VICTIMS = ['the application', 'a busy backend', 'the database server'] as const;
export type Victim = (typeof VICTIMS)[number];

/**
 * Waits for a moment within a piece of work: some right after its start, most in its midst, a few after its end.
 *
 * @param usualMs how long the work takes when nothing is killed
 */
export function someMoment(usualMs: number): Promise<void> {
  return sleep(Math.random() * usualMs * 1.15);
}

/** How long a piece of work takes, in milliseconds; of several the longest. */
export async function usually(work: () => Promise<unknown>, times = 2): Promise<number> {
  let longest = 0;
  for (let turn = 0; turn < times; turn += 1) {
    const started = performance.now();
    await work();
    longest = Math.max(longest, performance.now() - started);
  }
  return longest;
}
