import { Injectable } from '@nestjs/common';
import { checkReturnReason, mayDecidePlans } from '@tisheng/domain-rules/course-selection/may-decide-plan.js';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { refreshConsistencyRollUp } from '../consistency/persistence/refresh-consistency-roll-up.js';
import { plansToDecide } from './confirm-plans.js';

/** Gives a plan that waits for its decision back to the teacher, saying why. */
@Injectable()
export class ReturnPlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the plan was returned. */
  async execute(
    actor: Actor,
    cohortId: string,
    enrollmentId: string,
    reason: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const problems: Problem[] = [
        ...mayMove(pack, { lifecycle: 'plan', from: 'submitted', to: 'returned', roles: [actor.role] }),
        ...mayDecidePlans(await plansToDecide(tx, cohortId, [enrollmentId])),
        ...checkReturnReason(reason),
      ];
      if (problems.length > 0) return problems;
      await tx.run(
        `UPDATE course_selection.plan SET state = 'returned', decided_at = $3, decided_by = $4, return_reason = $5
          WHERE cohort_id = $1 AND enrollment_id = $2`,
        [cohortId, enrollmentId, this.clock.now(), actor.accountId, reason.trim()],
      );
      await tx.run(
        `UPDATE course_selection.plan_version
            SET outcome = 'returned', decided_at = $3, decided_by_name = $4, reason = $5
          WHERE cohort_id = $1 AND enrollment_id = $2 AND outcome IS NULL`,
        [cohortId, enrollmentId, this.clock.now(), actor.displayName, reason.trim()],
      );
      await refreshConsistencyRollUp(tx, cohortId, pack.selection, [enrollmentId]);
      await this.audit.record(tx, actor, {
        action: 'return-plan',
        targetKind: 'enrollment',
        targetId: enrollmentId,
        before: { state: 'submitted' },
        after: { state: 'returned', reason: reason.trim() },
      });
      return [];
    });
  }
}
