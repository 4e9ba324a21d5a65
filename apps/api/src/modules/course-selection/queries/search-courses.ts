import { Injectable } from '@nestjs/common';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { COURSE_TOPICS, type TopicSeries } from '@tisheng/reference-data/course-topics.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { nearQueryOf, searchQueryOf } from '../persistence/course-search.js';
import { COURSE, type CourseRecord } from '../public/course-catalogue-reader.js';

/** What narrows the catalogue; what is left out does not. */
export interface CatalogueFilter {
  readonly series?: TopicSeries | null | undefined;
  readonly topic?: string | null | undefined;
  /** Whether required courses are meant, those of required topics among them, or electives. */
  readonly required?: boolean | null | undefined;
  /** Courses made for this stage, and those made for all. */
  readonly stage?: StageOfSchooling | null | undefined;
  /** Courses made for this subject, and those made for all. */
  readonly subject?: string | null | undefined;
  /** Words of the title, topic, code or summary. */
  readonly search?: string | null | undefined;
}

/** Whose courses are looked through. */
export interface CataloguePart {
  readonly institutionIds: readonly string[];
  readonly withdrawnToo: boolean;
  /** `pack.selection.requiredTopics` */
  readonly requiredTopics: readonly string[];
}

type Row = CourseRecord & { readonly total: number; readonly rank: number } & Record<string, unknown>;

/** Suggestions where nothing is found. */
const NEAR = 5;

/** Finds courses by what narrows them and by words; what matches best comes first, otherwise by topic and code. */
@Injectable()
export class SearchCourses {
  constructor(private readonly database: Database) {}

  async execute(
    part: CataloguePart,
    filter: CatalogueFilter,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<CourseRecord>> {
    const search = filter.search?.trim() ? searchQueryOf(filter.search) : null;
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 4);
    // Signs alone are words that no course has.
    if (filter.search?.trim() && search === null) return pageOf<CourseRecord>([], first, 0, () => []);
    const rows = await this.database.rows<Row>(
      `WITH found AS (
         SELECT *, CASE WHEN $9::text IS NULL THEN 0 ELSE -(ts_rank(search, $9::tsquery) * 1000000)::int END AS rank
           FROM course_selection.course
          WHERE institution_id = ANY($1) AND ($2 OR withdrawn_at IS NULL)
            AND ($3::text[] IS NULL OR topic = ANY($3)) AND ($4::text IS NULL OR topic = $4)
            AND ($5::boolean IS NULL OR (required OR topic = ANY($6)) = $5)
            AND ($7::text IS NULL OR stages = '{}' OR $7 = ANY(stages))
            AND ($8::text IS NULL OR subjects = '{}' OR $8 = ANY(subjects))
            AND ($9::text IS NULL OR search @@ $9::tsquery)
       )
       SELECT ${COURSE}, c.rank, (SELECT count(*)::int FROM found) AS total FROM found c
        WHERE $10::int IS NULL OR (c.rank, length(c.topic), c.topic, c.code, c.id) > ($10, length($11), $11, $12, $13::uuid)
        ORDER BY c.rank, length(c.topic), c.topic, c.code, c.id LIMIT $14`,
      [
        ...this.parameters(part, filter),
        search,
        after ? Number(after[0]) : null,
        after ? String(after[1]) : null,
        after ? String(after[2]) : null,
        after ? String(after[3]) : null,
        first + 1,
      ],
    );
    const { nodes, ...rest } = pageOf<Row>(rows, first, rows[0]?.total ?? 0, ({ rank, topic, code, id }) => [
      rank,
      topic,
      code,
      id,
    ]);
    return { ...rest, nodes: nodes.map(({ total: _, rank: __, ...course }) => course) };
  }

  /** Courses that share some of the words, whatever narrows the list: suggestions where nothing is found. */
  async near(part: CataloguePart, search: string): Promise<CourseRecord[]> {
    const query = nearQueryOf(search);
    if (query === null) return [];
    const rows = await this.database.rows<Row>(
      `SELECT ${COURSE} FROM course_selection.course c
        WHERE c.institution_id = ANY($1) AND ($2 OR c.withdrawn_at IS NULL) AND c.search @@ $3::tsquery
        ORDER BY ts_rank(c.search, $3::tsquery) DESC, length(c.topic), c.topic, c.code LIMIT $4`,
      [part.institutionIds, part.withdrawnToo, query, NEAR],
    );
    return rows;
  }

  private parameters(part: CataloguePart, filter: CatalogueFilter): unknown[] {
    const { series } = filter;
    return [
      part.institutionIds,
      part.withdrawnToo,
      series ? COURSE_TOPICS.filter((topic) => topic.series === series).map(({ code }) => code) : null,
      filter.topic ?? null,
      filter.required ?? null,
      part.requiredTopics,
      filter.stage ?? null,
      filter.subject ?? null,
    ];
  }
}
