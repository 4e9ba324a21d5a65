import type { RecommendationReason } from '@tisheng/domain-rules/course-selection/recommend-courses.js';
import type { Bilingual, ProblemData, ProblemTexts } from './problem-texts.js';

/** Half-hours as hours: 21 → 10.5. */
const hours = (halfHours: ProblemData[string] | undefined): number => Number(halfHours) / 2;
/** Hundredths of a level as whole percent. */
const percent = (hundredths: ProblemData[string] | undefined): string => `${String(hundredths)}%`;

/** Whether the course alone answers all that is left of the weak point. */
const answersAll = (d: ProblemData): boolean => Number(d['halfHours']) >= Number(d['missingHalfHours']);
/** Whether chosen courses answer a part of it already. */
const isBegun = (d: ProblemData): boolean => Number(d['missingHalfHours']) < Number(d['answeringHalfHours']);

/** Why a course is recommended. */
export const recommendationReasons = {
  'topic-required': {
    zh: (d) => `必修专题${d['topic']}“${d['nameZh'] ?? ''}”，计划中还没有这一专题的课程`,
    en: (d) => `Required topic ${d['topic']}, "${d['nameEn'] ?? ''}": no course of it is in the plan yet`,
  },
  'trains-weak-point': {
    zh: (d) =>
      `针对短板“${d['nameZh'] ?? ''}”：您现为${percent(d['hundredths'])}，距目标差${percent(d['gapHundredths'])}；` +
      `补齐${isBegun(d) ? '还' : ''}需${hours(d['missingHalfHours'])}学时，` +
      (answersAll(d) ? '学完本课即可补齐' : `本课可补${hours(d['halfHours'])}学时`),
    en: (d) =>
      `For your weak point "${d['nameEn'] ?? ''}": you are at ${percent(d['hundredths'])}, ${percent(d['gapHundredths'])} below the target; ` +
      `it takes ${hours(d['missingHalfHours'])} ${isBegun(d) ? 'more ' : ''}hours to answer, ` +
      (answersAll(d)
        ? 'which this course does in full'
        : `of which this course gives ${hours(d['halfHours'])}`),
  },
  'made-for-your-subject': {
    zh: () => '专为您任教的学科开设',
    en: () => 'Made for your subject',
  },
  'made-for-your-stage': {
    zh: () => '专为您任教的学段开设',
    en: () => 'Made for your stage of schooling',
  },
} satisfies Readonly<Record<RecommendationReason['code'], ProblemTexts[string]>>;

/** The rule behind each reason, for those who ask. */
export const recommendationRules: Readonly<Record<RecommendationReason['code'], Bilingual>> = {
  'topic-required': {
    zh: '必修专题优先：每个必修专题至少选一门课程，还没有选的排在最前。',
    en: 'Required topics first: each needs one course at least; those without one stand at the top.',
  },
  'trains-weak-point': {
    zh: '补短板最多者优先：按短板离目标的差距和课程能补上的学时计算，已选课程补过的不再重复计算。',
    en: 'What closes most comes first: by the gap of each weak point and the hours of it that the course gives; what chosen courses give already is not counted again.',
  },
  'made-for-your-subject': {
    zh: '补短板效果相同时，专为您学科开设的课程排在前面。',
    en: 'Among courses that close equally much, those made for your subject come first.',
  },
  'made-for-your-stage': {
    zh: '补短板效果和学科相同时，专为您学段开设的课程排在前面。',
    en: 'Among these, those made for your stage of schooling come first.',
  },
};
