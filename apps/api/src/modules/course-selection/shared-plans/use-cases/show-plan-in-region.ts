import { Injectable } from '@nestjs/common';
import { mayShowInRegion } from '@tisheng/domain-rules/course-selection/shared-plans/may-recommend-plan.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { SharedPlanRows } from '../shared-plan-rows.js';

/** The office above shows a plan in the whole region, or in its county alone again. */
@Injectable()
export class ShowPlanInRegion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: SharedPlanRows,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it was done. */
  async execute(
    actor: Actor,
    cohortId: string,
    enrollmentId: string,
    shows: boolean,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const shared = await this.rows.locked(tx, cohortId, enrollmentId);
      const problems = mayShowInRegion(shared?.state ?? null);
      if (problems.length > 0 || shared === null) return problems;
      await tx.run('UPDATE course_selection.shared_plan SET in_region_since = $2 WHERE id = $1', [
        shared.id,
        shows ? (shared.inRegionSince ?? this.clock.now()) : null,
      ]);
      await this.audit.record(tx, actor, {
        action: shows ? 'show-plan-in-region' : 'show-plan-in-county',
        targetKind: 'enrollment',
        targetId: enrollmentId,
      });
      return [];
    });
  }
}
