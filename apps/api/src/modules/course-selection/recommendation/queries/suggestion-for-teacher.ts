import { Injectable } from '@nestjs/common';
import { consistencyOfPlan } from '@tisheng/domain-rules/course-selection/consistency.js';
import { planHours, type PlanHours } from '@tisheng/domain-rules/course-selection/plan-hours.js';
import { suggestPlan } from '@tisheng/domain-rules/course-selection/suggest-plan.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import type { ConsistencyOfCourses } from '../../consistency/queries/consistency-of-courses.js';
import { CourseCatalogueReader, type CourseRecord } from '../../public/course-catalogue-reader.js';
import { choosingProblems, hidesCourses } from '../../queries/choosing.js';
import { chosenOf, keyOfCourse, PlanFactsReader, toRuleCourse } from '../../queries/plan-facts.js';

/** A whole plan to begin from. */
export interface SuggestionView {
  /** What keeps the teacher from choosing today; then nothing is suggested. */
  readonly problems: readonly Problem[];
  readonly courses: readonly CourseRecord[];
  readonly totals: PlanHours;
  readonly selection: PolicyPack['selection'];
  /** Null without a diagnosis. */
  readonly consistency: ConsistencyOfCourses | null;
  readonly keepsChoice: boolean;
  readonly isComplete: boolean;
}

/** Suggests a whole plan to a teacher, around the courses that are chosen already. */
@Injectable()
export class SuggestPlan {
  constructor(
    private readonly database: Database,
    private readonly facts: PlanFactsReader,
    private readonly catalogue: CourseCatalogueReader,
  ) {}

  async execute(actor: Actor, cohortId: string): Promise<SuggestionView> {
    const rules = await this.facts.rulesOf(cohortId, this.database);
    const { selection } = rules.pack;
    const holder = await this.facts.ofTeacher(this.database, cohortId, actor.teacherId);
    const [choice] = await this.facts.choicesOf(this.database, cohortId, rules, [chosenOf(holder)]);
    if (!choice) throw new Error('One choice in, one choice out');
    const problems = choosingProblems(rules, choice);
    const institution = holder?.institutionId ?? null;
    if (problems.length > 0 || hidesCourses(problems) || holder === null || institution === null) {
      const nothing = { courses: [], totals: planHours([], []), consistency: null };
      return { problems, ...nothing, selection, keepsChoice: true, isComplete: false };
    }
    const courses = await this.catalogue.coursesOf(institution);
    const byKey = new Map(courses.map((course) => [keyOfCourse(course, institution), course]));
    const confirmed = new Set(choice.facts.confirmedBefore);
    const suggested = suggestPlan(
      {
        weakPoints: choice.weakPoints,
        stage: holder.stage,
        subject: holder.subject,
        institution,
        // What could not be submitted is not kept.
        kept: choice.facts.catalogue.filter(
          (course) => course.institution === institution && (!course.withdrawn || confirmed.has(course.code)),
        ),
        catalogue: courses.map((course) => toRuleCourse(course, institution)),
      },
      ITEMS_OF_TOPIC,
      selection,
    );
    const records = suggested.courses.flatMap(({ code }) => byKey.get(code) ?? []);
    return {
      problems,
      courses: records,
      totals: planHours(suggested.courses, selection.requiredTopics),
      selection,
      consistency: choice.facts.preTestSubmitted
        ? consistencyOfPlan(choice.weakPoints, records, ITEMS_OF_TOPIC, selection.answeringHalfHours)
        : null,
      keepsChoice: suggested.keepsChoice,
      isComplete: suggested.isComplete,
    };
  }
}
