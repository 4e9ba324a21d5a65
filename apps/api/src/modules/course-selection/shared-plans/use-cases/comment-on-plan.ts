import { Injectable } from '@nestjs/common';
import {
  checkPlanComment,
  COMMENTS_WITHIN_MINUTES,
  mayCommentNow,
  plainComment,
} from '@tisheng/domain-rules/course-selection/shared-plans/check-plan-comment.js';
import { seesSharedPlan } from '@tisheng/domain-rules/course-selection/shared-plans/who-sees-shared-plan.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { SharedPlanRows } from '../shared-plan-rows.js';

/** A colleague says something about a plan that is shown. */
@Injectable()
export class CommentOnPlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: SharedPlanRows,
  ) {}

  /** Answers what stands in the way: nothing when the comment stands there. */
  async execute(
    actor: Actor,
    cohortId: string,
    sharedPlanId: string,
    text: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const reader = await this.rows.colleague(cohortId, actor.teacherId, tx);
      // Held until the comment is written: a consent taken back meanwhile waits, and one taken back before is seen here.
      const shared = await this.rows.byId(tx, cohortId, sharedPlanId);
      const isSeen =
        reader !== null &&
        shared !== null &&
        seesSharedPlan({
          state: shared.state,
          inWholeRegion: shared.inRegionSince !== null,
          countyOfPlan: shared.countyId,
          countyOfReader: reader.countyId,
        });
      if (!isSeen) return [problem('shared-plan-not-shown')];
      const recent = await this.recent(tx, cohortId, reader.enrollmentId);
      const problems = [...checkPlanComment(text), ...mayCommentNow(recent)];
      if (problems.length > 0) return problems;
      await tx.run(
        `INSERT INTO course_selection.plan_comment (shared_plan_id, cohort_id, enrollment_id, text, written_at)
         VALUES ($1, $2, $3, $4, $5)`,
        [shared.id, cohortId, reader.enrollmentId, plainComment(text), this.clock.now()],
      );
      return [];
    });
  }

  /** Comments of the last minutes, deleted ones too; one author writes one after the other. */
  private async recent(tx: Transaction, cohortId: string, enrollmentId: string): Promise<number> {
    await tx.run(`SELECT pg_advisory_xact_lock(hashtextextended('plan-comments ' || $1, 0))`, [enrollmentId]);
    const since = new Date(this.clock.now().getTime() - COMMENTS_WITHIN_MINUTES * 60_000);
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM course_selection.plan_comment
        WHERE cohort_id = $1 AND enrollment_id = $2 AND written_at > $3`,
      [cohortId, enrollmentId, since],
    );
    return row?.count ?? 0;
  }
}
