import { Injectable } from '@nestjs/common';
import { mayTouchComment } from '@tisheng/domain-rules/course-selection/shared-plans/may-touch-comment.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { CommentRows } from '../comment-rows.js';

/** Tells school and office of a comment that does not belong there; once is enough. */
@Injectable()
export class ReportPlanComment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly comments: CommentRows,
  ) {}

  /** Answers what stands in the way: nothing when it is reported. */
  async execute(actor: Actor, cohortId: string, commentId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const found = await this.comments.locked(tx, cohortId, actor.teacherId, commentId);
      const problems = mayTouchComment(found?.facts ?? null, 'report');
      if (problems.length > 0 || found === null) return problems;
      await tx.run(
        `INSERT INTO course_selection.plan_comment_report (comment_id, cohort_id, enrollment_id, reported_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [found.id, cohortId, found.reader.enrollmentId, this.clock.now()],
      );
      return [];
    });
  }
}
