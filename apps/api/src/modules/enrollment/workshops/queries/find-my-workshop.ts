import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';

export interface MyWorkshopRow {
  readonly workshopName: string;
  readonly groupName: string;
  readonly leaders: readonly string[];
  readonly others: readonly { readonly name: string; readonly schoolName: string }[];
}

/** The workshop and study group of a teacher in a cohort; undefined while none is published. */
@Injectable()
export class FindMyWorkshop {
  constructor(private readonly database: Database) {}

  async execute(cohortId: string, teacherId: string): Promise<MyWorkshopRow | undefined> {
    return this.database.one<MyWorkshopRow & Record<string, unknown>>(
      `SELECT w.name AS "workshopName", g.name AS "groupName",
              COALESCE((SELECT json_agg(t.name ORDER BY l.since) FROM enrollment.workshop_leader l
                 JOIN enrollment.teacher t ON t.id = l.teacher_id WHERE l.workshop_id = w.id AND l.until IS NULL), '[]') AS leaders,
              COALESCE((SELECT json_agg(json_build_object('name', t.name, 'schoolName', s.name) ORDER BY s.code, t.name)
                 FROM enrollment.workshop_member o JOIN enrollment.enrollment p ON p.cohort_id = o.cohort_id AND p.id = o.enrollment_id
                 JOIN enrollment.teacher t ON t.id = p.teacher_id JOIN organization.unit s ON s.id = p.school_id
                WHERE o.group_id = g.id AND p.id <> e.id AND p.state IN ('confirmed', 'completed')), '[]') AS others
         FROM enrollment.enrollment e
         JOIN enrollment.workshop_member m ON m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
         JOIN enrollment.study_group g ON g.id = m.group_id
         JOIN enrollment.workshop w ON w.id = g.workshop_id AND w.published_at IS NOT NULL
        WHERE e.cohort_id = $1 AND e.teacher_id = $2 AND e.state IN ('confirmed', 'completed')`,
      [cohortId, teacherId],
    );
  }
}
