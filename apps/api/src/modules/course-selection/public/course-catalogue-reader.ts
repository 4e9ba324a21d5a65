import { Injectable } from '@nestjs/common';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** A course of the catalogue. */
export interface CourseRecord {
  readonly id: string;
  readonly institutionId: string;
  /** Unique for its institution. */
  readonly code: string;
  readonly title: string;
  readonly summary: string | null;
  readonly topic: string;
  readonly stages: readonly StageOfSchooling[];
  readonly subjects: readonly string[];
  readonly required: boolean;
  readonly halfHours: number;
  /** No longer offered today, whichever version this is. */
  readonly withdrawn: boolean;
  /** From 1; every change of the course is another. */
  readonly version: number;
}

/** A course in one version, as somebody holds it. */
export interface CourseInVersion {
  readonly id: string;
  readonly version: number;
}

type Row = CourseRecord & Record<string, unknown>;

/** Columns of a {@link CourseRecord}, of the table under the name `c`. */
export const COURSE = `c.id, c.institution_id AS "institutionId", c.code, c.title, c.summary, c.topic, c.stages, c.subjects,
  c.required, c.half_hours AS "halfHours", c.withdrawn_at IS NOT NULL AS withdrawn, c.version`;

/** The same of a version `v` of the course `c`. */
export const COURSE_IN_VERSION = `c.id, c.institution_id AS "institutionId", c.code, v.title, v.summary, v.topic, v.stages,
  v.subjects, v.required, v.half_hours AS "halfHours", c.withdrawn_at IS NOT NULL AS withdrawn, v.version`;

/** The catalogue, for later stages. */
@Injectable()
export class CourseCatalogueReader {
  constructor(private readonly database: Database) {}

  /** Every course of an institution, withdrawn ones too, by code. */
  async coursesOf(institutionId: string, db: Queryable = this.database): Promise<CourseRecord[]> {
    return this.coursesOfInstitutions([institutionId], db);
  }

  async coursesOfInstitutions(
    institutionIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<CourseRecord[]> {
    return db.rows<Row>(
      `SELECT ${COURSE} FROM course_selection.course c WHERE c.institution_id = ANY($1) ORDER BY c.institution_id, c.code`,
      [institutionIds],
    );
  }

  /** Courses of one institution by their codes; unknown codes are left out. */
  async byCodes(
    institutionId: string,
    codes: readonly string[],
    db: Queryable = this.database,
  ): Promise<CourseRecord[]> {
    return db.rows<Row>(
      `SELECT ${COURSE} FROM course_selection.course c WHERE c.institution_id = $1 AND c.code = ANY($2) ORDER BY c.code`,
      [institutionId, codes],
    );
  }

  async byIds(ids: readonly string[], db: Queryable = this.database): Promise<CourseRecord[]> {
    return db.rows<Row>(
      `SELECT ${COURSE} FROM course_selection.course c WHERE c.id = ANY($1) ORDER BY c.code, c.id`,
      [ids],
    );
  }

  /** Courses as they were in the versions named, in that order; unknown ones are left out. */
  async inVersions(
    courses: readonly CourseInVersion[],
    db: Queryable = this.database,
  ): Promise<CourseRecord[]> {
    if (courses.length === 0) return [];
    return db.rows<Row>(
      `SELECT ${COURSE_IN_VERSION}
         FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS named(id, version, position)
         JOIN course_selection.course c ON c.id = named.id
         JOIN course_selection.course_version v ON v.course_id = c.id AND v.version = named.version
        ORDER BY named.position`,
      [courses.map(({ id }) => id), courses.map(({ version }) => version)],
    );
  }

  /** How many plans of open cohorts name each course of an institution, and how many hold it as confirmed. */
  async holdersOf(
    institutionId: string,
    db: Queryable = this.database,
  ): Promise<Map<string, { readonly planned: number; readonly confirmed: number }>> {
    const rows = await db.rows<{ id: string; planned: number; confirmed: number }>(
      `WITH named AS (
         SELECT k.course_id AS id, count(*)::int AS planned FROM course_selection.plan_course k
           JOIN enrollment.cohort o ON o.id = k.cohort_id AND o.state <> 'closed' GROUP BY k.course_id
       ), held AS (
         SELECT k.id, count(*)::int AS confirmed FROM course_selection.plan p
           JOIN enrollment.cohort o ON o.id = p.cohort_id AND o.state <> 'closed'
          CROSS JOIN LATERAL unnest(p.confirmed_courses) AS k(id) GROUP BY k.id
       )
       SELECT c.id, COALESCE(n.planned, 0) AS planned, COALESCE(h.confirmed, 0) AS confirmed
         FROM course_selection.course c LEFT JOIN named n ON n.id = c.id LEFT JOIN held h ON h.id = c.id
        WHERE c.institution_id = $1`,
      [institutionId],
    );
    return new Map(rows.map(({ id, ...holders }) => [id, holders]));
  }
}
