import { Injectable } from '@nestjs/common';
import {
  checkWorkshopActivity,
  mayChangeActivity,
  type PlannedActivity,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/check-workshop-activity.js';
import { plainPost } from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import { mayRunWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { ActivityRows } from '../persistence/activity-rows.js';
import { WorkshopPeople, type WorkshopForActor } from '../persistence/workshop-people.js';

/** Plans an activity of a workshop, or changes the plan. */
@Injectable()
export class SaveWorkshopActivity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly people: WorkshopPeople,
    private readonly activities: ActivityRows,
    private readonly audit: Audit,
  ) {}

  /** @param activityId the activity to change; null for a new one */
  async execute(
    actor: Actor,
    workshopId: string,
    activityId: string | null,
    input: PlannedActivity,
  ): Promise<{ activityId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return { problems: [problem('workshop-unknown')] };
      const mayNot = mayRunWorkshop(workshop);
      if (mayNot.length > 0) return { problems: mayNot };
      const now = this.clock.now();
      const before = activityId ? await this.activities.locked(tx, workshop.id, activityId) : null;
      const { pack } = await this.policies.ofCohort(workshop.cohortId, tx);
      const plan = plain(input);
      const problems: Problem[] = [
        ...(activityId ? mayChangeActivity(before, now) : []),
        ...checkWorkshopActivity(plan, {
          now,
          themes: pack.practice.themes.map(({ theme }) => theme),
          groupIds: await this.activities.groupsOf(tx, workshop.id),
          plannedStart: before?.startsAt ?? null,
        }),
      ];
      if (problems.length > 0) return { problems };
      const id = await this.write(tx, actor, workshop, before?.id ?? null, plan, now);
      await this.audit.record(tx, actor, {
        action: before ? 'change-workshop-activity' : 'plan-workshop-activity',
        targetKind: 'workshop',
        targetId: workshop.id,
        ...(before ? { before: { startsAt: before.startsAt, endsAt: before.endsAt } } : {}),
        after: { activity: id, kind: plan.kind, startsAt: plan.startsAt, endsAt: plan.endsAt },
      });
      return { activityId: id };
    });
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    workshop: WorkshopForActor,
    id: string | null,
    plan: PlannedActivity,
    now: Date,
  ): Promise<string> {
    const values = [
      plan.kind,
      plan.title,
      plan.description,
      plan.theme,
      plan.startsAt,
      plan.endsAt,
      plan.place,
      plan.link,
      plan.groupIds,
      now,
    ];
    if (id !== null) {
      await tx.run(
        `UPDATE practice_evidence.workshop_activity
            SET kind = $2, title = $3, description = $4, theme = $5, starts_at = $6, ends_at = $7, place = $8, link = $9,
                group_ids = $10, changed_at = $11 WHERE id = $1`,
        [id, ...values],
      );
      return id;
    }
    const row = await tx.one<{ id: string }>(
      `INSERT INTO practice_evidence.workshop_activity (kind, title, description, theme, starts_at, ends_at, place, link,
              group_ids, created_at, cohort_id, workshop_id, by_account, by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
      [...values, workshop.cohortId, workshop.id, actor.accountId, actor.displayName],
    );
    if (!row) throw new Error('The activity was not written');
    return row.id;
  }
}

const plain = (input: PlannedActivity): PlannedActivity => ({
  ...input,
  title: plainPost(input.title),
  description: plainPost(input.description),
  place: plainPost(input.place),
  link: plainPost(input.link),
  groupIds: [...new Set(input.groupIds.map((id) => id.toLowerCase()))],
});
