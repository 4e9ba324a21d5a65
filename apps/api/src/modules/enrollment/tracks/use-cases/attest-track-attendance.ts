import { Injectable } from '@nestjs/common';
import type { HalfDay } from '@tisheng/domain-rules/enrollment/tracks/half-days.js';
import { mayTakeAttendance } from '@tisheng/domain-rules/enrollment/tracks/may-attend.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { rootOfficeAlone } from '../../packs/root-office-alone.js';
import { TrackRows } from '../track-rows.js';

/** Attests who was there in a half-day: those of the list, and nobody else. May be done again to mend a mistake. */
@Injectable()
export class AttestTrackAttendance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: TrackRows,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    input: { programmeId: string; sessionId: string; halfDay: HalfDay; presentIds: readonly string[] },
  ): Promise<{ present: number } | { problems: readonly Problem[] }> {
    const { programmeId, sessionId, halfDay } = input;
    return this.database.transaction(async (tx) => {
      const session = await this.rows.locked(tx, programmeId, sessionId);
      if (!session) return { problems: [problem('track-session-unknown')] };
      const policy = await this.rows.policy(tx, programmeId);
      const problems = [
        ...rootOfficeAlone(actor, policy.rootUnitId),
        ...mayTakeAttendance(halfDay, session, policy.today),
      ];
      if (problems.length > 0) return { problems };
      const now = this.clock.now();
      await tx.run(
        `DELETE FROM enrollment.track_attendance a USING enrollment.track_nomination n
          WHERE n.id = a.nomination_id AND n.session_id = $1 AND a.day = $2 AND a.half = $3 AND NOT n.id = ANY($4)`,
        [sessionId, halfDay.day, halfDay.half, input.presentIds],
      );
      await tx.run(
        `INSERT INTO enrollment.track_attendance (nomination_id, day, half, how, noted_at)
         SELECT id, $2, $3, 'list', $5 FROM enrollment.track_nomination
          WHERE session_id = $1 AND state = 'confirmed' AND id = ANY($4) ON CONFLICT DO NOTHING`,
        [sessionId, halfDay.day, halfDay.half, input.presentIds, now],
      );
      await tx.run(
        `INSERT INTO enrollment.track_half_day (session_id, day, half, attested_by_name, attested_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (session_id, day, half) DO UPDATE
           SET attested_by_name = excluded.attested_by_name, attested_at = excluded.attested_at`,
        [sessionId, halfDay.day, halfDay.half, actor.displayName, now],
      );
      const row = await tx.one<{ present: number }>(
        `SELECT count(*) AS present FROM enrollment.track_attendance a
           JOIN enrollment.track_nomination n ON n.id = a.nomination_id
          WHERE n.session_id = $1 AND a.day = $2 AND a.half = $3`,
        [sessionId, halfDay.day, halfDay.half],
      );
      await this.audit.record(tx, actor, {
        action: 'attest-track-attendance',
        targetKind: 'trackSession',
        targetId: sessionId,
        after: { ...halfDay, present: row?.present ?? 0 },
      });
      return { present: row?.present ?? 0 };
    });
  }
}
