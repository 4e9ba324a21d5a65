/** How long a session lives, in minutes. */
export interface SessionLimits {
  /** Without any request. */
  readonly idleMinutes: number;
  /** From sign-in, however busy. */
  readonly absoluteMinutes: number;
}

/** Half an hour of silence, twelve hours in all. */
export const DEFAULT_SESSION_LIMITS: SessionLimits = { idleMinutes: 30, absoluteMinutes: 720 };

export interface SessionTimes {
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}

const MINUTE = 60_000;

/** The moment from which the session is no longer good, if nobody uses it before. */
export function sessionExpiresAt(
  session: SessionTimes,
  limits: SessionLimits = DEFAULT_SESSION_LIMITS,
): Date {
  const idle = session.lastSeenAt.getTime() + limits.idleMinutes * MINUTE;
  const absolute = session.startedAt.getTime() + limits.absoluteMinutes * MINUTE;
  return new Date(Math.min(idle, absolute));
}

/** Whether the session has ended: at its expiry and ever after. */
export function isSessionExpired(
  session: SessionTimes,
  now: Date,
  limits: SessionLimits = DEFAULT_SESSION_LIMITS,
): boolean {
  return now.getTime() >= sessionExpiresAt(session, limits).getTime();
}
