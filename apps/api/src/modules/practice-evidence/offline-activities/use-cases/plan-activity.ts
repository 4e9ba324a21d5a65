import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import {
  type ActivityPlan,
  checkActivity,
} from '@tisheng/domain-rules/practice-evidence/offline-activities/check-activity.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { ActivityRows } from '../persistence/activity-rows.js';

const SECRET_BYTES = 32;

interface Invitable {
  /** Of those named, the ones that may be invited. */
  readonly ids: readonly string[];
  /** The workshop of all of them; null for a school's own. */
  readonly workshopId: string | null;
}

/** A school plans an activity for its own teachers, a leader for those of one workshop. */
@Injectable()
export class PlanActivity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly rows: ActivityRows,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    unitId: string,
    plan: ActivityPlan & { readonly enrollmentIds: readonly string[] },
  ): Promise<{ readonly activityId: string } | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { pack, cohort } = await this.policies.ofCohort(cohortId, tx);
      const named = [...new Set(plan.enrollmentIds.map((id) => id.toLowerCase()))];
      const invitable = await this.invitable(tx, actor, cohortId, unitId, named);
      const isTime = !Number.isNaN(plan.startsAt.getTime());
      const heldOn = isTime ? plainDateIn(pack.programme.timeZone, plan.startsAt) : cohort.firstTrainingDay;
      const problems = checkActivity(
        plan,
        {
          now: this.clock.now(),
          heldOn,
          firstTrainingDay: cohort.firstTrainingDay,
          lastTrainingDay: cohort.lastTrainingDay,
          theme: findTheme(pack.practice.themes, plan.theme),
          invited: named.length,
          invitedOthers: named.length - invitable.ids.length,
        },
        pack.practice.offlineActivities,
      );
      if (problems.length > 0) return { problems };
      const activityId = await this.write(tx, actor, cohortId, unitId, { ...plan, heldOn }, invitable);
      await this.audit.record(tx, actor, {
        action: 'plan-activity',
        targetKind: 'activity',
        targetId: activityId,
        after: { theme: plan.theme, heldOn, halfHours: plan.halfHours, invited: named.length },
      });
      return { activityId };
    });
  }

  private async invitable(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    unitId: string,
    ids: readonly string[],
  ): Promise<Invitable> {
    if (actor.role !== 'workshop-leader') {
      const rows = await tx.rows<{ id: string }>(
        `SELECT id FROM enrollment.enrollment WHERE cohort_id = $1 AND id = ANY($2) AND state = 'confirmed' AND school_id = $3
            AND school_id = $4`,
        [cohortId, ids, unitId, actor.unitId],
      );
      return { ids: rows.map(({ id }) => id), workshopId: null };
    }
    const led = await this.rows.ledBy(tx, actor, cohortId);
    const rows = await tx.rows<{ id: string; workshopId: string }>(
      `SELECT e.id, g.workshop_id AS "workshopId" FROM enrollment.workshop_member m
         JOIN enrollment.study_group g ON g.id = m.group_id
         JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
        WHERE m.cohort_id = $1 AND m.enrollment_id = ANY($2) AND e.state = 'confirmed' AND g.workshop_id = ANY($3)
          AND e.county_id = $4 ORDER BY g.workshop_id, e.id`,
      [cohortId, ids, led, unitId],
    );
    const workshopId = rows[0]?.workshopId ?? null;
    return { ids: rows.filter((row) => row.workshopId === workshopId).map(({ id }) => id), workshopId };
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    unitId: string,
    plan: ActivityPlan & { readonly heldOn: string },
    { ids, workshopId }: Invitable,
  ): Promise<string> {
    const made = await tx.one<{ id: string }>(
      `INSERT INTO practice_evidence.offline_activity (cohort_id, unit_id, workshop_id, theme, title, place, starts_at, ends_at,
              held_on, half_hours, state, secret, organiser_account_id, organiser_name, planned_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'planned', $11, $12, $13, $14) RETURNING id`,
      [
        cohortId,
        unitId,
        workshopId,
        plan.theme,
        plan.title.trim(),
        plan.place.trim(),
        plan.startsAt,
        plan.endsAt,
        plan.heldOn,
        plan.halfHours,
        randomBytes(SECRET_BYTES),
        actor.accountId,
        actor.displayName,
        this.clock.now(),
      ],
    );
    if (!made) throw new Error('The activity was not written');
    await tx.run(
      `INSERT INTO practice_evidence.activity_attendance (cohort_id, activity_id, enrollment_id)
       SELECT $1, $2, id FROM unnest($3::uuid[]) AS i(id)`,
      [cohortId, made.id, ids],
    );
    return made.id;
  }
}
