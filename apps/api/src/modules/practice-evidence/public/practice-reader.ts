import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** What a learner's works and attested hours add up to; scores are whole hundredths, null while there are none. */
export interface PracticeSummary {
  readonly enrollmentId: string;
  /** Works handed in and not returned. */
  readonly themesSubmitted: number;
  readonly themesAccepted: number;
  /** Each theme up to its own hours. */
  readonly offlineHalfHours: number;
  readonly practiceScoreHundredths: number | null;
  readonly technicalScoreHundredths: number | null;
  readonly teachingScoreHundredths: number | null;
}

/** Where a learner stands in one theme. */
export interface ThemeStanding {
  readonly enrollmentId: string;
  readonly theme: number;
  /** Null where nothing was written yet. */
  readonly state: StateOf<'submission'> | null;
  /** Of accepted work; null before. */
  readonly scoreHundredths: number | null;
  /** Attested offline half-hours; 0 where none are. */
  readonly offlineHalfHours: number;
}

const SUMMARY = `enrollment_id AS "enrollmentId", themes_submitted AS "themesSubmitted", themes_accepted AS "themesAccepted",
  offline_half_hours AS "offlineHalfHours", practice_score_hundredths AS "practiceScoreHundredths",
  technical_score_hundredths AS "technicalScoreHundredths", teaching_score_hundredths AS "teachingScoreHundredths"
  FROM practice_evidence.practice_summary`;

/** Practice, for later stages. */
@Injectable()
export class PracticeReader {
  constructor(private readonly database: Database) {}

  /** The summary of one learner; undefined where nothing was handed in or attested yet. */
  async summaryOf(
    cohortId: string,
    enrollmentId: string,
    db: Queryable = this.database,
  ): Promise<PracticeSummary | undefined> {
    return (await this.summariesOf(cohortId, [enrollmentId], db))[0];
  }

  /** The summaries of these learners; who has none is left out. */
  async summariesOf(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<PracticeSummary[]> {
    return db.rows<PracticeSummary & Record<string, unknown>>(
      `SELECT ${SUMMARY} WHERE cohort_id = $1 AND enrollment_id = ANY($2) ORDER BY enrollment_id`,
      [cohortId, enrollmentIds],
    );
  }

  /** Every theme in which these learners have written or have hours attested, by learner and theme. */
  async themesOf(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<ThemeStanding[]> {
    return db.rows<ThemeStanding & Record<string, unknown>>(
      `SELECT COALESCE(s.enrollment_id, a.enrollment_id) AS "enrollmentId", COALESCE(s.theme, a.theme) AS theme, s.state,
              CASE WHEN s.state = 'accepted' THEN s.score_hundredths END AS "scoreHundredths",
              COALESCE(a.half_hours, 0) AS "offlineHalfHours"
         FROM (SELECT DISTINCT ON (enrollment_id, theme) * FROM practice_evidence.counted_work
                WHERE cohort_id = $1 AND enrollment_id = ANY($2)
                ORDER BY enrollment_id, theme, array_position(ARRAY['accepted', 'submitted', 'returned', 'draft'], state),
                         score_hundredths DESC NULLS LAST) s
         FULL JOIN (SELECT * FROM practice_evidence.offline_attestation
                     WHERE cohort_id = $1 AND enrollment_id = ANY($2)) a
           ON a.enrollment_id = s.enrollment_id AND a.theme = s.theme
        ORDER BY 1, 2`,
      [cohortId, enrollmentIds],
    );
  }
}
