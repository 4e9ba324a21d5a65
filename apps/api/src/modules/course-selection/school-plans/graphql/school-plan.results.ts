import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { SchoolPlan } from './school-plan.model.js';

@ObjectType({ description: 'The plan is kept.' })
export class SchoolPlanSaved {
  @Field(() => SchoolPlan, { description: 'The plan, with what still keeps it from being handed in.' })
  plan!: SchoolPlan;
}

@ObjectType({ description: 'The plan is begun with a copy.' })
export class SchoolPlanCopied {
  @Field(() => SchoolPlan, { description: 'The plan.' })
  plan!: SchoolPlan;
}

@ObjectType({ description: 'The plan is handed in, and approved where nobody reviews it.' })
export class SchoolPlanSubmitted {
  @Field(() => SchoolPlan, { description: 'The plan.' })
  plan!: SchoolPlan;
}

@ObjectType({ description: 'The plan is open for a change.' })
export class SchoolPlanReopened {
  @Field(() => SchoolPlan, { description: 'The plan.' })
  plan!: SchoolPlan;
}

@ObjectType({ description: 'The review counts.' })
export class SchoolPlanReviewed {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;
}

export const SaveSchoolPlanResult = createUnionType({
  name: 'SaveSchoolPlanResult',
  description: 'The plan was kept, or why not.',
  types: () => [SchoolPlanSaved, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : SchoolPlanSaved),
});

export const CopySchoolPlanResult = createUnionType({
  name: 'CopySchoolPlanResult',
  description: 'The copy was made, or why not.',
  types: () => [SchoolPlanCopied, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : SchoolPlanCopied),
});

export const SubmitSchoolPlanResult = createUnionType({
  name: 'SubmitSchoolPlanResult',
  description: 'The plan was handed in, or why not.',
  types: () => [SchoolPlanSubmitted, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : SchoolPlanSubmitted),
});

export const ReopenSchoolPlanResult = createUnionType({
  name: 'ReopenSchoolPlanResult',
  description: 'The plan is open, or why not.',
  types: () => [SchoolPlanReopened, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : SchoolPlanReopened),
});

export const ReviewSchoolPlanResult = createUnionType({
  name: 'ReviewSchoolPlanResult',
  description: 'The review counts, or why not.',
  types: () => [SchoolPlanReviewed, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : SchoolPlanReviewed),
});
