import { Injectable } from '@nestjs/common';
import {
  isInvited,
  mayAnswerActivity,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/check-workshop-activity.js';
import { mayReadWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { ActivityRows } from '../persistence/activity-rows.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

/** A member says whether they come; the last word before the end counts. */
@Injectable()
export class AnswerWorkshopActivity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
    private readonly activities: ActivityRows,
  ) {}

  async execute(
    actor: Actor,
    workshopId: string,
    activityId: string,
    coming: boolean,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return [problem('workshop-unknown')];
      const mayNot = mayReadWorkshop(workshop);
      if (mayNot.length > 0) return mayNot;
      const activity = await this.activities.locked(tx, workshop.id, activityId);
      const now = this.clock.now();
      const invited = activity !== null && isInvited(activity.groupIds, workshop.ownGroupId);
      const problems = mayAnswerActivity(activity, invited, now);
      if (problems.length > 0 || !activity) return problems;
      await tx.run(
        `INSERT INTO practice_evidence.workshop_activity_answer (activity_id, cohort_id, enrollment_id, coming, answered_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (activity_id, enrollment_id) DO UPDATE SET coming = excluded.coming, answered_at = excluded.answered_at`,
        [activity.id, workshop.cohortId, workshop.enrollmentId, coming, now],
      );
      return [];
    });
  }
}
