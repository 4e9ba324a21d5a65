import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { searchVectorOf } from '../persistence/course-search.js';

/** A course as its institution publishes it; checked with the rules of `exchange/check-course` before. */
export interface PublishedCourse {
  readonly code: string;
  readonly title: string;
  readonly summary?: string | null;
  /** Topic of the course standard, `T1`–`T27`. */
  readonly topic: string;
  /** Stages of schooling that it is made for; empty for all. */
  readonly stages: readonly string[];
  /** Subject codes; empty for all. */
  readonly subjects: readonly string[];
  readonly required: boolean;
  readonly halfHours: number;
  /** No longer offered; plans that were confirmed with it keep it. */
  readonly withdrawn?: boolean;
}

/** Brings the catalogue up to date with what institutions publish. */
@Injectable()
export class CourseCatalogueWriter {
  constructor(private readonly clock: Clock) {}

  /**
   * Adds the courses that are new and changes those that are known by their code. What is not named stays; a course that
   * is named again without `withdrawn` is offered again. Every change is a version of its own: plans that were confirmed
   * with an earlier one keep it.
   *
   * @param courses no code twice
   * @returns how many were added and how many changed; a course published again as it stands is neither
   */
  async publish(
    tx: Transaction,
    institutionId: string,
    courses: readonly PublishedCourse[],
  ): Promise<{ added: number; changed: number }> {
    const rows = await tx.rows<{ added: boolean }>(
      `WITH given AS (
         SELECT code, title, summary, topic, stages, subjects, required, "halfHours" AS half_hours,
                CASE WHEN withdrawn THEN $3::timestamptz END AS withdrawn_at, search::tsvector AS search
           FROM json_to_recordset($2) AS c(code text, title text, summary text, topic text, stages text[], subjects text[],
                                           required boolean, "halfHours" int, withdrawn boolean, search text)
       ), written AS (
         INSERT INTO course_selection.course AS c
                (institution_id, code, title, summary, topic, stages, subjects, required, half_hours, published_at,
                 changed_at, withdrawn_at, search)
         SELECT $1, code, title, summary, topic, stages, subjects, required, half_hours, $3, $3, withdrawn_at, search
           FROM given
         ON CONFLICT (institution_id, code) DO UPDATE
            SET title = excluded.title, summary = excluded.summary, topic = excluded.topic, stages = excluded.stages,
                subjects = excluded.subjects, required = excluded.required, half_hours = excluded.half_hours,
                changed_at = excluded.changed_at, version = c.version + 1, search = excluded.search,
                withdrawn_at = CASE WHEN excluded.withdrawn_at IS NOT NULL
                                    THEN COALESCE(c.withdrawn_at, excluded.withdrawn_at) END
          WHERE (c.title, c.summary, c.topic, c.stages, c.subjects, c.required, c.half_hours, c.withdrawn_at IS NULL)
                IS DISTINCT FROM
                (excluded.title, excluded.summary, excluded.topic, excluded.stages, excluded.subjects, excluded.required,
                 excluded.half_hours, excluded.withdrawn_at IS NULL)
         RETURNING c.*, (xmax = 0) AS added
       ), kept AS (
         INSERT INTO course_selection.course_version
                (course_id, version, title, summary, topic, stages, subjects, required, half_hours, withdrawn, published_at)
         SELECT id, version, title, summary, topic, stages, subjects, required, half_hours, withdrawn_at IS NOT NULL,
                changed_at
           FROM written
       )
       SELECT added FROM written`,
      [
        institutionId,
        JSON.stringify(courses.map((course) => ({ ...course, search: searchVectorOf(course) }))),
        this.clock.now(),
      ],
    );
    const added = rows.filter((row) => row.added).length;
    return { added, changed: rows.length - added };
  }
}
