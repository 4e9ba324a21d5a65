import { Injectable, type OnModuleInit } from '@nestjs/common';
import { consistencyOfPlan } from '@tisheng/domain-rules/course-selection/consistency.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { AssessmentReader } from '../../../diagnostic-assessment/public/assessment-reader.js';
import type { PreTestsSubmitted } from '../../../diagnostic-assessment/public/events.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { refreshConsistencyRollUp } from '../persistence/refresh-consistency-roll-up.js';

const PAGE = 5000;

/** News after which the schools of a cohort are counted anew: teachers moved, left, or became one. */
const MOVES = ['enrollments-moved', 'enrollments-withdrawn', 'teachers-merged'] as const;

interface StoredPlan extends Record<string, unknown> {
  readonly enrollmentId: string;
  readonly consistency: number | null;
  readonly savedAt: string;
  readonly courses: readonly { readonly topic: string; readonly halfHours: number }[];
}

/**
 * Keeps the consistency of plans true to what it is reckoned from. A plan is measured when it is written; here it follows
 * what changes afterwards: a pre-test that comes later, a result that an institution corrected, a course that got other
 * hours, a teacher who moved.
 */
@Injectable()
export class RecomputeConsistency implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly policies: PolicyReader,
    private readonly assessments: AssessmentReader,
  ) {}

  onModuleInit(): void {
    this.events.on('pre-tests-submitted', async ({ cohortId }: PreTestsSubmitted['payload']) => {
      await this.execute(cohortId, 'unmeasured');
    });
    for (const type of MOVES) {
      this.events.on(type, ({ cohortId }: { readonly cohortId: string }) => this.count(cohortId));
    }
    this.jobs.daily('recompute-consistency', () => this.executeAll());
  }

  /** Every cohort that has plans. */
  async executeAll(): Promise<void> {
    const cohorts = await this.database.rows<{ id: string }>(
      `SELECT id FROM enrollment.cohort c
        WHERE EXISTS (SELECT 1 FROM course_selection.plan p WHERE p.cohort_id = c.id) ORDER BY id`,
    );
    for (const { id } of cohorts) {
      await this.execute(id, 'all');
      await this.count(id);
    }
  }

  /**
   * Measures the plans of a cohort anew, or those alone that were made before their pre-test.
   *
   * @returns how many plans got another index
   */
  async execute(cohortId: string, which: 'all' | 'unmeasured'): Promise<{ changed: number }> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const changed: string[] = [];
      let after: string | null = null;
      for (;;) {
        const page = await this.page(tx, cohortId, which, after);
        changed.push(...(await this.measure(tx, cohortId, page, pack.selection.answeringHalfHours)));
        if (page.length < PAGE) break;
        after = page.at(-1)!.enrollmentId;
      }
      await refreshConsistencyRollUp(tx, cohortId, pack.selection, changed);
      return { changed: changed.length };
    });
  }

  private async count(cohortId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      await refreshConsistencyRollUp(tx, cohortId, pack.selection, null);
    });
  }

  /** What is handed in keeps its versions of the courses; a draft follows the newest. */
  private page(
    tx: Transaction,
    cohortId: string,
    which: 'all' | 'unmeasured',
    after: string | null,
  ): Promise<StoredPlan[]> {
    return tx.rows<StoredPlan>(
      `SELECT p.enrollment_id AS "enrollmentId", round(p.consistency * 100)::int AS consistency, p.saved_at::text AS "savedAt",
              (SELECT COALESCE(json_agg(json_build_object('topic', v.topic, 'halfHours', v.half_hours)), '[]')
                 FROM course_selection.plan_course k JOIN course_selection.course c ON c.id = k.course_id
                 JOIN course_selection.course_version v ON v.course_id = c.id
                  AND v.version = CASE WHEN p.state IN ('submitted', 'confirmed') THEN k.course_version ELSE c.version END
                WHERE k.cohort_id = p.cohort_id AND k.enrollment_id = p.enrollment_id) AS courses
         FROM course_selection.plan p
        WHERE p.cohort_id = $1 AND ($2::uuid IS NULL OR p.enrollment_id > $2)
          AND ${which === 'unmeasured' ? 'p.consistency IS NULL' : 'true'}
        ORDER BY p.enrollment_id LIMIT $3`,
      [cohortId, after, PAGE],
    );
  }

  private async measure(
    tx: Transaction,
    cohortId: string,
    plans: readonly StoredPlan[],
    answeringHalfHours: number,
  ): Promise<string[]> {
    const ids = plans.map(({ enrollmentId }) => enrollmentId);
    const weakPoints = await this.assessments.weakPointsOf(cohortId, ids, tx);
    const differing = plans.flatMap(({ enrollmentId, consistency, savedAt, courses }) => {
      const weak = weakPoints.get(enrollmentId);
      const measured =
        weak && consistencyOfPlan(weak, courses, ITEMS_OF_TOPIC, answeringHalfHours).hundredths;
      return measured === undefined || measured === consistency
        ? []
        : [{ enrollmentId, savedAt, hundredths: measured }];
    });
    if (differing.length === 0) return [];
    // A plan that was written meanwhile was measured by its writer.
    const rows = await tx.rows<{ id: string }>(
      `UPDATE course_selection.plan p SET consistency = r.hundredths / 100.0
         FROM json_to_recordset($2) AS r("enrollmentId" uuid, "savedAt" text, hundredths int)
        WHERE p.cohort_id = $1 AND p.enrollment_id = r."enrollmentId" AND p.saved_at = r."savedAt"::timestamptz
       RETURNING p.enrollment_id AS id`,
      [cohortId, JSON.stringify(differing)],
    );
    return rows.map(({ id }) => id);
  }
}
