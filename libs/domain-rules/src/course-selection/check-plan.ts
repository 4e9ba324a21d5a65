import type { GatePolicy } from '../diagnostic-assessment/gate-applies.js';
import { gateApplies } from '../diagnostic-assessment/gate-applies.js';
import type { Obligation, PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { PlainDate } from '../time/plain-date.js';
import { addDays } from '../time/plain-date.js';
import type { CatalogueCourse } from './catalogue-course.js';
import { isElective } from './catalogue-course.js';
import { planHours } from './plan-hours.js';
import type { TimetableProblemCode } from './timetable-problems.js';
import { startWeekProblems, timetableProblems } from './timetable-problems.js';
import type { Timetable, TrainingWeek } from './timetable.js';
import { placeCourses, weekOn, weeksOfTraining } from './timetable.js';

export type PlanProblemCode =
  | 'pre-test-missing'
  | 'institution-not-chosen'
  | 'selection-not-open-yet'
  | 'selection-closed'
  | 'course-not-in-catalogue'
  | 'course-of-other-institution'
  | 'course-withdrawn'
  | 'course-chosen-twice'
  | 'required-topic-missing'
  | 'too-few-electives'
  | 'plan-hours-below-minimum'
  | 'plan-hours-above-maximum'
  | TimetableProblemCode;

type Found = Problem<PlanProblemCode>;

export interface PlanFacts {
  /** Today in the programme's time zone. */
  readonly today: PlainDate;
  readonly preTestSubmitted: boolean;
  /** Whether the pre-test comes first depends on it. */
  readonly obligation: Obligation;
  /** Institution that the teacher's county has chosen; null before it has. */
  readonly institution: string | null;
  /** Codes of the courses chosen, in the plan's order. */
  readonly chosen: readonly string[];
  /** The week in which each of them begins, in the same order; null where the proposal chooses. */
  readonly startWeeks: readonly (number | null)[];
  /**
   * Codes of the courses that the draft names already: saving it anew is not held up by what became of them since, or
   * the teacher could not mend one after the other. Submitting is.
   */
  readonly inDraft: readonly string[];
  /** Codes of the plan that was confirmed before: such a course may stay although it was withdrawn since. */
  readonly confirmedBefore: readonly string[];
  /** The chosen courses as far as the catalogue knows them, of any institution. */
  readonly catalogue: readonly CatalogueCourse[];
}

/** What of the policy bears on a plan. */
export interface PlanPolicy extends GatePolicy {
  /** `pack.selection` */
  readonly selection: Pick<
    PolicyPack['selection'],
    | 'requiredTopics'
    | 'minimumElectives'
    | 'minimumHalfHours'
    | 'maximumHalfHours'
    | 'maximumHalfHoursPerWeek'
  >;
  /** First day on which the cohort may enroll. */
  readonly opensOn: PlainDate;
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
  /** The cohort's `selectionWindowDays`. */
  readonly selectionWindowDays: number;
}

/**
 * Everything that still keeps a plan from being submitted: {@link checkChoice} and the totals. The page shows
 * the same list as "what is missing".
 */
export function checkPlan(facts: PlanFacts, policy: PlanPolicy): Found[] {
  const { requiredTopics, minimumElectives, minimumHalfHours, maximumHalfHours } = policy.selection;
  const courses = chosenCourses(facts);
  const problems = checkChoice({ ...facts, inDraft: [] }, policy);
  for (const topic of requiredTopics) {
    if (courses.some((course) => course.topic === topic)) continue;
    problems.push(problem('required-topic-missing', { field: 'courses', data: { topic } }));
  }
  const { halfHours, electiveCourses } = planHours(courses, requiredTopics);
  if (electiveCourses < minimumElectives) {
    problems.push(
      problem('too-few-electives', {
        field: 'courses',
        data: { chosen: electiveCourses, minimum: minimumElectives },
      }),
    );
  }
  if (halfHours < minimumHalfHours) {
    problems.push(
      problem('plan-hours-below-minimum', {
        field: 'courses',
        data: { halfHours, minimum: minimumHalfHours, missing: minimumHalfHours - halfHours },
      }),
    );
  }
  if (halfHours > maximumHalfHours) {
    problems.push(
      problem('plan-hours-above-maximum', {
        field: 'courses',
        data: { halfHours, maximum: maximumHalfHours, excess: halfHours - maximumHalfHours },
      }),
    );
  }
  const { weeks, timetable } = timetableOf(facts, policy);
  return [...problems, ...timetableProblems(timetable.load, weeks, policy.selection.maximumHalfHoursPerWeek)];
}

/** The weeks of the training and when the chosen courses are studied in them, as proposed and as the teacher moved them. */
export function timetableOf(
  facts: Pick<PlanFacts, 'today' | 'chosen' | 'startWeeks' | 'catalogue'>,
  policy: Pick<PlanPolicy, 'selection' | 'firstTrainingDay' | 'lastTrainingDay'>,
): { readonly weeks: readonly TrainingWeek[]; readonly timetable: Timetable } {
  const weeks = weeksOfTraining(policy.firstTrainingDay, policy.lastTrainingDay);
  const courses = chosenCourses(facts).map((course) => ({
    code: course.code,
    halfHours: course.halfHours,
    required: !isElective(course, policy.selection.requiredTopics),
    startWeek: facts.startWeeks[facts.chosen.indexOf(course.code)] ?? null,
  }));
  const timetable = placeCourses(courses, {
    weeks: weeks.length,
    firstWeek: weekOn(weeks, facts.today),
    maximumHalfHoursPerWeek: policy.selection.maximumHalfHoursPerWeek,
  });
  return { weeks, timetable };
}

/**
 * What keeps a choice from being saved as a draft: the pre-test gate, the window, and courses that cannot be
 * chosen. A draft may have too few or too many hours.
 */
export function checkChoice(facts: PlanFacts, policy: PlanPolicy): Found[] {
  const weeks = weeksOfTraining(policy.firstTrainingDay, policy.lastTrainingDay).length;
  return [
    ...gateProblems(facts, policy),
    ...courseProblems(facts),
    ...startWeekProblems(facts.startWeeks, weeks),
  ];
}

/** Last day on which courses may be chosen or changed. */
export function selectionClosesOn(
  policy: Pick<PlanPolicy, 'firstTrainingDay' | 'selectionWindowDays'>,
): PlainDate {
  return addDays(policy.firstTrainingDay, policy.selectionWindowDays);
}

function gateProblems(facts: PlanFacts, policy: PlanPolicy): Found[] {
  const problems: Found[] = [];
  if (gateApplies(facts.obligation, policy) && !facts.preTestSubmitted) {
    problems.push(problem('pre-test-missing'));
  }
  if (facts.institution === null) problems.push(problem('institution-not-chosen'));
  if (facts.today < policy.opensOn) {
    problems.push(problem('selection-not-open-yet', { data: { opensOn: policy.opensOn } }));
  }
  const closedOn = selectionClosesOn(policy);
  if (facts.today > closedOn) problems.push(problem('selection-closed', { data: { closedOn } }));
  return problems;
}

function courseProblems(facts: PlanFacts): Found[] {
  const problems: Found[] = [];
  const catalogue = new Map(facts.catalogue.map((course) => [course.code, course]));
  const seen = new Set<string>();
  facts.chosen.forEach((code, row) => {
    const at = { field: 'courses', row, data: { course: code } };
    if (seen.has(code)) problems.push(problem('course-chosen-twice', at));
    seen.add(code);
    const course = catalogue.get(code);
    if (course === undefined) {
      problems.push(problem('course-not-in-catalogue', at));
      return;
    }
    if (facts.inDraft.includes(code)) return;
    if (facts.institution !== null && course.institution !== facts.institution) {
      problems.push(problem('course-of-other-institution', at));
    }
    if (course.withdrawn && !facts.confirmedBefore.includes(code))
      problems.push(problem('course-withdrawn', at));
  });
  return problems;
}

/** The courses that count: known and once each. */
function chosenCourses({ chosen, catalogue }: Pick<PlanFacts, 'chosen' | 'catalogue'>): CatalogueCourse[] {
  const codes = new Set(chosen);
  const byCode = new Map(catalogue.map((course) => [course.code, course]));
  return [...codes].flatMap((code) => byCode.get(code) ?? []);
}
