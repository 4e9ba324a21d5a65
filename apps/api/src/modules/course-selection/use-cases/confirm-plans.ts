import { Injectable } from '@nestjs/common';
import { mayDecidePlans, type PlanToDecide } from '@tisheng/domain-rules/course-selection/may-decide-plan.js';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { PlansConfirmed } from '../public/events.js';

export type ConfirmPlansAnswer = { readonly confirmed: number } | { readonly problems: readonly Problem[] };

/** Confirms plans that wait for it, by those whom the policy names. */
@Injectable()
export class ConfirmPlans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Confirms the plans named, all of them or none. */
  async execute(
    actor: Actor,
    cohortId: string,
    enrollmentIds: readonly string[],
  ): Promise<ConfirmPlansAnswer> {
    return this.database.transaction(async (tx) => {
      const plans = await plansToDecide(tx, cohortId, enrollmentIds);
      const problems = [...(await this.notAllowed(tx, actor, cohortId)), ...mayDecidePlans(plans)];
      if (problems.length > 0) return { problems };
      return { confirmed: await this.confirm(tx, actor, cohortId, '', enrollmentIds) };
    });
  }

  /** Confirms every plan that waits at or below a unit. */
  async executeUnder(actor: Actor, cohortId: string, unitPath: string): Promise<ConfirmPlansAnswer> {
    return this.database.transaction(async (tx) => {
      const problems = await this.notAllowed(tx, actor, cohortId);
      if (problems.length > 0) return { problems };
      return { confirmed: await this.confirm(tx, actor, cohortId, unitPath, null) };
    });
  }

  private async notAllowed(tx: Transaction, actor: Actor, cohortId: string): Promise<Problem[]> {
    const { pack } = await this.policies.ofCohort(cohortId, tx);
    return mayMove(pack, { lifecycle: 'plan', from: 'submitted', to: 'confirmed', roles: [actor.role] });
  }

  private async confirm(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    unitPath: string,
    enrollmentIds: readonly string[] | null,
  ): Promise<number> {
    const row = await tx.one<{ count: number; institutionIds: string[] }>(
      // Fenced look-ups by key: a cohort's plans have just been written when all of them are confirmed at once.
      `WITH confirmed AS (
         UPDATE course_selection.plan p
            SET state = 'confirmed', decided_at = $4, decided_by = $5, return_reason = NULL,
                confirmed_courses = ARRAY(SELECT k.course_id FROM course_selection.plan_course k
                                           WHERE k.cohort_id = p.cohort_id AND k.enrollment_id = p.enrollment_id
                                           ORDER BY k.position)
          WHERE p.cohort_id = $1 AND p.state = 'submitted' AND ($3::uuid[] IS NULL OR p.enrollment_id = ANY($3))
            AND EXISTS (SELECT 1 FROM enrollment.enrollment e
                         WHERE e.cohort_id = p.cohort_id AND e.id = p.enrollment_id
                           AND e.unit_path LIKE $2 || '%' OFFSET 0)
         RETURNING (SELECT e.institution_id FROM enrollment.enrollment e
                     WHERE e.cohort_id = p.cohort_id AND e.id = p.enrollment_id) AS institution_id
       )
       SELECT count(*) AS count,
              COALESCE(array_agg(DISTINCT institution_id) FILTER (WHERE institution_id IS NOT NULL), '{}') AS "institutionIds"
         FROM confirmed`,
      [cohortId, unitPath, enrollmentIds, this.clock.now(), actor.accountId],
    );
    if (!row || row.count === 0) return 0;
    await this.audit.record(tx, actor, {
      action: 'confirm-plans',
      targetKind: 'cohort',
      targetId: cohortId,
      after: { count: row.count, ...(enrollmentIds ? { enrollmentIds } : { unitPath }) },
    });
    const payload = { cohortId, count: row.count, institutionIds: row.institutionIds };
    await this.events.publish(tx, { type: 'plans-confirmed', payload } satisfies PlansConfirmed);
    return row.count;
  }
}

/** The plans named, in the order of the list, locked so that nobody decides them meanwhile. */
export async function plansToDecide(
  tx: Transaction,
  cohortId: string,
  enrollmentIds: readonly string[],
): Promise<PlanToDecide[]> {
  await tx.rows(
    `SELECT 1 FROM course_selection.plan WHERE cohort_id = $1 AND enrollment_id = ANY($2)
      ORDER BY enrollment_id FOR UPDATE`,
    [cohortId, enrollmentIds],
  );
  return tx.rows<PlanToDecide & Record<string, unknown>>(
    `SELECT COALESCE(e.learner_no, '') AS "learnerNo", p.state AS plan
       FROM unnest($2::uuid[]) WITH ORDINALITY AS named(id, position)
       LEFT JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.id = named.id
       LEFT JOIN course_selection.plan p ON p.cohort_id = $1 AND p.enrollment_id = named.id
      ORDER BY named.position`,
    [cohortId, enrollmentIds],
  );
}
