import { Injectable } from '@nestjs/common';
import {
  recommendCourses,
  type RecommendationReason,
} from '@tisheng/domain-rules/course-selection/recommend-courses.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { CourseCatalogueReader, type CourseRecord } from '../public/course-catalogue-reader.js';
import { choosingProblems, hidesCourses } from './choosing.js';
import { keyOfCourse, PlanFactsReader, toRuleCourse } from './plan-facts.js';

export interface RecommendedCourse {
  readonly course: CourseRecord;
  /** What the course closes of the gaps that the chosen courses leave, × 100. */
  readonly gainHundredths: number;
  readonly reasons: readonly RecommendationReason[];
}

export interface RecommendationsView {
  readonly problems: readonly Problem[];
  /** Best first. */
  readonly recommendations: readonly RecommendedCourse[];
  readonly clauses: PolicyPack['clauses'];
}

/** Courses of the teacher's institution that are worth choosing, from the diagnosis and the policy. */
@Injectable()
export class RecommendCourses {
  constructor(
    private readonly database: Database,
    private readonly facts: PlanFactsReader,
    private readonly catalogue: CourseCatalogueReader,
  ) {}

  async execute(actor: Actor, cohortId: string, first: number): Promise<RecommendationsView> {
    const rules = await this.facts.rulesOf(cohortId, this.database);
    const holder = await this.facts.ofTeacher(this.database, cohortId, actor.teacherId);
    const chosen = [{ holder, courseIds: holder?.courseIds ?? [] }];
    const [choice] = await this.facts.choicesOf(this.database, cohortId, rules, chosen);
    if (!choice) throw new Error('One choice in, one choice out');
    const problems = choosingProblems(rules, choice);
    const institution = holder?.institutionId ?? null;
    if (hidesCourses(problems) || holder === null || institution === null)
      return { problems, recommendations: [], clauses: rules.pack.clauses };
    const courses = await this.catalogue.coursesOf(institution);
    const byKey = new Map(courses.map((course) => [keyOfCourse(course, institution), course]));
    const found = recommendCourses(
      {
        weakPoints: choice.weakPoints,
        stage: holder.stage,
        subject: holder.subject,
        institution,
        chosen: choice.facts.chosen,
        catalogue: courses.map((course) => toRuleCourse(course, institution)),
      },
      ITEMS_OF_TOPIC,
      rules.pack.selection,
    );
    return {
      problems,
      clauses: rules.pack.clauses,
      recommendations: found.slice(0, first).flatMap(({ course, gainHundredths, reasons }) => {
        const record = byKey.get(course.code);
        return record ? [{ course: record, gainHundredths, reasons }] : [];
      }),
    };
  }
}
