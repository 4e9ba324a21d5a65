/** Learners of every sandbox. They are nobody: no roster, no school, no person stands behind a number. */
export const SANDBOX_LEARNERS = 24;

/** Entries of one page of the sandbox, whatever was asked for: a program that reads one page only is found out. */
export const SANDBOX_PAGE = 10;

/** Records that one push of the sandbox may hold. */
export const SANDBOX_PUSH = 20_000;

/** Calls of one run that are kept. */
export const SANDBOX_CALLS = 5_000;

/** Days of training that lie behind when a run is started, and those that are left. */
export const SANDBOX_DAYS = { past: 15, left: 45 } as const;

/**
 * Number of the learner at a place, from 1.
 *
 * @example
 * sandboxLearnerNo(3) // 'SANDBOX-003'
 */
export const sandboxLearnerNo = (place: number): string => `SANDBOX-${String(place).padStart(3, '0')}`;

/** A learner of the sandbox. */
export interface SandboxLearner {
  readonly place: number;
  readonly learnerNo: string;
  /** Milliseconds since 1970 UTC. */
  readonly changedAt: number;
  /** When the learner withdrew; null for who takes part. */
  readonly withdrawnAt: number | null;
}

/**
 * The learners of a run. The last of them withdraws when the whole list has been read for the first time, so that there
 * is a change to be asked for.
 *
 * @param startedAt moment at which the run began
 * @param listedAt moment at which the list was read to its end, null before
 */
export function sandboxLearners(startedAt: number, listedAt: number | null): SandboxLearner[] {
  return Array.from({ length: SANDBOX_LEARNERS }, (_, index) => {
    const place = index + 1;
    const withdrawnAt = place === SANDBOX_LEARNERS ? listedAt : null;
    const changedAt = withdrawnAt ?? startedAt - (SANDBOX_LEARNERS - place + 1) * 3_600_000;
    return { place, learnerNo: sandboxLearnerNo(place), changedAt, withdrawnAt };
  });
}
