import { Injectable } from '@nestjs/common';
import {
  isInvited,
  mayKeepAttendance,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/check-workshop-activity.js';
import { mayRunWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { WorkshopReader } from '../../../enrollment/public/workshop-reader.js';
import { ActivityRows } from '../persistence/activity-rows.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

/** Whether one person was there. */
export interface AttendanceMark {
  readonly enrollmentId: string;
  readonly attended: boolean;
}

/** Notes who was at an activity; a later mark takes the place of the earlier, and both are on record. */
@Injectable()
export class KeepWorkshopAttendance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
    private readonly activities: ActivityRows,
    private readonly workshops: WorkshopReader,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when all marks stand. */
  async execute(
    actor: Actor,
    workshopId: string,
    activityId: string,
    marks: readonly AttendanceMark[],
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return [problem('workshop-unknown')];
      const mayNot = mayRunWorkshop(workshop);
      if (mayNot.length > 0) return mayNot;
      const activity = await this.activities.locked(tx, workshop.id, activityId);
      const members = await this.workshops.membersOf(workshop.cohortId, workshop.id, tx);
      // Who was marked before they moved to another workshop may still be corrected.
      const marked = await tx.rows<{ id: string }>(
        'SELECT enrollment_id AS id FROM practice_evidence.workshop_attendance WHERE activity_id = $1',
        [activity?.id ?? null],
      );
      const known = new Set([
        ...members
          .filter(({ groupId }) => isInvited(activity?.groupIds ?? [], groupId))
          .map(({ enrollmentId }) => enrollmentId),
        ...marked.map(({ id }) => id),
      ]);
      const last = new Map(marks.map(({ enrollmentId, attended }) => [enrollmentId.toLowerCase(), attended]));
      const strangers = [...last.keys()].filter((id) => !known.has(id)).length;
      const now = this.clock.now();
      const problems = mayKeepAttendance(activity, last.size, strangers, now);
      if (problems.length > 0 || !activity) return problems;
      await tx.run(
        `INSERT INTO practice_evidence.workshop_attendance (activity_id, cohort_id, enrollment_id, attended, marked_by,
                marked_by_name, marked_at)
         SELECT $1, $2, m.enrollment, m.attended, $4, $5, $6 FROM json_to_recordset($3) AS m(enrollment uuid, attended boolean)
         ON CONFLICT (activity_id, enrollment_id) DO UPDATE SET attended = excluded.attended, marked_by = excluded.marked_by,
           marked_by_name = excluded.marked_by_name, marked_at = excluded.marked_at`,
        [
          activity.id,
          workshop.cohortId,
          JSON.stringify([...last].map(([enrollment, attended]) => ({ enrollment, attended }))),
          actor.accountId,
          actor.displayName,
          now,
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'keep-workshop-attendance',
        targetKind: 'workshop',
        targetId: workshop.id,
        after: { activity: activity.id, marks: Object.fromEntries(last) },
      });
      return [];
    });
  }
}
