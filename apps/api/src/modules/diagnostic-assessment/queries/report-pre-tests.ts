import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RosterDependents } from '../../enrollment/public/roster-dependents.js';

/** Tells the roster how many pre-tests depend on teachers. */
@Injectable()
export class ReportPreTests implements OnModuleInit {
  constructor(private readonly dependents: RosterDependents) {}

  onModuleInit(): void {
    this.dependents.reportBy(
      'pre-test',
      `SELECT e.teacher_id AS "teacherId", count(*)::int AS count FROM enrollment.enrollment e
         JOIN diagnostic_assessment.assessment x ON x.cohort_id = e.cohort_id AND x.enrollment_id = e.id
        WHERE e.teacher_id = ANY($1) GROUP BY 1`,
    );
  }
}
