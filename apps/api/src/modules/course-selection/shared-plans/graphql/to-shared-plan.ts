import { standardItem } from '@tisheng/reference-data/ability-standard.js';
import { fromHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { toCourse } from '../../graphql/to-course.js';
import type { PlanToRecommendListed } from '../queries/find-recommendations.js';
import type { OwnRecommendation, SharedPlanShown } from '../queries/find-shared-plans.js';
import type {
  MyPlanRecommendation,
  PlanRecommender,
  PlanToRecommend,
  SharedPlan,
} from './shared-plan.model.js';

export const toSharedPlan = ({
  courses,
  goals,
  recommendedByRole,
  ...plan
}: SharedPlanShown): SharedPlan => ({
  ...plan,
  courses: courses.map(toCourse),
  halfHours: courses.reduce((sum, { halfHours }) => sum + halfHours, 0),
  goals: goals.flatMap((item) => {
    const label = standardItem(item)?.labels.I;
    return label ? [{ item, label }] : [];
  }),
  recommendedBy: recommenderOf(recommendedByRole),
});

export const toOwnRecommendation = ({ shown, ...own }: OwnRecommendation): MyPlanRecommendation => ({
  ...own,
  shown: toSharedPlan(shown),
});

export const toPlansToRecommend = ({
  nodes,
  ...page
}: Connection<PlanToRecommendListed>): Connection<PlanToRecommend> => ({
  ...page,
  nodes: nodes.map(({ consistencyHundredths, courseTitles, ...plan }) => ({
    ...plan,
    consistency: consistencyHundredths === null ? null : fromHundredths(consistencyHundredths),
    courseTitles: [...courseTitles],
  })),
});

function recommenderOf(role: string): PlanRecommender {
  if (role === 'workshop-leader') return 'workshop-leader';
  return role === 'principal' || role === 'school-administrator' ? 'school' : 'office';
}
