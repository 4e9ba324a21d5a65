import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';

/** A work that was handed in, with all that is compared of it. */
export interface WorkToCompare extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly author: string;
  readonly theme: number;
  readonly text: string;
}

export interface SameFiles extends Record<string, unknown> {
  readonly a: string;
  readonly b: string;
  readonly versionA: number;
  readonly versionB: number;
  readonly files: number;
}

const PAGE = 2000;
/** A file that more works than this have was handed out by somebody. */
const HANDED_OUT = 20;

const WORK = `s.id, s.version, e.teacher_id AS author, s.theme, s.body AS text`;
const OF_PROGRAMME = `practice_evidence.submission s
  JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
  JOIN enrollment.cohort c ON c.id = s.cohort_id AND c.programme_id = $1`;
const HANDED_IN = `s.state IN ('submitted', 'accepted')`;

/** Reads the works of a whole programme for comparing: this year's beside those of the years before. */
@Injectable()
export class WorksToCompare {
  constructor(private readonly database: Database) {}

  async count(programmeId: string): Promise<number> {
    const row = await this.database.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${OF_PROGRAMME} WHERE ${HANDED_IN}`,
      [programmeId],
    );
    return row?.count ?? 0;
  }

  /** All of them, page by page. */
  async *pages(programmeId: string): AsyncGenerator<readonly WorkToCompare[]> {
    for (let after: string | null = null; ;) {
      const page: WorkToCompare[] = await this.database.rows<WorkToCompare>(
        `SELECT ${WORK} FROM ${OF_PROGRAMME}
          WHERE ${HANDED_IN} AND ($2::uuid IS NULL OR s.id > $2) ORDER BY s.id LIMIT $3`,
        [programmeId, after, PAGE],
      );
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)!.id;
    }
  }

  async some(programmeId: string, ids: readonly string[]): Promise<ReadonlyMap<string, WorkToCompare>> {
    const rows = await this.database.rows<WorkToCompare>(
      `SELECT ${WORK} FROM ${OF_PROGRAMME} WHERE ${HANDED_IN} AND s.id = ANY($2)`,
      [programmeId, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Works of different teachers with files that are the same to the last byte. */
  sameFiles(programmeId: string): Promise<SameFiles[]> {
    return this.database.rows<SameFiles>(
      `WITH file AS MATERIALIZED (
         SELECT DISTINCT f.sha256, s.id, s.version, e.teacher_id AS author
           FROM ${OF_PROGRAMME}
           JOIN practice_evidence.submission_file sf ON sf.submission_id = s.id AND sf.to_version IS NULL
           JOIN platform.stored_file f ON f.id = sf.file_id
          WHERE ${HANDED_IN}
       ), shared AS (
         SELECT sha256 FROM file GROUP BY sha256 HAVING count(DISTINCT author) BETWEEN 2 AND $2
       )
       SELECT x.id AS a, x.version AS "versionA", y.id AS b, y.version AS "versionB", count(*)::int AS files
         FROM shared
         JOIN file x USING (sha256) JOIN file y ON y.sha256 = shared.sha256 AND y.id > x.id AND y.author <> x.author
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 3`,
      [programmeId, HANDED_OUT],
    );
  }
}
