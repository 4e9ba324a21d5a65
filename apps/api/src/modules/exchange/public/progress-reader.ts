import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** What the learning records of one learner add up to. Scores are sums of hundredths, so that means stay exact. */
export interface ProgressRecord {
  readonly enrollmentId: string;
  readonly completedCourses: number;
  readonly completedHalfHours: number;
  readonly studyMinutes: number;
  readonly discussionMinutes: number;
  readonly postCount: number;
  readonly commentCount: number;
  readonly homeworkCount: number;
  readonly postScoreSum: number;
  readonly postScored: number;
  readonly homeworkScoreSum: number;
  readonly homeworkScored: number;
  readonly lastRecordAt: Date | null;
}

/** The learners' progress, for later stages. */
@Injectable()
export class ProgressReader {
  constructor(private readonly database: Database) {}

  /** Progress of the learners named; who has no records is not in the answer. */
  async ofLearners(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<ProgressRecord[]> {
    return db.rows<ProgressRecord & Record<string, unknown>>(
      `SELECT enrollment_id AS "enrollmentId", completed_courses AS "completedCourses",
              completed_half_hours AS "completedHalfHours", study_minutes AS "studyMinutes",
              discussion_minutes AS "discussionMinutes", post_count AS "postCount", comment_count AS "commentCount",
              homework_count AS "homeworkCount", post_score_sum AS "postScoreSum", post_scored AS "postScored",
              homework_score_sum AS "homeworkScoreSum", homework_scored AS "homeworkScored", last_record_at AS "lastRecordAt"
         FROM exchange.learner_progress WHERE cohort_id = $1 AND enrollment_id = ANY($2) ORDER BY enrollment_id`,
      [cohortId, enrollmentIds],
    );
  }
}
