import { Injectable } from '@nestjs/common';
import type { StoredSchoolPlan } from '@tisheng/domain-rules/course-selection/school-plan/may-write-school-plan.js';
import type {
  SchoolPlanDecision,
  SchoolPlanReviewer,
} from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import type {
  SchoolPlanContent,
  SchoolPlanSection,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';

/** A school's plan as it is stored. */
export interface SchoolPlanRow extends StoredSchoolPlan {
  readonly id: string;
  readonly cohortId: string;
  readonly schoolId: string;
  /** Handed in last; 0 before the first. */
  readonly version: number;
  /** Approved last; null before. */
  readonly approvedVersion: number | null;
  readonly content: SchoolPlanContent;
  readonly savedAt: Date;
}

export interface SchoolPlanReviewRow {
  readonly reviewer: SchoolPlanReviewer;
  readonly decision: SchoolPlanDecision;
  readonly reason: string;
  readonly comments: Readonly<Partial<Record<SchoolPlanSection, string>>>;
  readonly reviewedAt: Date;
  readonly reviewedByName: string;
}

export interface SchoolPlanVersionRow {
  readonly version: number;
  readonly content: SchoolPlanContent;
  readonly submittedAt: Date;
  readonly submittedByName: string;
  readonly decidedAt: Date | null;
  readonly reviews: readonly SchoolPlanReviewRow[];
}

/** Who writes, as a plan remembers them. */
export interface Writer {
  readonly accountId?: string | null;
  readonly displayName: string;
}

const PLAN = `p.id, p.cohort_id AS "cohortId", p.school_id AS "schoolId", p.state, p.revision, p.version,
  p.approved_version AS "approvedVersion", p.content, p.saved_at AS "savedAt", p.saved_by_name AS "savedBy"
  FROM course_selection.school_plan p`;

type Row = SchoolPlanRow & Record<string, unknown>;

/** Rows of schools' plans, for the steps that change them and the pages that show them. */
@Injectable()
export class SchoolPlanRows {
  constructor(private readonly clock: Clock) {}

  async ofSchool(db: Queryable, cohortId: string, schoolId: string): Promise<SchoolPlanRow | null> {
    const sql = `SELECT ${PLAN} WHERE p.cohort_id = $1 AND p.school_id = $2`;
    return (await db.one<Row>(sql, [cohortId, schoolId])) ?? null;
  }

  /** The same, locked for a change. */
  async lockedOfSchool(tx: Transaction, cohortId: string, schoolId: string): Promise<SchoolPlanRow | null> {
    const sql = `SELECT ${PLAN} WHERE p.cohort_id = $1 AND p.school_id = $2 FOR UPDATE`;
    return (await tx.one<Row>(sql, [cohortId, schoolId])) ?? null;
  }

  async byId(db: Queryable, id: string): Promise<SchoolPlanRow | null> {
    return (await db.one<Row>(`SELECT ${PLAN} WHERE p.id = $1`, [id])) ?? null;
  }

  async lockedById(tx: Transaction, id: string): Promise<SchoolPlanRow | null> {
    return (await tx.one<Row>(`SELECT ${PLAN} WHERE p.id = $1 FOR UPDATE`, [id])) ?? null;
  }

  /** The first save. @returns false when somebody else was faster */
  async insert(
    tx: Transaction,
    writer: Writer,
    plan: Pick<SchoolPlanRow, 'cohortId' | 'schoolId' | 'content'>,
  ): Promise<boolean> {
    const made = await tx.run(
      `INSERT INTO course_selection.school_plan (cohort_id, school_id, state, revision, content, saved_at, saved_by, saved_by_name)
       VALUES ($1, $2, 'draft', 1, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [
        plan.cohortId,
        plan.schoolId,
        JSON.stringify(plan.content),
        this.clock.now(),
        writer.accountId ?? null,
        writer.displayName,
      ],
    );
    return made > 0;
  }

  /** Each save counts the revision on. */
  async save(
    tx: Transaction,
    writer: Writer,
    id: string,
    state: StateOf<'school-plan'>,
    content: SchoolPlanContent,
  ): Promise<void> {
    await tx.run(
      `UPDATE course_selection.school_plan
          SET state = $2, content = $3, revision = revision + 1, saved_at = $4, saved_by = $5, saved_by_name = $6
        WHERE id = $1`,
      [id, state, JSON.stringify(content), this.clock.now(), writer.accountId ?? null, writer.displayName],
    );
  }

  /** Moves the plan on, or back; an approval notes which version holds. */
  async move(tx: Transaction, plan: SchoolPlanRow, state: StateOf<'school-plan'>): Promise<void> {
    await tx.run(
      `UPDATE course_selection.school_plan
          SET state = $2, approved_version = CASE WHEN $2 = 'approved' THEN version ELSE approved_version END
        WHERE id = $1`,
      [plan.id, state],
    );
    if (state === 'draft' || state === 'submitted') return;
    await tx.run(
      'UPDATE course_selection.school_plan_version SET decided_at = $3 WHERE plan_id = $1 AND version = $2',
      [plan.id, plan.version, this.clock.now()],
    );
  }

  /** Keeps the plan as it is handed in. @returns number of the version */
  async addVersion(tx: Transaction, writer: Writer, plan: SchoolPlanRow): Promise<number> {
    const version = plan.version + 1;
    await tx.run(
      `INSERT INTO course_selection.school_plan_version (plan_id, version, content, submitted_at, submitted_by, submitted_by_name)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        plan.id,
        version,
        JSON.stringify(plan.content),
        this.clock.now(),
        writer.accountId ?? null,
        writer.displayName,
      ],
    );
    await tx.run('UPDATE course_selection.school_plan SET version = $2 WHERE id = $1', [plan.id, version]);
    return version;
  }

  async addReview(
    tx: Transaction,
    writer: Writer,
    plan: SchoolPlanRow,
    review: Pick<SchoolPlanReviewRow, 'reviewer' | 'decision' | 'reason' | 'comments'>,
  ): Promise<void> {
    await tx.run(
      `INSERT INTO course_selection.school_plan_review (plan_id, version, reviewer, decision, reason, comments, reviewed_at,
              reviewed_by, reviewed_by_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        plan.id,
        plan.version,
        review.reviewer,
        review.decision,
        review.reason,
        JSON.stringify(review.comments),
        this.clock.now(),
        writer.accountId ?? null,
        writer.displayName,
      ],
    );
  }

  /** Reviewers who have approved a version. */
  async approvedBy(db: Queryable, planId: string, version: number): Promise<SchoolPlanReviewer[]> {
    const rows = await db.rows<{ reviewer: SchoolPlanReviewer }>(
      `SELECT reviewer FROM course_selection.school_plan_review
        WHERE plan_id = $1 AND version = $2 AND decision = 'approve' ORDER BY reviewed_at`,
      [planId, version],
    );
    return rows.map(({ reviewer }) => reviewer);
  }

  /** Every version that was handed in with what was said of it, newest first. */
  async versionsOf(db: Queryable, planId: string): Promise<SchoolPlanVersionRow[]> {
    const rows = await db.rows<
      Omit<SchoolPlanVersionRow, 'reviews'> & {
        reviews: (Omit<SchoolPlanReviewRow, 'reviewedAt'> & { reviewedAt: string })[];
      }
    >(
      `SELECT v.version, v.content, v.submitted_at AS "submittedAt", v.submitted_by_name AS "submittedByName",
              v.decided_at AS "decidedAt",
              (SELECT COALESCE(json_agg(json_build_object('reviewer', r.reviewer, 'decision', r.decision,
                        'reason', r.reason, 'comments', r.comments, 'reviewedAt', r.reviewed_at,
                        'reviewedByName', r.reviewed_by_name) ORDER BY r.reviewed_at), '[]')
                 FROM course_selection.school_plan_review r
                WHERE r.plan_id = v.plan_id AND r.version = v.version) AS reviews
         FROM course_selection.school_plan_version v WHERE v.plan_id = $1 ORDER BY v.version DESC`,
      [planId],
    );
    return rows.map(({ reviews, ...version }) => ({
      ...version,
      reviews: reviews.map((review) => ({ ...review, reviewedAt: new Date(review.reviewedAt) })),
    }));
  }
}
