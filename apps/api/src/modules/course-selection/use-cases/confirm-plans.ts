import { Injectable, NotFoundException } from '@nestjs/common';
import {
  mayConfirmPlans,
  type PlanToDecide,
} from '@tisheng/domain-rules/course-selection/may-decide-plan.js';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import type { PlansConfirmed } from '../public/events.js';
import { NAMES_WITHDRAWN, WAITING, waitingParameters, type WaitingFilter } from '../queries/waiting-plans.js';

export type ConfirmPlansAnswer =
  | {
      readonly confirmed: number;
      /** Plans that were meant and wait still: they name a course withdrawn since they were handed in. */
      readonly leftOut: number;
    }
  | { readonly problems: readonly Problem[] };

/** Confirms plans that wait for it, by those whom the policy names. What is confirmed are the versions handed in. */
@Injectable()
export class ConfirmPlans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
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
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const plans = await plansToDecide(tx, cohortId, enrollmentIds);
      const problems = [...notAllowed(pack, actor), ...mayConfirmPlans(plans)];
      if (problems.length > 0) return { problems };
      const confirmed = await this.confirm(tx, actor, cohortId, {
        where: 'p.enrollment_id = ANY($2)',
        parameters: [enrollmentIds],
        named: { enrollmentIds },
      });
      return { confirmed, leftOut: 0 };
    });
  }

  /** Confirms every plan that waits at or below a unit and that the filter means, but for those that cannot be. */
  async executeUnder(
    actor: Actor,
    cohortId: string,
    unitId: string,
    filter: WaitingFilter = {},
  ): Promise<ConfirmPlansAnswer> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const problems = notAllowed(pack, actor);
      if (problems.length > 0) return { problems };
      const parameters = [unit.path, ...waitingParameters(filter, pack.selection.lowConsistency)];
      const confirmed = await this.confirm(tx, actor, cohortId, {
        where: `${WAITING} AND NOT ${NAMES_WITHDRAWN}`,
        parameters,
        named: { unitPath: unit.path, ...filter },
      });
      const left = await tx.one<{ count: number }>(
        `SELECT count(*)::int AS count FROM course_selection.plan p WHERE ${WAITING}`,
        [cohortId, ...parameters],
      );
      return { confirmed, leftOut: left?.count ?? 0 };
    });
  }

  private async confirm(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    which: { readonly where: string; readonly parameters: readonly unknown[]; readonly named: object },
  ): Promise<number> {
    const own = which.parameters.length + 1;
    const now = this.clock.now();
    const [NOW, BY, NAME] = [`$${own + 1}`, `$${own + 2}`, `$${own + 3}`];
    const row = await tx.one<{ count: number; institutionIds: string[] }>(
      // Fenced look-ups by key: a cohort's plans have just been written when all of them are confirmed at once.
      `WITH confirmed AS (
         UPDATE course_selection.plan p
            SET state = 'confirmed', decided_at = ${NOW}, decided_by = ${BY}, return_reason = NULL,
                (confirmed_courses, confirmed_versions) =
                  (SELECT array_agg(k.course_id ORDER BY k.position), array_agg(k.course_version ORDER BY k.position)
                     FROM course_selection.plan_course k
                    WHERE k.cohort_id = p.cohort_id AND k.enrollment_id = p.enrollment_id)
          WHERE p.cohort_id = $1 AND p.state = 'submitted' AND ${which.where}
         RETURNING p.enrollment_id, (SELECT e.institution_id FROM enrollment.enrollment e
                     WHERE e.cohort_id = p.cohort_id AND e.id = p.enrollment_id) AS institution_id
       ), decided AS (
         UPDATE course_selection.plan_version v
            SET outcome = 'confirmed', decided_at = ${NOW}, decided_by_name = ${NAME}
           FROM confirmed c
          WHERE v.cohort_id = $1 AND v.enrollment_id = c.enrollment_id AND v.outcome IS NULL
       )
       SELECT count(*)::int AS count,
              COALESCE(array_agg(DISTINCT institution_id) FILTER (WHERE institution_id IS NOT NULL), '{}') AS "institutionIds"
         FROM confirmed`,
      [cohortId, ...which.parameters, now, actor.accountId, actor.displayName],
    );
    if (!row || row.count === 0) return 0;
    await this.audit.record(tx, actor, {
      action: 'confirm-plans',
      targetKind: 'cohort',
      targetId: cohortId,
      after: { count: row.count, ...which.named },
    });
    const payload = {
      cohortId,
      count: row.count,
      institutionIds: row.institutionIds,
      at: now.toISOString(),
    };
    await this.events.publish(tx, { type: 'plans-confirmed', payload } satisfies PlansConfirmed);
    return row.count;
  }
}

const notAllowed = (pack: PolicyPack, actor: Actor): Problem[] =>
  mayMove(pack, { lifecycle: 'plan', from: 'submitted', to: 'confirmed', roles: [actor.role] });

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
    `SELECT COALESCE(e.learner_no, '') AS "learnerNo", p.state AS plan,
            ARRAY(SELECT c.title FROM course_selection.plan_course k JOIN course_selection.course c ON c.id = k.course_id
                   WHERE k.cohort_id = $1 AND k.enrollment_id = named.id AND c.withdrawn_at IS NOT NULL
                     AND NOT c.id = ANY(COALESCE(p.confirmed_courses, '{}')) ORDER BY k.position) AS withdrawn
       FROM unnest($2::uuid[]) WITH ORDINALITY AS named(id, position)
       LEFT JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.id = named.id
       LEFT JOIN course_selection.plan p ON p.cohort_id = $1 AND p.enrollment_id = named.id
      ORDER BY named.position`,
    [cohortId, enrollmentIds],
  );
}
