import {
  checkPlan,
  timetableOf,
  type PlanFacts,
  type PlanPolicy,
} from '@tisheng/domain-rules/course-selection/check-plan.js';
import { hourBudget, type HourBudget } from '@tisheng/domain-rules/course-selection/hour-budget.js';
import { planHints } from '@tisheng/domain-rules/course-selection/plan-hints.js';
import type { PlacedWeek, TrainingWeek } from '@tisheng/domain-rules/course-selection/timetable.js';
import { courseSelectionProblems, planHintTexts } from '@tisheng/messages/problems/course-selection.js';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import { daysBetween, today } from '../../../lib/format.js';
import type { Course } from '../api/course-fields.js';
import type { MyPlan } from '../api/my-plan.js';
import type { ChosenCourse } from './chosen-course.js';

export interface ShownProblem extends Bilingual {
  readonly code: string;
  /** Topic that the problem is about; null where it is about none. */
  readonly topic: string | null;
}

/** Where a plan stands while it is chosen. */
export interface Standing {
  readonly budget: HourBudget;
  readonly weeks: readonly TrainingWeek[];
  readonly thisWeek: number;
  /** Weeks of each course by its id. */
  readonly placed: ReadonlyMap<string, readonly PlacedWeek[]>;
  readonly problems: readonly ShownProblem[];
  readonly hints: readonly (Bilingual & { readonly code: string })[];
}

const OWN = 'own';

/** A course as the rules read it. Whose it is the server alone knows, and says so with its answer. */
const ruleCourse = ({ code, topic, required, halfHours, withdrawn }: Course) => ({
  code,
  institution: OWN,
  topic: topic.code,
  stages: [],
  subjects: [],
  required,
  halfHours,
  withdrawn,
});

/**
 * Where the plan stands with what is chosen now. While a change is on its way the page judges by the same rules as the
 * server, whose answer then takes their place; what the rules cannot see from here is kept from its last answer.
 */
export function standingOf(plan: MyPlan, chosen: readonly ChosenCourse[], isUnsaved: boolean): Standing {
  const { limits } = plan;
  const catalogue = chosen.map(({ course }) => ruleCourse(course));
  const requiredTopics = limits.requiredTopics.map(({ code }) => code);
  const selection = { ...limits, requiredTopics };
  const budget = hourBudget(catalogue, { ...limits, selection });
  const { weeks, thisWeek } = plan.timetable;
  if (!isUnsaved) {
    return {
      budget,
      weeks,
      thisWeek,
      placed: new Map(plan.timetable.courses.map((one) => [one.courseId, one.weeks])),
      problems: withTopics(plan.problems, budget.topicsMissing, chosen),
      hints: plan.hints,
    };
  }
  const policy: PlanPolicy = {
    selection,
    gatesCourseSelection: false,
    gateSpares: [],
    opensOn: limits.opensOn,
    firstTrainingDay: limits.firstTrainingDay,
    lastTrainingDay: limits.lastTrainingDay,
    selectionWindowDays: daysBetween(limits.firstTrainingDay, limits.closesOn),
  };
  const facts: PlanFacts = {
    today: today(),
    preTestSubmitted: true,
    obligation: 'required',
    institution: OWN,
    chosen: chosen.map(({ course }) => course.code),
    startWeeks: chosen.map(({ startWeek }) => startWeek),
    inDraft: [],
    confirmedBefore: [],
    catalogue,
  };
  const { timetable } = timetableOf(facts, policy);
  const byCode = new Map(chosen.map(({ course }) => [course.code, course.id]));
  return {
    budget,
    weeks,
    thisWeek,
    placed: new Map(timetable.courses.map((one) => [byCode.get(one.code) ?? '', one.weeks])),
    problems: withTopics(
      [
        ...plan.problems.filter(({ field }) => !field),
        ...checkPlan(facts, policy)
          .filter(({ field }) => field)
          .map(({ code, row, data = {} }) => ({
            code,
            row: row ?? null,
            zh: courseSelectionProblems[code].zh(data),
            en: courseSelectionProblems[code].en(data),
          })),
      ],
      budget.topicsMissing,
      chosen,
    ),
    hints: planHints(chosen.map(({ course }) => ({ title: course.title, topic: course.topic.code }))).map(
      ({ code, data = {} }) => ({
        code,
        zh: planHintTexts[code].zh(data),
        en: planHintTexts[code].en(data),
      }),
    ),
  };
}

interface FoundProblem extends Bilingual {
  readonly code: string;
  readonly row?: number | null;
}

/** Missing topics are named in the policy's order; a withdrawn course by its place in the plan. */
function withTopics(
  problems: readonly FoundProblem[],
  topicsMissing: readonly string[],
  chosen: readonly ChosenCourse[],
): ShownProblem[] {
  const missing = [...topicsMissing];
  return problems.map(({ code, row, zh, en }) => {
    const topic =
      code === 'required-topic-missing'
        ? missing.shift()
        : code === 'course-withdrawn' && typeof row === 'number'
          ? chosen[row]?.course.topic.code
          : undefined;
    return { code, zh, en, topic: topic ?? null };
  });
}
