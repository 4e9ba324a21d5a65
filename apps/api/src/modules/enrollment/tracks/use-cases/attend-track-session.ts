import { Injectable } from '@nestjs/common';
import { mayAttendByCode } from '@tisheng/domain-rules/enrollment/tracks/may-attend.js';
import type { HalfDay } from '@tisheng/domain-rules/enrollment/tracks/half-days.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';

/** Notes that a teacher is there, by the code that is shown on site. */
@Injectable()
export class AttendTrackSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    sessionId: string,
    typed: string,
  ): Promise<HalfDay | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const own = await tx.one<{ id: string }>(
        `SELECT id FROM enrollment.track_nomination WHERE session_id = $1 AND teacher_id = $2 AND state = 'confirmed'`,
        [sessionId, actor.teacherId],
      );
      // Of the half-days whose code it is, the one that is shown last.
      const shown = await tx.one<HalfDay & { code: string; validUntil: Date } & Record<string, unknown>>(
        `SELECT day, half, code, code_valid_until AS "validUntil" FROM enrollment.track_half_day
          WHERE session_id = $1 AND code = $2 ORDER BY code_valid_until DESC LIMIT 1`,
        [sessionId, typed.replaceAll(/\D/g, '')],
      );
      const problems = mayAttendByCode(typed, { shown: shown ?? null, isConfirmed: own !== undefined, now });
      if (problems.length > 0 || !own || !shown) return { problems };
      await tx.run(
        `INSERT INTO enrollment.track_attendance (nomination_id, day, half, how, noted_at) VALUES ($1, $2, $3, 'code', $4)
         ON CONFLICT DO NOTHING`,
        [own.id, shown.day, shown.half, now],
      );
      return { day: shown.day, half: shown.half };
    });
  }
}
