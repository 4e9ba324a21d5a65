import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../platform/graphql/problem.model.js';
import { MyPlan } from './plan.model.js';

@ObjectType({ description: 'The plan is kept as a draft.' })
export class PlanSaved {
  @Field(() => MyPlan, { description: 'The plan, with what still blocks it.' })
  plan!: MyPlan;
}

@ObjectType({ description: 'The plan is handed in, and confirmed where the policy confirms at once.' })
export class PlanSubmitted {
  @Field(() => MyPlan, { description: 'The plan.' })
  plan!: MyPlan;
}

@ObjectType({ description: 'The plans are confirmed.' })
export class PlansConfirmed {
  @Field(() => Int, { description: 'How many plans were confirmed.' })
  confirmed!: number;

  @Field(() => Int, {
    description: 'How many were meant and wait still, because they name a course withdrawn meanwhile.',
  })
  leftOut!: number;
}

@ObjectType({ description: 'The plan is back with the teacher.' })
export class PlanReturned {
  @Field({ description: 'The enrollment whose plan was returned.' })
  enrollmentId!: string;
}

export const SavePlanResult = createUnionType({
  name: 'SavePlanResult',
  description: 'The plan was kept, or why not.',
  types: () => [PlanSaved, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlanSaved),
});

export const SubmitPlanResult = createUnionType({
  name: 'SubmitPlanResult',
  description: 'The plan was submitted, or why not.',
  types: () => [PlanSubmitted, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlanSubmitted),
});

export const ConfirmPlansResult = createUnionType({
  name: 'ConfirmPlansResult',
  description: 'The plans were confirmed, or why not.',
  types: () => [PlansConfirmed, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlansConfirmed),
});

export const ReturnPlanResult = createUnionType({
  name: 'ReturnPlanResult',
  description: 'The plan was returned, or why not.',
  types: () => [PlanReturned, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlanReturned),
});

export const ConfirmMatchingPlansResult = createUnionType({
  name: 'ConfirmMatchingPlansResult',
  description: 'The plans were confirmed, or why not.',
  types: () => [PlansConfirmed, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : PlansConfirmed),
});
