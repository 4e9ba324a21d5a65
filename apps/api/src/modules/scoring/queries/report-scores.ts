import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RosterDependents } from '../../enrollment/public/roster-dependents.js';

/** Tells the roster how many scores and ratings depend on teachers. */
@Injectable()
export class ReportScores implements OnModuleInit {
  constructor(private readonly dependents: RosterDependents) {}

  onModuleInit(): void {
    this.dependents.reportBy(
      'score',
      `SELECT e.teacher_id AS "teacherId", count(*)::int AS count FROM enrollment.enrollment e
         JOIN (SELECT cohort_id, enrollment_id FROM scoring.institution_result
               UNION ALL SELECT cohort_id, enrollment_id FROM scoring.school_rating) AS x ON x.cohort_id = e.cohort_id AND x.enrollment_id = e.id
        WHERE e.teacher_id = ANY($1) GROUP BY 1`,
    );
  }
}
