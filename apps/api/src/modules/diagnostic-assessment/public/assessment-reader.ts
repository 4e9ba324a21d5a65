import { Injectable } from '@nestjs/common';
import type {
  TeachingEnvironment,
  TestKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { WeakPoint } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import {
  readResult,
  readWeakPoints,
  type AssessmentResult,
  type StoredResult,
} from '../persistence/stored-result.js';

export type { AssessmentResult } from '../persistence/stored-result.js';

/** One test as other stages see it. */
export interface AssessmentRecord {
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly kind: TestKind;
  readonly state: StateOf<'pre-test'>;
  /** Taken here, or measured by the training institution with its own tool. */
  readonly source: 'platform' | 'institution';
  /** Name of the institution that measured; null where the test was taken here. */
  readonly institutionName: string | null;
  /** Teaching environment that the teacher named; null where none was asked for. */
  readonly environment: TeachingEnvironment | null;
  readonly submittedAt: Date | null;
  /** Null until submitted. */
  readonly result: AssessmentResult | null;
}

/** Which results are meant; what is left out does not narrow. */
export interface AssessmentFilter {
  readonly institutionId?: string;
  readonly unitPath?: string;
}

interface Row extends Record<string, unknown>, Omit<AssessmentRecord, 'result'> {
  readonly result: StoredResult | null;
}

const PAGE = 2000;
const RECORD = `a.cohort_id AS "cohortId", a.enrollment_id AS "enrollmentId", a.kind, a.state, a.source,
  (SELECT i.name FROM organization.training_institution i WHERE i.id = a.institution_id) AS "institutionName",
  a.environment, a.submitted_at AS "submittedAt", a.result`;

/** Pre-tests and their results, for later stages. */
@Injectable()
export class AssessmentReader {
  constructor(private readonly database: Database) {}

  /** The pre-test of an enrollment; undefined while it was not begun. */
  async preTestOf(
    cohortId: string,
    enrollmentId: string,
    db: Queryable = this.database,
  ): Promise<AssessmentRecord | undefined> {
    const [found] = await this.preTestsOf(cohortId, [enrollmentId], db);
    return found;
  }

  /** A submitted test of either kind. */
  async testOf(
    cohortId: string,
    kind: TestKind,
    enrollmentId: string,
    db: Queryable = this.database,
  ): Promise<AssessmentRecord | undefined> {
    return (await this.submittedOf(cohortId, enrollmentId, db)).find((test) => test.kind === kind);
  }

  /** The submitted tests of an enrollment: pre-test and post-test. */
  async submittedOf(
    cohortId: string,
    enrollmentId: string,
    db: Queryable = this.database,
  ): Promise<AssessmentRecord[]> {
    const rows = await db.rows<Row>(
      `SELECT ${RECORD} FROM diagnostic_assessment.assessment a
        WHERE a.cohort_id = $1 AND a.enrollment_id = $2 AND a.state = 'submitted'`,
      [cohortId, enrollmentId],
    );
    return rows.map(recordOf);
  }

  /** The pre-tests begun, of those enrollments that have one. */
  async preTestsOf(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<AssessmentRecord[]> {
    const rows = await db.rows<Row>(
      `SELECT ${RECORD} FROM diagnostic_assessment.assessment a
        WHERE a.cohort_id = $1 AND a.enrollment_id = ANY($2) AND a.kind = 'pre-test' ORDER BY a.enrollment_id`,
      [cohortId, enrollmentIds],
    );
    return rows.map(recordOf);
  }

  /** State of an enrollment's pre-test. */
  async stateOf(
    cohortId: string,
    enrollmentId: string,
    db: Queryable = this.database,
  ): Promise<StateOf<'pre-test'>> {
    const row = await db.one<{ state: StateOf<'pre-test'> }>(
      `SELECT state FROM diagnostic_assessment.assessment
        WHERE cohort_id = $1 AND enrollment_id = $2 AND kind = 'pre-test'`,
      [cohortId, enrollmentId],
    );
    return row?.state ?? 'not-started';
  }

  /** Whether the enrollment's pre-test is submitted: what opens the choice of courses. */
  async isSubmitted(cohortId: string, enrollmentId: string, db: Queryable = this.database): Promise<boolean> {
    return (await this.stateOf(cohortId, enrollmentId, db)) === 'submitted';
  }

  /** Weak points by enrollment, of those whose pre-test is submitted; who has none is there with an empty list. */
  async weakPointsOf(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<Map<string, WeakPoint[]>> {
    const rows = await db.rows<{ id: string; weakPoints: StoredResult['weakPoints'] }>(
      `SELECT enrollment_id AS id, result->'weakPoints' AS "weakPoints" FROM diagnostic_assessment.assessment
        WHERE cohort_id = $1 AND enrollment_id = ANY($2) AND kind = 'pre-test' AND state = 'submitted'`,
      [cohortId, enrollmentIds],
    );
    return new Map(rows.map(({ id, weakPoints }) => [id, readWeakPoints(weakPoints)]));
  }

  /**
   * The submitted pre-tests of a cohort, page by page in order of the enrollments' ids, so that memory does not grow
   * with the cohort.
   */
  async *resultsOf(
    cohortId: string,
    filter: AssessmentFilter = {},
    db: Queryable = this.database,
  ): AsyncGenerator<AssessmentRecord[]> {
    let after: string | null = null;
    for (;;) {
      const page: Row[] = await db.rows<Row>(
        `SELECT ${RECORD} FROM diagnostic_assessment.assessment a
          WHERE a.cohort_id = $1 AND a.kind = 'pre-test' AND a.state = 'submitted'
            AND ($2::uuid IS NULL OR a.enrollment_id > $2)
            AND EXISTS (SELECT 1 FROM enrollment.enrollment e
                         WHERE e.cohort_id = a.cohort_id AND e.id = a.enrollment_id
                           AND ($3::uuid IS NULL OR e.institution_id = $3)
                           AND ($4::text IS NULL OR e.unit_path LIKE $4 || '%') OFFSET 0)
          ORDER BY a.enrollment_id LIMIT $5`,
        [cohortId, after, filter.institutionId ?? null, filter.unitPath ?? null, PAGE],
      );
      if (page.length > 0) yield page.map(recordOf);
      if (page.length < PAGE) return;
      after = page.at(-1)!.enrollmentId;
    }
  }
}

const recordOf = ({ result, ...row }: Row): AssessmentRecord => ({
  ...row,
  result: result && readResult(result),
});
