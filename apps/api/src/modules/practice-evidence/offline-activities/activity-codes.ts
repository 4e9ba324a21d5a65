import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  acceptedSteps,
  codeStep,
} from '@tisheng/domain-rules/practice-evidence/offline-activities/attendance-code.js';
import { type Limit, type RateLimit, RateLimits } from '../../../platform/rate-limit/rate-limits.js';

const DIGITS = 6;

/** How often one account may try codes. */
export class ActivityCodeSettings {
  readonly attempts: Limit = { times: 10, seconds: 600 };
}

/** The code of a period: six digits that nobody can make who does not know the activity's secret. */
export function attendanceCode(secret: Buffer, activityId: string, step: number): string {
  const digest = createHmac('sha256', secret).update(`${activityId}:${step}`).digest();
  return String(digest.readUInt32BE(0) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Makes and compares codes of attendance. */
@Injectable()
export class ActivityCodes {
  private readonly attempts: RateLimit;

  constructor(limits: RateLimits, settings: ActivityCodeSettings) {
    this.attempts = limits.of('attendance-code', settings.attempts);
  }

  /** The code that is shown now. */
  shown(activity: { readonly id: string; readonly secret: Buffer }, now: Date, codeMinutes: number): string {
    return attendanceCode(activity.secret, activity.id, codeStep(now, codeMinutes));
  }

  /** Whether a code as somebody typed it is taken now; full-width digits and spaces are read as they are meant. */
  isRight(
    typed: string,
    activity: { readonly id: string; readonly secret: Buffer },
    now: Date,
    codeMinutes: number,
  ): boolean {
    const code = typed.normalize('NFKC').replace(/\s/g, '');
    if (!/^\d{6}$/.test(code)) return false;
    // Every accepted code is compared, and each in the same time, so that an answer tells nothing by how long it takes.
    return acceptedSteps(now, codeMinutes)
      .map((step) =>
        timingSafeEqual(Buffer.from(code), Buffer.from(attendanceCode(activity.secret, activity.id, step))),
      )
      .includes(true);
  }

  /** Counts an attempt; the seconds to wait when there were too many. */
  count(accountId: string): Promise<number> {
    return this.attempts.count(accountId);
  }

  forget(accountId: string): Promise<void> {
    return this.attempts.forget(accountId);
  }
}
