import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RosterDependents } from '../../enrollment/public/roster-dependents.js';

/** Tells the roster how many research plans depend on teachers. */
@Injectable()
export class ReportPlans implements OnModuleInit {
  constructor(private readonly dependents: RosterDependents) {}

  onModuleInit(): void {
    this.dependents.reportBy(
      'plan',
      `SELECT e.teacher_id AS "teacherId", count(*)::int AS count FROM enrollment.enrollment e
         JOIN course_selection.plan x ON x.cohort_id = e.cohort_id AND x.enrollment_id = e.id
        WHERE e.teacher_id = ANY($1) GROUP BY 1`,
    );
  }
}
