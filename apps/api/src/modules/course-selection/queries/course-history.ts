import { Injectable } from '@nestjs/common';
import {
  courseChanges,
  type CourseChange,
  type CourseContent,
} from '@tisheng/domain-rules/course-selection/course-changes.js';
import { Database } from '../../../platform/database/database.js';

export interface CourseVersionRecord extends CourseContent {
  readonly version: number;
  readonly publishedAt: Date;
  /** Compared with the version before; nothing for the first. */
  readonly changes: readonly CourseChange[];
}

/** What changed in a course, and when. */
@Injectable()
export class FindCourseHistory {
  constructor(private readonly database: Database) {}

  /** The newest version first; nothing for a course of an institution outside the cohort's region. */
  async execute(cohortId: string, courseId: string): Promise<CourseVersionRecord[]> {
    const rows = await this.database.rows<Omit<CourseVersionRecord, 'changes'> & Record<string, unknown>>(
      `SELECT v.version, v.published_at AS "publishedAt", v.title, v.summary, v.topic, v.stages, v.subjects, v.required,
              v.half_hours AS "halfHours", v.withdrawn
         FROM course_selection.course_version v
         JOIN course_selection.course c ON c.id = v.course_id
         JOIN organization.training_institution i ON i.id = c.institution_id
         JOIN enrollment.cohort o ON o.id = $1
         JOIN enrollment.programme g ON g.id = o.programme_id AND g.root_unit_id = i.root_id
        WHERE v.course_id::text = lower($2) ORDER BY v.version`,
      [cohortId, courseId],
    );
    return rows
      .map((row, index) => {
        const before = rows[index - 1];
        return { ...row, changes: before ? courseChanges(before, row) : [] };
      })
      .toReversed();
  }
}
