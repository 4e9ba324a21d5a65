import { Injectable } from '@nestjs/common';
import { mayTouchComment } from '@tisheng/domain-rules/course-selection/shared-plans/may-touch-comment.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { CommentRows } from '../comment-rows.js';

/** Deletes one's own comment: its words are gone. */
@Injectable()
export class DeletePlanComment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly comments: CommentRows,
  ) {}

  /** Answers what stands in the way: nothing when it was deleted. */
  async execute(actor: Actor, cohortId: string, commentId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const found = await this.comments.locked(tx, cohortId, actor.teacherId, commentId);
      const problems = mayTouchComment(found?.facts ?? null, 'delete');
      if (problems.length > 0 || found === null) return problems;
      await tx.run(`UPDATE course_selection.plan_comment SET text = '', deleted_at = $2 WHERE id = $1`, [
        found.id,
        this.clock.now(),
      ]);
      return [];
    });
  }
}
