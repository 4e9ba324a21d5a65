import { Injectable } from '@nestjs/common';
import type { CommentFacts } from '@tisheng/domain-rules/course-selection/shared-plans/may-touch-comment.js';
import { seesSharedPlan } from '@tisheng/domain-rules/course-selection/shared-plans/who-sees-shared-plan.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Transaction } from '../../../platform/database/database.js';
import { SharedPlanRows, type Colleague } from './shared-plan-rows.js';

/** A comment with who asks for it. */
export interface CommentToTouch {
  readonly id: string;
  readonly reader: Colleague;
  readonly facts: CommentFacts;
}

/** Comments, for the steps of those who wrote or read them. */
@Injectable()
export class CommentRows {
  constructor(private readonly shared: SharedPlanRows) {}

  /** Locked; null when there is none for this person: gone, of a plan out of sight, or they are no colleague. */
  async locked(
    tx: Transaction,
    cohortId: string,
    teacherId: string | null,
    commentId: string,
  ): Promise<CommentToTouch | null> {
    const reader = await this.shared.colleague(cohortId, teacherId, tx);
    if (reader === null) return null;
    const row = await tx.one<{
      id: string;
      author: string;
      isHidden: boolean;
      state: StateOf<'shared-plan'>;
      inWholeRegion: boolean;
      countyOfPlan: string;
    }>(
      `SELECT k.id, k.enrollment_id AS author, k.hidden_at IS NOT NULL AS "isHidden", s.state,
              s.in_region_since IS NOT NULL AS "inWholeRegion", e.county_id AS "countyOfPlan"
         FROM course_selection.plan_comment k
         JOIN course_selection.shared_plan s ON s.id = k.shared_plan_id
         JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
        WHERE k.id::text = $1 AND s.cohort_id = $2 AND k.deleted_at IS NULL FOR UPDATE OF k FOR SHARE OF s`,
      [commentId.toLowerCase(), cohortId],
    );
    if (!row) return null;
    const planIsShown = seesSharedPlan({ ...row, countyOfReader: reader.countyId });
    const isOwn = row.author === reader.enrollmentId;
    // Of a plan out of sight nobody learns whose comment it was.
    if (!isOwn && !planIsShown) return null;
    return { id: row.id, reader, facts: { planIsShown, isOwn, isHidden: row.isHidden } };
  }
}
