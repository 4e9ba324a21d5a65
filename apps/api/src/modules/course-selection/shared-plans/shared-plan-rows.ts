import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, Transaction, type Queryable } from '../../../platform/database/database.js';
import { EnrollmentReader, TAKING_PART } from '../../enrollment/public/enrollment-reader.js';

/** A recommendation as it is stored. */
export interface SharedPlanRow {
  readonly id: string;
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly state: StateOf<'shared-plan'>;
  readonly courseIds: readonly string[];
  readonly inRegionSince: Date | null;
  /** County of the teacher whose plan it is. */
  readonly countyId: string;
}

/** A colleague of the cohort, as a reader of plans. */
export interface Colleague {
  readonly enrollmentId: string;
  readonly countyId: string;
  readonly stage: string;
  readonly subject: string | null;
}

const SHARED = `s.id, s.cohort_id AS "cohortId", s.enrollment_id AS "enrollmentId", s.state, s.courses AS "courseIds",
  s.in_region_since AS "inRegionSince", e.county_id AS "countyId"
  FROM course_selection.shared_plan s
  JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id`;

type Row = SharedPlanRow & Record<string, unknown>;

/** Rows of recommended plans, and who may read them. */
@Injectable()
export class SharedPlanRows {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly enrollments: EnrollmentReader,
  ) {}

  /** The teacher as a colleague; null for who does not take part in the cohort. */
  async colleague(
    cohortId: string,
    teacherId: string | null,
    db: Queryable = this.database,
  ): Promise<Colleague | null> {
    const place = teacherId ? await this.enrollments.ofTeacher(cohortId, teacherId, db) : undefined;
    if (!place || !TAKING_PART.includes(place.state)) return null;
    return { enrollmentId: place.id, countyId: place.countyId, stage: place.stage, subject: place.subject };
  }

  /** The recommendation of an enrollment's plan, locked for a change. */
  async locked(tx: Transaction, cohortId: string, enrollmentId: string): Promise<SharedPlanRow | null> {
    const sql = `SELECT ${SHARED} WHERE s.cohort_id = $1 AND s.enrollment_id = $2 FOR UPDATE OF s`;
    return (await tx.one<Row>(sql, [cohortId, enrollmentId])) ?? null;
  }

  /**
   * A plan by its id. Inside a transaction it is held: nobody takes the consent back before what is written under the plan
   * is committed.
   */
  async byId(db: Queryable | Transaction, cohortId: string, id: string): Promise<SharedPlanRow | null> {
    const held = db instanceof Transaction ? 'FOR SHARE OF s' : '';
    const sql = `SELECT ${SHARED} WHERE s.cohort_id = $1 AND s.id::text = $2 ${held}`;
    return (await db.one<Row>(sql, [cohortId, id.toLowerCase()])) ?? null;
  }

  async move(tx: Transaction, id: string, state: StateOf<'shared-plan'>): Promise<void> {
    // Shown again, it begins in its county again.
    await tx.run(
      `UPDATE course_selection.shared_plan
          SET state = $2, in_region_since = CASE WHEN $2 = 'shown' THEN in_region_since END WHERE id = $1`,
      [id, state],
    );
  }

  /** What the teacher answers, and under which name the plan is shown. */
  async answer(
    tx: Transaction,
    id: string,
    state: StateOf<'shared-plan'>,
    anonymous: boolean,
  ): Promise<void> {
    await tx.run(
      `UPDATE course_selection.shared_plan
          SET state = $2, anonymous = $3, answered_at = $4,
              in_region_since = CASE WHEN $2 = 'shown' AND state = 'shown' THEN in_region_since END WHERE id = $1`,
      [id, state, anonymous, this.clock.now()],
    );
  }
}
