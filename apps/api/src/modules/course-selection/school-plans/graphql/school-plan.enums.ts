import { registerEnumType } from '@nestjs/graphql';
import { SCHOOL_PLAN_DECISIONS } from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import {
  SCHOOL_ACTIVITY_KINDS,
  SCHOOL_PLAN_SECTIONS,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { SCHOOL_PLAN_FILTERS } from '../queries/find-school-plans.js';

export const SchoolPlanStateEnum = enumOf(LIFECYCLES['school-plan'].states);
registerEnumType(SchoolPlanStateEnum, {
  name: 'SchoolPlanState',
  description: 'Where a school’s study plan stands.',
  valuesMap: {
    DRAFT: { description: 'The school is writing, or has opened an approved plan again.' },
    SUBMITTED: { description: 'Handed in; its reviewers read it.' },
    RETURNED: { description: 'Given back by a reviewer, with what to change.' },
    APPROVED: { description: 'Every reviewer has approved it.' },
  },
});

export const SchoolPlanReviewerEnum = enumOf(['researcher', 'institution']);
registerEnumType(SchoolPlanReviewerEnum, {
  name: 'SchoolPlanReviewer',
  description: 'Who reviews schools’ study plans.',
  valuesMap: {
    RESEARCHER: { description: 'The researcher of the region.' },
    INSTITUTION: { description: 'The training institution that the county has chosen.' },
  },
});

export const SchoolPlanDecisionEnum = enumOf(SCHOOL_PLAN_DECISIONS);
registerEnumType(SchoolPlanDecisionEnum, {
  name: 'SchoolPlanDecision',
  description: 'What a reviewer decides.',
  valuesMap: {
    APPROVE: { description: 'The plan is good as it is.' },
    RETURN: { description: 'The school is to change it.' },
  },
});

export const SchoolPlanSectionEnum = enumOf(SCHOOL_PLAN_SECTIONS);
registerEnumType(SchoolPlanSectionEnum, {
  name: 'SchoolPlanSection',
  description: 'Part of a plan on which a reviewer can comment.',
  valuesMap: {
    GOALS: { description: 'The goals.' },
    ACTIVITIES: { description: 'The activities.' },
    JUDGING: { description: 'How outcomes are judged.' },
    SUPPORT: { description: 'The support that the school needs.' },
  },
});

export const SchoolActivityKindEnum = enumOf(SCHOOL_ACTIVITY_KINDS);
registerEnumType(SchoolActivityKindEnum, {
  name: 'SchoolActivityKind',
  description: 'What an activity of a school is.',
  valuesMap: {
    LECTURE: { description: 'A lecture.' },
    DISCUSSION: { description: 'A discussion of a group.' },
    LESSON_STUDY: { description: 'Work on a lesson by preparing, giving and discussing it.' },
    OPEN_LESSON: { description: 'A lesson that colleagues observe.' },
    SKILLS_TRAINING: { description: 'Training of a skill or a tool.' },
    SELF_STUDY: { description: 'Each on their own, with a task.' },
    EXHIBITION: { description: 'Results are shown and discussed.' },
    REFLECTION: { description: 'Looking back and writing up.' },
  },
});

export const SchoolPlanFilterEnum = enumOf(SCHOOL_PLAN_FILTERS);
registerEnumType(SchoolPlanFilterEnum, {
  name: 'SchoolPlanFilter',
  description: 'What narrows a list of schools’ plans.',
  valuesMap: {
    NOT_BEGUN: { description: 'Schools that have written nothing.' },
    DRAFT: { description: 'Plans being written.' },
    SUBMITTED: { description: 'Plans under review.' },
    RETURNED: { description: 'Plans given back.' },
    APPROVED: { description: 'Approved plans.' },
    OVERDUE: { description: 'Schools that are late with handing in.' },
    WAITING_FOR_ME: { description: 'Plans that the reviewer who asks has not decided.' },
  },
});
