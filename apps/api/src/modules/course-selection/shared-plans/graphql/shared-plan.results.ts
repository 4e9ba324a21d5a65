import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { MyPlanRecommendation } from './shared-plan.model.js';

@ObjectType({ description: 'The teacher is being asked.' })
export class PlanRecommended {
  @Field(() => ID, { description: 'The enrollment whose plan is recommended.' })
  enrollmentId!: string;
}

@ObjectType({ description: 'The recommendation was taken back.' })
export class RecommendationTakenBack {
  @Field(() => ID, { description: 'The enrollment whose plan it was.' })
  enrollmentId!: string;
}

@ObjectType({ description: 'Who sees the plan was changed.' })
export class PlanShownInRegion {
  @Field(() => ID, { description: 'The enrollment whose plan it is.' })
  enrollmentId!: string;
}

@ObjectType({ description: 'The answer holds.' })
export class RecommendationAnswered {
  @Field(() => MyPlanRecommendation, { description: 'The recommendation as it now stands.' })
  recommendation!: MyPlanRecommendation;
}

@ObjectType({ description: 'The comment stands there.' })
export class PlanCommented {
  @Field(() => ID, { description: 'The plan.' })
  sharedPlanId!: string;
}

@ObjectType({ description: 'The comment was changed.' })
export class PlanCommentChanged {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
}

@ObjectType({ description: 'The comment is gone.' })
export class PlanCommentDeleted {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
}

@ObjectType({ description: 'School and office are told.' })
export class PlanCommentReported {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
}

@ObjectType({ description: 'The comment is hidden, or shown again.' })
export class PlanCommentModerated {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
}

@ObjectType({ description: 'Courses of a colleague’s plan went into one’s own draft.' })
export class SharedPlanAdopted {
  @Field(() => Int, { description: 'Courses that were added.' })
  added!: number;

  @Field(() => Int, { description: 'Courses that stood there already.' })
  had!: number;

  @Field(() => Int, { description: 'Courses that one may not choose.' })
  skipped!: number;
}

export const RecommendPlanResult = createUnionType({
  name: 'RecommendPlanResult',
  description: 'The plan was recommended, or why not.',
  types: () => [PlanRecommended, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlanRecommended),
});

export const TakeBackRecommendationResult = createUnionType({
  name: 'TakeBackRecommendationResult',
  description: 'It was taken back, or why not.',
  types: () => [RecommendationTakenBack, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : RecommendationTakenBack),
});

export const ShowPlanInRegionResult = createUnionType({
  name: 'ShowPlanInRegionResult',
  description: 'It was changed, or why not.',
  types: () => [PlanShownInRegion, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlanShownInRegion),
});

export const AnswerPlanRecommendationResult = createUnionType({
  name: 'AnswerPlanRecommendationResult',
  description: 'The answer holds, or why not.',
  types: () => [RecommendationAnswered, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : RecommendationAnswered),
});

export const CommentOnPlanResult = createUnionType({
  name: 'CommentOnPlanResult',
  description: 'The comment stands there, or why not.',
  types: () => [PlanCommented, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlanCommented),
});

export const ChangePlanCommentResult = createUnionType({
  name: 'ChangePlanCommentResult',
  description: 'It was changed, or why not.',
  types: () => [PlanCommentChanged, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlanCommentChanged),
});

export const DeletePlanCommentResult = createUnionType({
  name: 'DeletePlanCommentResult',
  description: 'It is gone, or why not.',
  types: () => [PlanCommentDeleted, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlanCommentDeleted),
});

export const ReportPlanCommentResult = createUnionType({
  name: 'ReportPlanCommentResult',
  description: 'It is reported, or why not.',
  types: () => [PlanCommentReported, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlanCommentReported),
});

export const ModeratePlanCommentResult = createUnionType({
  name: 'ModeratePlanCommentResult',
  description: 'It was done, or why not.',
  types: () => [PlanCommentModerated, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlanCommentModerated),
});

export const AdoptSharedPlanResult = createUnionType({
  name: 'AdoptSharedPlanResult',
  description: 'Courses were added, or why not.',
  types: () => [SharedPlanAdopted, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : SharedPlanAdopted),
});
