import {
  STANDARD_COLUMNS,
  STANDARD_COLUMN_NAMES,
  STANDARD_DIMENSIONS,
  STANDARD_DIMENSION_NAMES,
  standardItem,
} from '@tisheng/reference-data/ability-standard.js';
import { fromHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { isForTheSchool } from '@tisheng/domain-rules/course-selection/school-plan/school-plan-hours.js';
import {
  EMPTY_SCHOOL_PLAN,
  SCHOOL_PLAN_SECTIONS,
  codeOfAim,
  type SchoolPlanContent as Content,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { aimWords } from '@tisheng/messages/problems/school-plans.js';
import { toProblemModel } from '../../../../platform/graphql/problem.model.js';
import type { ApprovedSchoolPlanView, SchoolPlanView } from '../queries/find-school-plan.js';
import type { SchoolPlanFacts } from '../school-plan-facts.js';
import type { SchoolPlanVersionRow } from '../school-plan-rows.js';
import type { SchoolPlanContent, SchoolPlanContentInput } from './school-plan-content.model.js';
import type {
  ApprovedSchoolPlan,
  SchoolDiagnosis,
  SchoolPlan,
  SchoolPlanTheme,
  SchoolPlanVersion,
} from './school-plan.model.js';

const MOST_WEAK_ITEMS = 10;
const NO_AIM = { zh: '', en: '' };

export function toSchoolPlan({ plan, facts, versions, ...view }: SchoolPlanView): SchoolPlan {
  return {
    id: plan?.id ?? null,
    cohortId: view.cohortId,
    schoolId: view.school.id,
    schoolName: view.school.name,
    state: plan?.state ?? null,
    revision: plan?.revision ?? 0,
    content: toContent(plan?.content ?? EMPTY_SCHOOL_PLAN),
    savedAt: plan?.savedAt ?? null,
    savedByName: plan?.savedBy ?? null,
    version: plan?.version ?? 0,
    approvedVersion: plan?.approvedVersion ?? null,
    versions: versions.map(toVersion),
    required: facts.schoolPlan.required,
    dueOn: facts.dueOn,
    overdue: view.overdue,
    firstTrainingDay: facts.firstTrainingDay,
    lastTrainingDay: facts.lastTrainingDay,
    reviewedBy: [...facts.schoolPlan.reviewedBy],
    waitsFor: [...view.waitsFor],
    offlineHalfHours: facts.policy.offlineHalfHours,
    themes: toThemes(facts.pack),
    diagnosis: toDiagnosis(facts),
    problems: view.problems.map(toProblemModel),
    earlier: view.earlier.map(({ cohortId, nameZh, nameEn }) => ({
      cohortId,
      name: { zh: nameZh, en: nameEn },
    })),
  };
}

export const toApproved = ({ content, pack, ...plan }: ApprovedSchoolPlanView): ApprovedSchoolPlan => ({
  ...plan,
  content: toContent(content),
  themes: toThemes(pack),
});

/** The plan as the rules know it. */
export const fromInput = ({ goals, activities, judging, support }: SchoolPlanContentInput): Content => ({
  goals: goals.map(({ key, words, aim }) => ({ key, words, aim })),
  activities: activities.map(({ theme, ...activity }) => ({ ...activity, theme: theme ?? null })),
  judging,
  support,
});

const toContent = ({ goals, activities, judging, support }: Content): SchoolPlanContent => ({
  goals: goals.map((goal) => ({ ...goal, aimName: goal.aim === '' ? NO_AIM : aimWords(goal.aim) })),
  activities: activities.map((activity) => ({ ...activity, goals: [...activity.goals] })),
  judging,
  support,
});

const toVersion = ({ content, reviews, ...version }: SchoolPlanVersionRow): SchoolPlanVersion => ({
  ...version,
  content: toContent(content),
  reviews: reviews.map(({ comments, ...review }) => ({
    ...review,
    comments: SCHOOL_PLAN_SECTIONS.flatMap((section) => {
      const text = comments[section];
      return text ? [{ section, text }] : [];
    }),
  })),
});

const toThemes = ({ practice }: PolicyPack): SchoolPlanTheme[] =>
  practice.themes.map((theme) => ({
    theme: theme.theme,
    title: theme.title,
    expectedResult: theme.expectedResult,
    askedHalfHours: isForTheSchool(theme) ? theme.offlineHalfHours : 0,
  }));

function toDiagnosis({ diagnosis, pack, policy }: SchoolPlanFacts): SchoolDiagnosis {
  const { smallestGroup, targetLevel } = pack.diagnosis;
  const isShown = diagnosis.tested >= smallestGroup;
  const aims = policy.weakAims.length > 0 ? policy.weakAims : ALL_DIMENSIONS;
  return {
    enrolled: diagnosis.enrolled,
    tested: diagnosis.tested,
    smallestGroup,
    targetLevel,
    levels: isShown
      ? diagnosis.levels.map(({ dimension, column, hundredths }) => ({
          dimension: STANDARD_DIMENSION_NAMES[dimension],
          column: STANDARD_COLUMN_NAMES[column],
          level: hundredths === null ? null : fromHundredths(hundredths),
          isWeak: policy.weakAims.includes(codeOfAim({ kind: 'dimension', dimension, column })),
        }))
      : [],
    weakItems: isShown
      ? diagnosis.weakItems.slice(0, MOST_WEAK_ITEMS).flatMap(({ item, teachers }) => {
          const label = standardItem(item)?.labels.I;
          return label ? [{ item, label, teachers }] : [];
        })
      : [],
    aims: aims.map((code) => ({ code, name: aimWords(code) })),
  };
}

const ALL_DIMENSIONS = STANDARD_COLUMNS.flatMap((column) =>
  STANDARD_DIMENSIONS.map((dimension) => codeOfAim({ kind: 'dimension', dimension, column })),
);
