import { Injectable } from '@nestjs/common';
import {
  type HandMark,
  mayMark,
} from '@tisheng/domain-rules/practice-evidence/offline-activities/may-attend.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { LearnerLocks } from '../../persistence/learner-locks.js';
import { ActivityRows } from '../persistence/activity-rows.js';

export interface MarkedTeacher extends HandMark {
  readonly enrollmentId: string;
}

/** The organiser marks by hand who was there, who came late and who left early, with a reason that stays. */
@Injectable()
export class MarkAttendance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly locks: LearnerLocks,
    private readonly rows: ActivityRows,
  ) {}

  /** Answers what stands in the way, each with its row: nothing when all is marked. */
  async execute(
    actor: Actor,
    activityId: string,
    marks: readonly MarkedTeacher[],
    reason: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const found = await this.rows.byId(tx, activityId);
      if (!found || !(await this.rows.isOrganiser(tx, actor, found))) return [problem('activity-unknown')];
      const ids = marks.map(({ enrollmentId }) => enrollmentId);
      await this.locks.hold(tx, found.cohortId, ids);
      const [activity] = await this.rows.locked(tx, found.cohortId, [activityId]);
      const attendance = await this.rows.attendanceOf(tx, activityId, ids);
      const now = this.clock.now();
      const problems = marks.flatMap((mark, row) => {
        const known = attendance.get(mark.enrollmentId);
        const facts = {
          activity: activity && known ? activity : null,
          now,
          presentAt: known?.presentAt ?? null,
        };
        return mayMark(mark, reason, facts).map((one) => ({ ...one, row }));
      });
      if (problems.length > 0 || !activity) return problems;
      await tx.run(
        `UPDATE practice_evidence.activity_attendance a
            SET came_at = CASE WHEN NOT m.present THEN NULL ELSE COALESCE(m."cameAt", $4::timestamptz) END,
                left_at = CASE WHEN m.present THEN m."leftAt" END, how = 'hand', reason = $3, marked_by = $5
           FROM json_to_recordset($2) AS m("enrollmentId" uuid, present boolean, "cameAt" timestamptz, "leftAt" timestamptz)
          WHERE a.activity_id = $1 AND a.enrollment_id = m."enrollmentId"`,
        [activityId, JSON.stringify(marks), reason.trim(), activity.startsAt, actor.displayName],
      );
      await this.audit.record(tx, actor, {
        action: 'mark-attendance',
        targetKind: 'activity',
        targetId: activityId,
        after: {
          present: marks.filter(({ present }) => present).map(({ enrollmentId }) => enrollmentId),
          absent: marks.filter(({ present }) => !present).map(({ enrollmentId }) => enrollmentId),
          reason: reason.trim(),
        },
      });
      return [];
    });
  }
}
