import { Injectable } from '@nestjs/common';
import { checkHidingReason } from '@tisheng/domain-rules/course-selection/shared-plans/check-plan-comment.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';

/** School or office hides a comment on a plan of its teachers with a reason, or shows it again; both stay on record. */
@Injectable()
export class ModeratePlanComment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it was done. */
  async execute(
    actor: Actor,
    {
      cohortId,
      unitId,
      commentId,
      hides,
      reason,
    }: {
      readonly cohortId: string;
      readonly unitId: string;
      readonly commentId: string;
      readonly hides: boolean;
      readonly reason: string;
    },
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const comment = await tx.one<{ id: string }>(
        `SELECT k.id FROM course_selection.plan_comment k
           JOIN course_selection.shared_plan s ON s.id = k.shared_plan_id AND s.cohort_id = $1
           JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
           JOIN organization.unit u ON u.id = $2 AND e.unit_path LIKE u.path || '%'
          WHERE k.id::text = $3 AND k.deleted_at IS NULL FOR UPDATE OF k`,
        [cohortId, unitId, commentId.toLowerCase()],
      );
      const problems: Problem[] = [
        ...(comment ? [] : [problem('plan-comment-unknown')]),
        ...checkHidingReason(hides, reason),
      ];
      if (problems.length > 0 || !comment) return problems;
      await tx.run(
        `UPDATE course_selection.plan_comment
            SET hidden_at = $2, hidden_by = $3, hidden_by_name = $4, hidden_reason = $5 WHERE id = $1`,
        hides
          ? [comment.id, this.clock.now(), actor.accountId, actor.displayName, reason.trim()]
          : [comment.id, null, null, null, null],
      );
      await this.audit.record(tx, actor, {
        action: hides ? 'hide-plan-comment' : 'show-plan-comment',
        targetKind: 'planComment',
        targetId: comment.id,
        ...(hides ? { after: { reason: reason.trim() } } : {}),
      });
      return [];
    });
  }
}
