/** Why a statement failed that is nobody's fault who asked: what an operator mends, and after which the same succeeds. */
export type Outage = 'storage-full' | 'database-unreachable' | 'server-overloaded';

/** Answered with each of them, in seconds: when it makes sense to ask again. */
export const RETRY_AFTER_SECONDS = 10;

/** Codes of PostgreSQL's appendix A: no disk, then connection lost or server going down, then too many of something. */
const BY_CODE: readonly (readonly [RegExp, Outage])[] = [
  [/^53100$/, 'storage-full'],
  [/^(08...|57P0[123])$/, 'database-unreachable'],
  [/^53...$/, 'server-overloaded'],
];
/** Codes of the operating system for a connection that cannot be had or broke, and for a disk without room. */
const SYSTEM: Readonly<Record<string, Outage>> = {
  ECONNREFUSED: 'database-unreachable',
  ECONNRESET: 'database-unreachable',
  EPIPE: 'database-unreachable',
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EFBIG: 'storage-full',
};
/** What the driver says without a code. */
const LOST =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/;
/** A file that may not grow is answered with PostgreSQL's "internal error" and the system's words. */
const TOO_LARGE = /File too large/;

/**
 * Tells an outage of the database or of a disk from a fault of the program.
 *
 * @returns null when it is none, or nothing that one can tell
 */
export function outageOf(error: unknown): Outage | null {
  for (let each = error, depth = 0; each instanceof Error && depth < 4; each = each.cause, depth += 1) {
    const found = ofOne(each);
    if (found) return found;
  }
  return null;
}

function ofOne(error: Error): Outage | null {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') {
    if (SYSTEM[code]) return SYSTEM[code];
    const known = BY_CODE.find(([codes]) => codes.test(code));
    if (known) return known[1];
  }
  if (TOO_LARGE.test(error.message)) return 'storage-full';
  return LOST.test(error.message) ? 'database-unreachable' : null;
}
