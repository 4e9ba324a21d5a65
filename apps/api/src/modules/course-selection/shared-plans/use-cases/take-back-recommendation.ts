import { Injectable } from '@nestjs/common';
import { mayTakeBack } from '@tisheng/domain-rules/course-selection/shared-plans/may-recommend-plan.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { SharedPlanRows } from '../shared-plan-rows.js';
import { leaderOf, withinOwnWorkshops } from '../who-may-recommend.js';

/** Takes a recommendation back: colleagues see the plan no longer. */
@Injectable()
export class TakeBackRecommendation {
  constructor(
    private readonly database: Database,
    private readonly rows: SharedPlanRows,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it was taken back. */
  async execute(actor: Actor, cohortId: string, enrollmentId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const reach = await tx.one<{ holds: boolean }>(
        `SELECT ${withinOwnWorkshops(3)} AS holds FROM enrollment.enrollment e WHERE e.cohort_id = $1 AND e.id = $2`,
        [cohortId, enrollmentId, leaderOf(actor)],
      );
      if (reach?.holds === false) return [problem('plan-of-no-member')];
      const shared = await this.rows.locked(tx, cohortId, enrollmentId);
      const problems = mayTakeBack(shared?.state ?? null);
      if (problems.length > 0 || shared === null) return problems;
      await this.rows.move(tx, shared.id, 'taken-back');
      await this.audit.record(tx, actor, {
        action: 'take-back-recommendation',
        targetKind: 'enrollment',
        targetId: enrollmentId,
        before: { state: shared.state },
        after: { state: 'taken-back' },
      });
      return [];
    });
  }
}
