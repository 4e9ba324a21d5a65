import type {
  SchoolActivityKind,
  SchoolPlanActivity,
  SchoolPlanContent,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import type { SchoolPlanContentFieldsFragment, SchoolPlanContentInput } from '../../../gql/graphql.js';
import { enumWord } from '../../../lib/enum-word.js';
import { ruleWord } from '../../../lib/rule-word.js';

/** A plan as the rules know it. */
export const fromApi = ({
  goals,
  activities,
  judging,
  support,
}: SchoolPlanContentFieldsFragment): SchoolPlanContent => ({
  goals: goals.map(({ key, words, aim }) => ({ key, words, aim })),
  activities: activities.map((activity): SchoolPlanActivity => ({
    key: activity.key,
    title: activity.title,
    kind: ruleWord(activity.kind) satisfies SchoolActivityKind,
    from: activity.from,
    to: activity.to,
    leader: activity.leader,
    theme: activity.theme,
    halfHours: activity.halfHours,
    expectedResult: activity.expectedResult,
    group: activity.group,
    goals: activity.goals,
  })),
  judging,
  support,
});

/** The same on its way back. */
export const toInput = ({
  goals,
  activities,
  judging,
  support,
}: SchoolPlanContent): SchoolPlanContentInput => ({
  goals: goals.map((goal) => ({ ...goal })),
  activities: activities.map(({ kind, ...activity }) => ({
    ...activity,
    kind: enumWord(kind),
    goals: [...activity.goals],
  })),
  judging,
  support,
});

/** Activities as they follow each other in time; those without a day stand last. */
export const inOrderOfTime = (activities: readonly SchoolPlanActivity[]): SchoolPlanActivity[] =>
  activities.toSorted(
    (a, b) => (a.from || '9').localeCompare(b.from || '9') || (a.to || '9').localeCompare(b.to || '9'),
  );

/** A key that no other goal or activity has, made here so that what is added can be named before it is saved. */
export const newKey = (prefix: 'g' | 'a'): string => `${prefix}-${crypto.randomUUID().slice(0, 8)}`;
