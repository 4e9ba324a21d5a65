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
  readonly withdrawn: boolean;
}

type Row = CourseRecord & Record<string, unknown>;

/** Columns of a {@link CourseRecord}, of the table under the name `c`. */
export const COURSE = `c.id, c.institution_id AS "institutionId", c.code, c.title, c.summary, c.topic, c.stages, c.subjects,
  c.required, c.half_hours AS "halfHours", c.withdrawn_at IS NOT NULL AS withdrawn`;

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
}
