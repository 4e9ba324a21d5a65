import { Injectable } from '@nestjs/common';
import {
  checkPlanComment,
  plainComment,
} from '@tisheng/domain-rules/course-selection/shared-plans/check-plan-comment.js';
import { mayTouchComment } from '@tisheng/domain-rules/course-selection/shared-plans/may-touch-comment.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { CommentRows } from '../comment-rows.js';

/** Writes one's own comment anew; readers see that it was changed. */
@Injectable()
export class ChangePlanComment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly comments: CommentRows,
  ) {}

  /** Answers what stands in the way: nothing when it was changed. */
  async execute(
    actor: Actor,
    cohortId: string,
    commentId: string,
    text: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const found = await this.comments.locked(tx, cohortId, actor.teacherId, commentId);
      const problems = [...mayTouchComment(found?.facts ?? null, 'change'), ...checkPlanComment(text)];
      if (problems.length > 0 || found === null) return problems;
      await tx.run('UPDATE course_selection.plan_comment SET text = $2, changed_at = $3 WHERE id = $1', [
        found.id,
        plainComment(text),
        this.clock.now(),
      ]);
      return [];
    });
  }
}
