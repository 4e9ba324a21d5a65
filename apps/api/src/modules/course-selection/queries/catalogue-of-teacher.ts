import { Injectable } from '@nestjs/common';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { COURSE, type CourseRecord } from '../public/course-catalogue-reader.js';
import { choosingProblems, hidesCourses } from './choosing.js';
import { PlanFactsReader } from './plan-facts.js';

/** What narrows the catalogue; what is left out does not. */
export interface CatalogueFilter {
  readonly topic?: string | null | undefined;
  /** Courses made for this stage, and those made for all. */
  readonly stage?: StageOfSchooling | null | undefined;
  /** Courses made for this subject, and those made for all. */
  readonly subject?: string | null | undefined;
  /** Part of the title or of the code. */
  readonly search?: string | null | undefined;
}

export interface CatalogueView extends Connection<CourseRecord> {
  readonly problems: readonly Problem[];
}

type Row = CourseRecord & { readonly total: number };

/** The courses that the teacher may choose from: those that their county's institution offers today. */
@Injectable()
export class FindCatalogueOfTeacher {
  constructor(
    private readonly database: Database,
    private readonly facts: PlanFactsReader,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    filter: CatalogueFilter,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<CatalogueView> {
    const rules = await this.facts.rulesOf(cohortId, this.database);
    const holder = await this.facts.ofTeacher(this.database, cohortId, actor.teacherId);
    const [choice] = await this.facts.choicesOf(this.database, cohortId, rules, [{ holder, courseIds: [] }]);
    if (!choice) throw new Error('One choice in, one choice out');
    const problems = choosingProblems(rules, choice);
    const first = pageSize(page.first);
    const found = hidesCourses(problems)
      ? []
      : await this.find(holder?.institutionId ?? null, filter, first, decodeCursor(page.after, 2));
    const courses = found.map(({ total: _, ...course }) => course);
    return {
      problems,
      ...pageOf<CourseRecord>(courses, first, found[0]?.total ?? 0, ({ topic, code }) => [topic, code]),
    };
  }

  private find(
    institutionId: string | null,
    { topic, stage, subject, search }: CatalogueFilter,
    first: number,
    after: readonly (string | number)[] | null,
  ): Promise<(Row & Record<string, unknown>)[]> {
    return this.database.rows<Row & Record<string, unknown>>(
      `WITH found AS (
         SELECT * FROM course_selection.course
          WHERE institution_id = $1 AND withdrawn_at IS NULL AND ($2::text IS NULL OR topic = $2)
            AND ($3::text IS NULL OR stages = '{}' OR $3 = ANY(stages))
            AND ($4::text IS NULL OR subjects = '{}' OR $4 = ANY(subjects))
            AND ($5::text IS NULL OR strpos(lower(title), lower($5)) > 0 OR strpos(lower(code), lower($5)) > 0)
       )
       SELECT ${COURSE}, (SELECT count(*) FROM found) AS total FROM found c
        WHERE $6::text IS NULL OR (length(c.topic), c.topic, c.code) > (length($6), $6, $7)
        ORDER BY length(c.topic), c.topic, c.code LIMIT $8`,
      [
        institutionId,
        topic ?? null,
        stage ?? null,
        subject ?? null,
        search?.trim() || null,
        after ? String(after[0]) : null,
        after ? String(after[1]) : null,
        first + 1,
      ],
    );
  }
}
