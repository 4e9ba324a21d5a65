import { Injectable } from '@nestjs/common';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { pageOf, type Connection } from '../../../platform/graphql/connection.js';
import type { CourseRecord } from '../public/course-catalogue-reader.js';
import { choosingProblems, hidesCourses } from './choosing.js';
import { PlanFactsReader } from './plan-facts.js';
import { SearchCourses, type CatalogueFilter } from './search-courses.js';

export interface CatalogueView extends Connection<CourseRecord> {
  readonly problems: readonly Problem[];
  /** Courses that share some of the words; only where nothing is found. */
  readonly suggestions: readonly CourseRecord[];
  /** What the teacher teaches, to narrow by; null where unknown. */
  readonly stage: StageOfSchooling | null;
  readonly subject: string | null;
}

/** The courses that the teacher may choose from: those that their county's institution offers today. */
@Injectable()
export class FindCatalogueOfTeacher {
  constructor(
    private readonly database: Database,
    private readonly facts: PlanFactsReader,
    private readonly courses: SearchCourses,
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
    const { stage = null, subject = null, institutionId = null } = holder ?? {};
    if (hidesCourses(problems) || institutionId === null) {
      const nothing = pageOf<CourseRecord>([], 1, 0, () => []);
      return { ...nothing, problems, stage, subject, suggestions: [] };
    }
    const part = {
      institutionIds: [institutionId],
      withdrawnToo: false,
      requiredTopics: rules.policy.selection.requiredTopics,
    };
    const found = await this.courses.execute(part, filter, page);
    const suggestions =
      found.totalCount === 0 && filter.search ? await this.courses.near(part, filter.search) : [];
    return { ...found, problems, stage, subject, suggestions };
  }
}
