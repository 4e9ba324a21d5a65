import { Injectable } from '@nestjs/common';
import { courseChanges, type CourseChange } from '@tisheng/domain-rules/course-selection/course-changes.js';
import { Database } from '../../../platform/database/database.js';
import {
  CourseCatalogueReader,
  type CourseInVersion,
  type CourseRecord,
} from '../public/course-catalogue-reader.js';

/** What a course has become since somebody saw it. */
export interface CourseUpdate {
  readonly course: CourseRecord;
  /** Version that was seen. */
  readonly seen: number;
  readonly changedAt: Date;
  readonly changes: readonly CourseChange[];
}

/** Tells what institutions have changed in courses that somebody has chosen. */
@Injectable()
export class CourseUpdates {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CourseCatalogueReader,
  ) {}

  /** Only courses that are different today, whether they were withdrawn or changed; one changed back is not. */
  async of(seen: readonly CourseInVersion[]): Promise<CourseUpdate[]> {
    const newer = await this.database.rows<{ id: string; changedAt: Date }>(
      `SELECT c.id, c.changed_at AS "changedAt" FROM unnest($1::uuid[], $2::int[]) AS seen(id, version)
         JOIN course_selection.course c ON c.id = seen.id AND c.version > seen.version`,
      [seen.map(({ id }) => id), seen.map(({ version }) => version)],
    );
    if (newer.length === 0) return [];
    const changedAt = new Map(newer.map((course) => [course.id, course.changedAt]));
    const concerned = seen.filter(({ id }) => changedAt.has(id));
    const [before, now] = await Promise.all([
      this.withdrawnThen(concerned),
      this.catalogue.byIds(concerned.map(({ id }) => id)),
    ]);
    const today = new Map(now.map((course) => [course.id, course]));
    return before.flatMap((was) => {
      const course = today.get(was.id);
      const changes = course ? courseChanges(was, course) : [];
      return course && changes.length > 0
        ? [{ course, seen: was.version, changedAt: changedAt.get(was.id)!, changes }]
        : [];
    });
  }

  /** Of a version, whether it was offered then is what counts here. */
  private async withdrawnThen(seen: readonly CourseInVersion[]): Promise<CourseRecord[]> {
    const courses = await this.catalogue.inVersions(seen);
    const rows = await this.database.rows<{ id: string; withdrawn: boolean }>(
      `SELECT v.course_id AS id, v.withdrawn FROM unnest($1::uuid[], $2::int[]) AS seen(id, version)
         JOIN course_selection.course_version v ON v.course_id = seen.id AND v.version = seen.version`,
      [seen.map(({ id }) => id), seen.map(({ version }) => version)],
    );
    const withdrawn = new Map(rows.map((row) => [row.id, row.withdrawn]));
    return courses.map((course) => ({ ...course, withdrawn: withdrawn.get(course.id) ?? false }));
  }
}
