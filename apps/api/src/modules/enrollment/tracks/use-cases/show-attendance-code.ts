import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { HalfDay } from '@tisheng/domain-rules/enrollment/tracks/half-days.js';
import { mayTakeAttendance, type ShownCode } from '@tisheng/domain-rules/enrollment/tracks/may-attend.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { rootOfficeAlone } from '../../packs/root-office-alone.js';
import { TrackRows } from '../track-rows.js';

/** A code is shown for so long; whoever comes later is noted by the list. */
const CODE_MINUTES = 15;

/** Makes the code that is shown on site for one half-day of a session; an earlier one no longer counts. */
@Injectable()
export class ShowAttendanceCode {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: TrackRows,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    programmeId: string,
    sessionId: string,
    halfDay: HalfDay,
  ): Promise<ShownCode | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const session = await this.rows.locked(tx, programmeId, sessionId);
      if (!session) return { problems: [problem('track-session-unknown')] };
      const policy = await this.rows.policy(tx, programmeId);
      const problems = [
        ...rootOfficeAlone(actor, policy.rootUnitId),
        ...mayTakeAttendance(halfDay, session, policy.today),
      ];
      if (problems.length > 0) return { problems };
      const shown = {
        code: String(randomInt(1_000_000)).padStart(6, '0'),
        validUntil: new Date(this.clock.now().getTime() + CODE_MINUTES * 60_000),
      };
      await tx.run(
        `INSERT INTO enrollment.track_half_day (session_id, day, half, code, code_valid_until) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (session_id, day, half) DO UPDATE SET code = excluded.code, code_valid_until = excluded.code_valid_until`,
        [sessionId, halfDay.day, halfDay.half, shown.code, shown.validUntil],
      );
      await this.audit.record(tx, actor, {
        action: 'show-attendance-code',
        targetKind: 'trackSession',
        targetId: sessionId,
        after: halfDay,
      });
      return shown;
    });
  }
}
