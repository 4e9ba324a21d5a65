import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RosterDependents } from '../../enrollment/public/roster-dependents.js';

/** Tells the roster how many works and attested hours depend on teachers. */
@Injectable()
export class ReportPractice implements OnModuleInit {
  constructor(private readonly dependents: RosterDependents) {}

  onModuleInit(): void {
    this.dependents.reportBy(
      'practice',
      `SELECT e.teacher_id AS "teacherId", count(*)::int AS count FROM enrollment.enrollment e
         JOIN (SELECT cohort_id, enrollment_id FROM practice_evidence.submission
               UNION ALL SELECT cohort_id, enrollment_id FROM practice_evidence.offline_attestation
               UNION ALL SELECT cohort_id, enrollment_id FROM practice_evidence.measurement
               UNION ALL SELECT cohort_id, enrollment_id FROM practice_evidence.activity_attendance) AS x
           ON x.cohort_id = e.cohort_id AND x.enrollment_id = e.id
        WHERE e.teacher_id = ANY($1) GROUP BY 1`,
    );
  }
}
