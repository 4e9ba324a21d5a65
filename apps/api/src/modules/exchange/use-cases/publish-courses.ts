import { Injectable } from '@nestjs/common';
import { checkCourses, type CourseInput } from '@tisheng/domain-rules/exchange/check-course.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { SUBJECTS } from '@tisheng/reference-data/subjects.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { CourseCatalogueWriter } from '../../course-selection/public/course-catalogue-writer.js';
import { clientName } from '../oauth/client-name.js';
import { lockInstitution } from '../push/exchange-locks.js';

export interface ArrivingCourse extends CourseInput {
  readonly summary: string | null;
  readonly withdrawn: boolean;
}

export interface CoursesPublished {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

const KNOWN_SUBJECTS: ReadonlySet<string> = new Set(SUBJECTS.map(({ code }) => code));

/** Brings an institution's part of the catalogue up to date; all courses or none. */
@Injectable()
export class PublishCourses {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CourseCatalogueWriter,
    private readonly audit: Audit,
  ) {}

  async execute(
    client: ClientActor,
    arriving: readonly ArrivingCourse[],
  ): Promise<CoursesPublished | { problems: readonly Problem[] }> {
    const { courses, problems } = checkCourses(arriving, KNOWN_SUBJECTS);
    if (problems.length > 0) return { problems };
    const detail = new Map(arriving.map(({ code, summary, withdrawn }) => [code, { summary, withdrawn }]));
    return this.database.transaction(async (tx) => {
      await lockInstitution(tx, client.institutionId, 'alone');
      const before = await this.halfHours(tx, client.institutionId);
      const { added, changed } = await this.catalogue.publish(
        tx,
        client.institutionId,
        courses.map((course) => ({ ...course, ...detail.get(course.code) })),
      );
      const after = await this.halfHours(tx, client.institutionId);
      await this.carryOver(tx, before, after);
      await this.audit.record(tx, clientName(client), {
        action: 'publish-courses',
        after: { added, changed },
      });
      return { added, changed, unchanged: courses.length - added - changed };
    });
  }

  private async halfHours(tx: Transaction, institutionId: string): Promise<Map<string, number>> {
    const rows = await tx.rows<{ id: string; halfHours: number }>(
      'SELECT id, half_hours AS "halfHours" FROM course_selection.course WHERE institution_id = $1',
      [institutionId],
    );
    return new Map(rows.map(({ id, halfHours }) => [id, halfHours]));
  }

  /**
   * Other hours of a course change what its learners have reached, in cohorts that are still open; not of those whose
   * confirmed plan holds the course as it was.
   */
  private async carryOver(
    tx: Transaction,
    before: ReadonlyMap<string, number>,
    after: ReadonlyMap<string, number>,
  ): Promise<void> {
    const moved = [...after].flatMap(([id, halfHours]) => {
      const change = halfHours - (before.get(id) ?? halfHours);
      return change === 0 ? [] : [{ id, change }];
    });
    if (moved.length === 0) return;
    await tx.run(
      `UPDATE exchange.learner_progress p SET completed_half_hours = p.completed_half_hours + d.change
         FROM (SELECT r.cohort_id, r.enrollment_id, sum(r.change) AS change
                 FROM (SELECT DISTINCT l.cohort_id, l.enrollment_id, l.course_id, m.change
                         FROM json_to_recordset($1) AS m(id uuid, change int)
                         JOIN exchange.learning_record l ON l.course_id = m.id AND l.completed AND NOT l.superseded
                         AND NOT EXISTS (SELECT FROM course_selection.plan k
                                          WHERE k.cohort_id = l.cohort_id AND k.enrollment_id = l.enrollment_id
                                            AND m.id = ANY(k.confirmed_courses))
                         JOIN enrollment.cohort c ON c.id = l.cohort_id AND c.state <> 'closed') r
                GROUP BY r.cohort_id, r.enrollment_id) d
        WHERE p.cohort_id = d.cohort_id AND p.enrollment_id = d.enrollment_id`,
      [JSON.stringify(moved)],
    );
  }
}
