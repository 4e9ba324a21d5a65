import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** One teacher’s place in one cohort, as other stages see it. */
export interface EnrollmentRecord {
  readonly cohortId: string;
  readonly id: string;
  readonly teacherId: string;
  readonly learnerNo: string;
  readonly name: string;
  readonly schoolId: string;
  /** Office that decides for the school: county, committee or direct-schools unit. */
  readonly countyId: string;
  /** Path of the school in the organization tree. */
  readonly unitPath: string;
  readonly institutionId: string | null;
  readonly stage: StageOfSchooling;
  /** Code of the subject; null where the roster names none. */
  readonly subject: string | null;
  readonly obligation: Obligation;
  readonly state: StateOf<'enrollment'>;
}

/** Which learners are meant; what is left out does not narrow. */
export interface LearnerFilter {
  readonly unitPath?: string;
  readonly institutionId?: string;
  readonly states?: readonly StateOf<'enrollment'>[];
  readonly obligations?: readonly Obligation[];
}

/** States of an enrollment that takes part: it studies, is scored and may be certified. */
export const TAKING_PART: readonly StateOf<'enrollment'>[] = ['confirmed', 'completed'];

const PAGE = 5000;
const RECORD = `e.cohort_id AS "cohortId", e.id, e.teacher_id AS "teacherId", e.learner_no AS "learnerNo", t.name,
  e.school_id AS "schoolId", e.county_id AS "countyId", e.unit_path AS "unitPath", e.institution_id AS "institutionId",
  e.stage, e.subject, e.obligation, e.state
  FROM enrollment.enrollment e JOIN enrollment.teacher t ON t.id = e.teacher_id`;

type Row = EnrollmentRecord & Record<string, unknown>;

/** Enrollments, for later stages. */
@Injectable()
export class EnrollmentReader {
  constructor(private readonly database: Database) {}

  /** The teacher's enrollment in the cohort, in whatever state it is. */
  async ofTeacher(
    cohortId: string,
    teacherId: string,
    db: Queryable = this.database,
  ): Promise<EnrollmentRecord | undefined> {
    return db.one<Row>(`SELECT ${RECORD} WHERE e.cohort_id = $1 AND e.teacher_id = $2`, [
      cohortId,
      teacherId,
    ]);
  }

  async byIds(
    cohortId: string,
    ids: readonly string[],
    db: Queryable = this.database,
  ): Promise<EnrollmentRecord[]> {
    return db.rows<Row>(`SELECT ${RECORD} WHERE e.cohort_id = $1 AND e.id = ANY($2) ORDER BY e.id`, [
      cohortId,
      ids,
    ]);
  }

  async byLearnerNumbers(
    cohortId: string,
    learnerNumbers: readonly string[],
    db: Queryable = this.database,
  ): Promise<EnrollmentRecord[]> {
    return db.rows<Row>(`SELECT ${RECORD} WHERE e.cohort_id = $1 AND e.learner_no = ANY($2) ORDER BY e.id`, [
      cohortId,
      learnerNumbers,
    ]);
  }

  /** The teacher's enrollments in every cohort, the latest first. */
  async cohortsOfTeacher(teacherId: string, db: Queryable = this.database): Promise<EnrollmentRecord[]> {
    return db.rows<Row>(`SELECT ${RECORD} WHERE e.teacher_id = $1 ORDER BY e.put_forward_at DESC`, [
      teacherId,
    ]);
  }

  /**
   * The learners of a cohort, page by page in order of their ids, so that memory does not grow with the cohort.
   *
   * @example for await (const page of reader.learnersOf(cohortId, { states: TAKING_PART }, tx)) …
   */
  async *learnersOf(
    cohortId: string,
    filter: LearnerFilter = {},
    db: Queryable = this.database,
  ): AsyncGenerator<EnrollmentRecord[]> {
    let after: string | null = null;
    for (;;) {
      const page: Row[] = await db.rows<Row>(
        `SELECT ${RECORD} WHERE e.cohort_id = $1 AND ($2::uuid IS NULL OR e.id > $2) AND ${NARROWED} ORDER BY e.id LIMIT $7`,
        [cohortId, after, ...narrow(filter), PAGE],
      );
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)!.id;
    }
  }

  async countOf(
    cohortId: string,
    filter: LearnerFilter = {},
    db: Queryable = this.database,
  ): Promise<number> {
    const row = await db.one<{ count: number }>(
      `SELECT count(*) AS count FROM enrollment.enrollment e WHERE e.cohort_id = $1 AND $2::uuid IS NULL AND ${NARROWED}`,
      [cohortId, null, ...narrow(filter)],
    );
    return row?.count ?? 0;
  }
}

const NARROWED = `($3::text IS NULL OR e.unit_path LIKE $3 || '%') AND ($4::uuid IS NULL OR e.institution_id = $4)
  AND ($5::text[] IS NULL OR e.state = ANY($5)) AND ($6::text[] IS NULL OR e.obligation = ANY($6))`;

const narrow = (filter: LearnerFilter) => [
  filter.unitPath ?? null,
  filter.institutionId ?? null,
  filter.states ?? null,
  filter.obligations ?? null,
];
