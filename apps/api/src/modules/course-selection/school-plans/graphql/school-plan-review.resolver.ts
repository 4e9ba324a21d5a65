import { Args, Field, ID, InputType, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  reviewerOfRole,
  type SchoolPlanDecision,
} from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import type { SchoolPlanSection } from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindSchoolPlan } from '../queries/find-school-plan.js';
import {
  FindSchoolPlans,
  type SchoolPlanCounts,
  type SchoolPlanFilter,
  type SchoolPlanListed,
} from '../queries/find-school-plans.js';
import { ReviewSchoolPlan } from '../use-cases/review-school-plan.js';
import { SchoolPlanEntry, SchoolPlanEntryConnection, SchoolPlanSummary } from './school-plan-list.model.js';
import { SchoolPlanDecisionEnum, SchoolPlanFilterEnum, SchoolPlanSectionEnum } from './school-plan.enums.js';
import { SchoolPlan } from './school-plan.model.js';
import { ReviewSchoolPlanResult, type SchoolPlanReviewed } from './school-plan.results.js';
import { toSchoolPlan } from './to-school-plan.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'Unit at or below which the schools are.' };
const PLAN = { type: () => ID, description: 'The plan.' };
const FILTER = {
  type: () => SchoolPlanFilterEnum,
  nullable: true,
  description: 'What narrows the list; every school without it.',
};

@InputType({ description: 'A word on one section of a plan.' })
export class SchoolPlanCommentInput {
  @Field(() => SchoolPlanSectionEnum, { description: 'The section.' })
  section!: SchoolPlanSection;

  @Field({ description: 'What is said, 500 characters at most.' })
  text!: string;
}

/** Schools' study plans, as reviewers and offices see them. */
@Resolver(() => SchoolPlanEntry)
export class SchoolPlanReviewResolver {
  constructor(
    private readonly plans: FindSchoolPlans,
    private readonly find: FindSchoolPlan,
    private readonly review: ReviewSchoolPlan,
  ) {}

  @Query(() => SchoolPlanEntryConnection, {
    description: 'The schools at or below a unit with teachers in the cohort, and their study plans.',
  })
  @Allow('schoolPlans', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  schoolPlans(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('filter', FILTER) filter: SchoolPlanFilter | null,
    @Args() { first, after }: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<SchoolPlanListed>> {
    const reviewer = reviewerOfRole(actor.role);
    return this.plans.below(cohortId, unitId, { filter: filter ?? null, reviewer, first, after });
  }

  @Query(() => SchoolPlanSummary, {
    description: 'How far the schools of a unit have come with their plans.',
  })
  @Allow('schoolPlanSummary', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  schoolPlanSummary(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<SchoolPlanCounts> {
    return this.plans.count(cohortId, unitId);
  }

  @Query(() => SchoolPlanEntryConnection, {
    description: 'The schools of the counties that have chosen one’s own institution, and their study plans.',
  })
  @Allow('institutionSchoolPlans', { cohort: (args) => args.cohortId })
  institutionSchoolPlans(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('filter', FILTER) filter: SchoolPlanFilter | null,
    @Args() { first, after }: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<SchoolPlanListed>> {
    return this.plans.ofInstitution(cohortId, actor.institutionId, { filter: filter ?? null, first, after });
  }

  @Query(() => SchoolPlan, { description: 'A plan as its reviewer reads it, beside the school’s diagnosis.' })
  @Allow('schoolPlanToReview', { schoolPlan: (args) => args.schoolPlanId })
  async schoolPlanToReview(@Args('schoolPlanId', PLAN) schoolPlanId: string): Promise<SchoolPlan> {
    return toSchoolPlan(await this.find.byId(schoolPlanId));
  }

  @Mutation(() => ReviewSchoolPlanResult, {
    description: 'Approves the version of a plan that waits, or returns it with what to change.',
  })
  @Allow('reviewSchoolPlan', { schoolPlan: (args) => args.schoolPlanId })
  async reviewSchoolPlan(
    @Args('schoolPlanId', PLAN) schoolPlanId: string,
    @Args('version', { type: () => Int, description: 'Version that the reviewer has read.' }) version: number,
    @Args('decision', { type: () => SchoolPlanDecisionEnum, description: 'The decision.' })
    decision: SchoolPlanDecision,
    @Args('reason', { description: 'Why; needed for returning it, 500 characters at most.' }) reason: string,
    @Args('comments', { type: () => [SchoolPlanCommentInput], description: 'Words on single sections.' })
    comments: SchoolPlanCommentInput[],
    @CurrentActor() actor: Actor,
  ): Promise<SchoolPlanReviewed | Refused> {
    const problems = await this.review.execute(actor, {
      planId: schoolPlanId,
      version,
      decision,
      reason,
      comments: Object.fromEntries(comments.map(({ section, text }) => [section, text])),
    });
    return problems.length > 0 ? refused(problems) : { planId: schoolPlanId };
  }
}
