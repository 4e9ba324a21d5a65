import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** Hours of earlier training that count toward a learner's course study. */
export interface RecognizedHours {
  readonly enrollmentId: string;
  readonly halfHours: number;
}

/** Recognised hours, for later stages: already within the cap, and only where the policy lets them count. */
@Injectable()
export class RecognitionReader {
  constructor(private readonly database: Database) {}

  /** Learners without recognised hours are left out. */
  async ofLearners(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<RecognizedHours[]> {
    return db.rows<RecognizedHours & Record<string, unknown>>(
      `SELECT enrollment_id AS "enrollmentId", half_hours AS "halfHours" FROM enrollment.recognized_hours
        WHERE cohort_id = $1 AND enrollment_id = ANY($2) ORDER BY enrollment_id`,
      [cohortId, enrollmentIds],
    );
  }
}
