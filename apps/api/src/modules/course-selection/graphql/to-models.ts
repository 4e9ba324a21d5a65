import { fromHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { toProblemModel } from '../../../platform/graphql/problem.model.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import type { CatalogueView } from '../queries/catalogue-of-teacher.js';
import type { PlanView } from '../queries/plan-of-teacher.js';
import type { WaitingPlan } from '../queries/plans-to-confirm.js';
import { toPlanConsistency } from '../consistency/graphql/to-plan-consistency.js';
import type { MyCatalogue } from './course.model.js';
import type { MyPlan, PlanToConfirm } from './plan.model.js';
import { toCourse, toTopic } from './to-course.js';
import { toCourseUpdate, toHint, toTimetable } from './to-plan-parts.js';

export function toCatalogue({ problems, nodes, suggestions, ...page }: CatalogueView): MyCatalogue {
  return {
    ...page,
    nodes: nodes.map(toCourse),
    problems: problems.map(toProblemModel),
    suggestions: suggestions.map(toCourse),
  };
}

export function toPlan(cohortId: string, view: PlanView): MyPlan {
  const { holder, selection, totals } = view;
  return {
    cohortId,
    state: holder?.plan ?? null,
    revision: holder?.revision ?? 0,
    courses: view.courses.map(toCourse),
    timetable: toTimetable(view),
    updates: view.updates.map(toCourseUpdate),
    hints: view.hints.map(toHint),
    totals: { ...totals },
    limits: {
      minimumHalfHours: selection.minimumHalfHours,
      maximumHalfHours: selection.maximumHalfHours,
      minimumElectives: selection.minimumElectives,
      requiredTopics: selection.requiredTopics.map(toTopic),
      opensOn: view.opensOn,
      closesOn: view.closesOn,
      maximumHalfHoursPerWeek: selection.maximumHalfHoursPerWeek,
      firstTrainingDay: view.firstTrainingDay,
      lastTrainingDay: view.lastTrainingDay,
      onlineHalfHours: view.budgetPolicy.onlineHalfHours,
      offlineHalfHours: view.budgetPolicy.offlineHalfHours,
      practiceHalfHours: view.budgetPolicy.practiceHalfHours,
      confirmedBy: selection.confirmedBy,
    },
    consistency: view.consistency && toPlanConsistency(view.consistency, selection),
    problems: view.problems.map(toProblemModel),
    savedAt: holder?.savedAt ?? null,
    submittedAt: holder?.submittedAt ?? null,
    decidedAt: holder?.decidedAt ?? null,
    returnReason: holder?.returnReason ?? null,
    holds: (holder?.confirmedCourseIds.length ?? 0) > 0,
  };
}

export function toPlansToConfirm({ nodes, ...page }: Connection<WaitingPlan>): Connection<PlanToConfirm> {
  return {
    ...page,
    nodes: nodes.map(({ consistencyHundredths, courses, withdrawnCourses, ...plan }) => ({
      ...plan,
      consistency: consistencyHundredths === null ? null : fromHundredths(consistencyHundredths),
      courses: courses.map(toCourse),
      withdrawnCourses: [...withdrawnCourses],
    })),
  };
}
