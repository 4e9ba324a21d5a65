import { Injectable } from '@nestjs/common';
import { topicAddresses } from '@tisheng/domain-rules/course-selection/catalogue-course.js';
import { mayRecommendPlan } from '@tisheng/domain-rules/course-selection/shared-plans/may-recommend-plan.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { AssessmentReader } from '../../../diagnostic-assessment/public/assessment-reader.js';
import { CourseCatalogueReader } from '../../public/course-catalogue-reader.js';
import { leaderOf, withinOwnWorkshops } from '../who-may-recommend.js';

interface Found {
  readonly courseIds: readonly string[] | null;
  readonly shared: StateOf<'shared-plan'> | null;
  readonly isWithinReach: boolean;
}

/** Recommends a teacher's confirmed plan to colleagues; shown it is once the teacher consents. */
@Injectable()
export class RecommendPlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assessments: AssessmentReader,
    private readonly catalogue: CourseCatalogueReader,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the teacher is being asked. */
  async execute(
    actor: Actor,
    cohortId: string,
    enrollmentId: string,
    reason: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const found = await this.found(tx, actor, cohortId, enrollmentId);
      const courseIds = found?.courseIds ?? [];
      const problems = mayRecommendPlan(
        {
          isConfirmed: courseIds.length > 0,
          shared: found?.shared ?? null,
          isWithinReach: found?.isWithinReach ?? true,
        },
        reason,
      );
      if (problems.length > 0) return problems;
      const goals = await this.goals(tx, cohortId, enrollmentId, courseIds);
      await tx.run(
        `INSERT INTO course_selection.shared_plan (cohort_id, enrollment_id, state, reason, courses, goals, recommended_at,
                recommended_by, recommended_by_name, recommended_by_role)
         VALUES ($1, $2, 'recommended', $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
            SET state = 'recommended', reason = excluded.reason, courses = excluded.courses, goals = excluded.goals,
                recommended_at = excluded.recommended_at, recommended_by = excluded.recommended_by,
                recommended_by_name = excluded.recommended_by_name, recommended_by_role = excluded.recommended_by_role,
                answered_at = NULL, in_region_since = NULL`,
        [
          cohortId,
          enrollmentId,
          reason.trim(),
          courseIds,
          goals,
          this.clock.now(),
          actor.accountId,
          actor.displayName,
          actor.role,
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'recommend-plan',
        targetKind: 'enrollment',
        targetId: enrollmentId,
        after: { state: 'recommended', reason: reason.trim() },
      });
      return [];
    });
  }

  /** Locked, so that of two who recommend one plan the second finds it recommended. */
  private async found(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    enrollmentId: string,
  ): Promise<Found | undefined> {
    await tx.rows(
      'SELECT FROM course_selection.plan WHERE cohort_id = $1 AND enrollment_id = $2 FOR UPDATE',
      [cohortId, enrollmentId],
    );
    return tx.one<Found & Record<string, unknown>>(
      `SELECT p.confirmed_courses AS "courseIds", s.state AS shared, ${withinOwnWorkshops(3)} AS "isWithinReach"
         FROM enrollment.enrollment e
         LEFT JOIN course_selection.plan p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id
         LEFT JOIN course_selection.shared_plan s ON s.cohort_id = e.cohort_id AND s.enrollment_id = e.id
        WHERE e.cohort_id = $1 AND e.id = $2`,
      [cohortId, enrollmentId, leaderOf(actor)],
    );
  }

  /** Items of the teacher's own diagnosis that the courses work on. */
  private async goals(
    tx: Transaction,
    cohortId: string,
    enrollmentId: string,
    courseIds: readonly string[],
  ): Promise<number[]> {
    const weak = (await this.assessments.weakPointsOf(cohortId, [enrollmentId], tx)).get(enrollmentId) ?? [];
    const courses = await this.catalogue.byIds(courseIds, tx);
    const addressed = weak.filter((point) =>
      courses.some(({ topic }) => topicAddresses(topic, point, ITEMS_OF_TOPIC)),
    );
    return [...new Set(addressed.map(({ item }) => item))];
  }
}
