import { Injectable } from '@nestjs/common';
import { mayCancelActivity } from '@tisheng/domain-rules/practice-evidence/workshop-life/check-workshop-activity.js';
import { plainPost } from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import { mayRunWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { ActivityRows } from '../persistence/activity-rows.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

/** Calls an activity off, with a reason that its people read. */
@Injectable()
export class CancelWorkshopActivity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
    private readonly activities: ActivityRows,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it is called off. */
  async execute(
    actor: Actor,
    workshopId: string,
    activityId: string,
    reason: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return [problem('workshop-unknown')];
      const mayNot = mayRunWorkshop(workshop);
      if (mayNot.length > 0) return mayNot;
      const now = this.clock.now();
      const activity = await this.activities.locked(tx, workshop.id, activityId);
      const problems = mayCancelActivity(activity, plainPost(reason), now);
      if (problems.length > 0 || !activity) return problems;
      await tx.run(
        `UPDATE practice_evidence.workshop_activity SET cancelled_at = $2, cancelled_by_name = $3, cancel_reason = $4
          WHERE id = $1`,
        [activity.id, now, actor.displayName, [...plainPost(reason)].slice(0, 500).join('')],
      );
      await this.audit.record(tx, actor, {
        action: 'cancel-workshop-activity',
        targetKind: 'workshop',
        targetId: workshop.id,
        after: { activity: activity.id },
      });
      return [];
    });
  }
}
