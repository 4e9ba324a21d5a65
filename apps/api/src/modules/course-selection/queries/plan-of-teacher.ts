import { Injectable } from '@nestjs/common';
import {
  checkPlan,
  selectionClosesOn,
  timetableOf,
} from '@tisheng/domain-rules/course-selection/check-plan.js';
import { consistencyOfPlan } from '@tisheng/domain-rules/course-selection/consistency.js';
import { budgetPolicyOf, type BudgetPolicy } from '@tisheng/domain-rules/course-selection/hour-budget.js';
import { mayChangePlan } from '@tisheng/domain-rules/course-selection/may-change-plan.js';
import { planHints, type PlanHintCode } from '@tisheng/domain-rules/course-selection/plan-hints.js';
import { planHours, type PlanHours } from '@tisheng/domain-rules/course-selection/plan-hours.js';
import type { PlacedWeek, TrainingWeek } from '@tisheng/domain-rules/course-selection/timetable.js';
import { weekOn } from '@tisheng/domain-rules/course-selection/timetable.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { CourseCatalogueReader, type CourseRecord } from '../public/course-catalogue-reader.js';
import type { ConsistencyOfCourses } from '../consistency/queries/consistency-of-courses.js';
import { CourseUpdates, type CourseUpdate } from './course-updates.js';
import { chosenOf, PlanFactsReader, type Choice, type PlanHolder, type PlanRules } from './plan-facts.js';

/** A teacher's own plan with what the policy asks of it and what is still missing. */
export interface PlanView {
  readonly holder: PlanHolder | null;
  /** As the catalogue has them today; of a plan handed in, in the versions that it holds. */
  readonly courses: readonly CourseRecord[];
  /** Week in which each begins, in the same order; null where the proposal chooses. */
  readonly startWeeks: readonly (number | null)[];
  readonly budgetPolicy: BudgetPolicy;
  readonly weeks: readonly TrainingWeek[];
  /** First week that is not over. */
  readonly thisWeek: number;
  /** When each course is studied, in the same order: as proposed today, or as it was handed in. */
  readonly placed: readonly (readonly PlacedWeek[])[];
  /** What institutions have changed since the teacher last saw a course. */
  readonly updates: readonly CourseUpdate[];
  readonly hints: readonly Problem<PlanHintCode>[];
  readonly totals: PlanHours;
  readonly selection: PolicyPack['selection'];
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  /** Null before the pre-test. */
  readonly consistency: ConsistencyOfCourses | null;
  /** What still blocks the plan from being submitted; empty for one that is submitted or confirmed. */
  readonly problems: readonly Problem[];
}

@Injectable()
export class FindPlanOfTeacher {
  constructor(
    private readonly database: Database,
    private readonly facts: PlanFactsReader,
    private readonly catalogue: CourseCatalogueReader,
    private readonly courseUpdates: CourseUpdates,
  ) {}

  async execute(actor: Actor, cohortId: string): Promise<PlanView> {
    const rules = await this.facts.rulesOf(cohortId, this.database);
    const holder = await this.facts.ofTeacher(this.database, cohortId, actor.teacherId);
    const handedIn = holder?.plan === 'submitted' || holder?.plan === 'confirmed';
    const choice = await this.choiceOf(cohortId, rules, holder, handedIn);
    const { facts, courses, weakPoints } = choice;
    const change = {
      enrollment: holder?.enrollment ?? null,
      plan: holder?.plan ?? null,
      courses: courses.length,
    };
    const { weeks, timetable } = timetableOf(facts, rules.policy);
    const proposed = timetable.courses.map((course) => course.weeks);
    return {
      holder,
      courses,
      startWeeks: choice.startWeeks,
      budgetPolicy: budgetPolicyOf(rules.pack),
      weeks,
      thisWeek: weekOn(weeks, rules.today),
      placed: (handedIn ? await this.handedIn(cohortId, holder) : null) ?? proposed,
      updates: await this.courseUpdates.of(
        courses.map(({ id }, place) => ({ id, version: choice.seenVersions[place] ?? 1 })),
      ),
      hints: handedIn ? [] : planHints(courses),
      totals: planHours(facts.catalogue, rules.policy.selection.requiredTopics),
      selection: rules.pack.selection,
      firstTrainingDay: rules.policy.firstTrainingDay,
      lastTrainingDay: rules.policy.lastTrainingDay,
      opensOn: rules.policy.opensOn,
      closesOn: selectionClosesOn(rules.policy),
      consistency: facts.preTestSubmitted
        ? consistencyOfPlan(weakPoints, courses, ITEMS_OF_TOPIC, rules.pack.selection.answeringHalfHours)
        : null,
      problems: handedIn ? [] : [...mayChangePlan(change, 'submit'), ...checkPlan(facts, rules.policy)],
    };
  }

  /** The weeks of the version handed in last; null where it has none. */
  private async handedIn(cohortId: string, holder: PlanHolder | null): Promise<PlacedWeek[][] | null> {
    const version = await this.database.one<{ weeks: (readonly [week: number, halfHours: number])[][] }>(
      `SELECT weeks FROM course_selection.plan_version
        WHERE cohort_id = $1 AND enrollment_id = $2 ORDER BY number DESC LIMIT 1`,
      [cohortId, holder?.enrollmentId],
    );
    if (!version || version.weeks.length === 0) return null;
    return version.weeks.map((weeks) => weeks.map(([week, halfHours]) => ({ week, halfHours })));
  }

  private async choiceOf(
    cohortId: string,
    rules: PlanRules,
    holder: PlanHolder | null,
    handedIn: boolean,
  ): Promise<Choice> {
    const held = (holder?.courseIds ?? []).map((id, place) => ({
      id,
      version: holder?.courseVersions[place] ?? 1,
    }));
    const known = handedIn ? await this.catalogue.inVersions(held, this.database) : [];
    const [choice] = await this.facts.choicesOf(
      this.database,
      cohortId,
      rules,
      [chosenOf(holder)],
      new Map(known.map((course) => [course.id, course])),
    );
    if (!choice) throw new Error('One choice in, one choice out');
    return choice;
  }
}
