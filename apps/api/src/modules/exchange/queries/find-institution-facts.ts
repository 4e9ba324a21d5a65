import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** What is held of an approved institution in a cohort. */
export interface InstitutionFactsRow {
  readonly institutionId: string;
  readonly counties: number;
  readonly learners: number;
  readonly learnersWithRecords: number;
  readonly courses: number;
  readonly lastRecordAt: Date | null;
}

/** What follows when a county changes its institution. */
export interface ChangeConsequences {
  readonly learners: number;
  readonly learnersWithRecords: number;
  readonly completedHalfHours: number;
}

/** Facts held of institutions, for counties that choose or change. */
@Injectable()
export class FindInstitutionFacts {
  constructor(private readonly database: Database) {}

  /** Every institution of the cohort's region, by code; one statement. */
  async of(cohortId: string): Promise<InstitutionFactsRow[]> {
    return this.database.rows<InstitutionFactsRow & Record<string, unknown>>(
      `WITH learners AS (
         SELECT e.institution_id AS id, count(*) AS learners, count(g.enrollment_id) AS recorded,
                max(g.last_record_at) AS last
           FROM enrollment.enrollment e
           LEFT JOIN exchange.learner_progress g ON g.cohort_id = e.cohort_id AND g.enrollment_id = e.id
                AND g.last_record_at IS NOT NULL
          WHERE e.cohort_id = $1 AND e.state IN ('confirmed', 'completed') GROUP BY 1
       )
       SELECT i.id AS "institutionId",
              (SELECT count(*) FROM enrollment.institution_choice c
                WHERE c.cohort_id = $1 AND c.institution_id = i.id) AS counties,
              COALESCE(l.learners, 0) AS learners, COALESCE(l.recorded, 0) AS "learnersWithRecords", l.last AS "lastRecordAt",
              (SELECT count(*) FROM course_selection.course k WHERE k.institution_id = i.id) AS courses
         FROM enrollment.cohort c
         JOIN enrollment.programme p ON p.id = c.programme_id
         JOIN organization.training_institution i ON i.root_id = p.root_unit_id
         LEFT JOIN learners l ON l.id = i.id
        WHERE c.id = $1 ORDER BY i.code`,
      [cohortId],
    );
  }

  /** Learners of a county who would go to another institution, and what they have done so far. */
  async consequences(cohortId: string, countyId: string): Promise<ChangeConsequences> {
    const row = await this.database.one<ChangeConsequences & Record<string, unknown>>(
      `SELECT count(*) AS learners, count(*) FILTER (WHERE g.last_record_at IS NOT NULL) AS "learnersWithRecords",
              COALESCE(sum(g.completed_half_hours), 0)::int AS "completedHalfHours"
         FROM enrollment.institution_choice c
         JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.county_id = c.county_id
              AND e.institution_id = c.institution_id AND e.state IN ('confirmed', 'completed')
         LEFT JOIN exchange.learner_progress g ON g.cohort_id = e.cohort_id AND g.enrollment_id = e.id
        WHERE c.cohort_id = $1 AND c.county_id = $2`,
      [cohortId, countyId],
    );
    return row ?? { learners: 0, learnersWithRecords: 0, completedHalfHours: 0 };
  }
}
