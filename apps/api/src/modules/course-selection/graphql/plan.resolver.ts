import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { FindPlanOfTeacher } from '../queries/plan-of-teacher.js';
import { FindPlansToConfirm } from '../queries/plans-to-confirm.js';
import { ConfirmPlans } from '../use-cases/confirm-plans.js';
import { ReturnPlan } from '../use-cases/return-plan.js';
import { SavePlan } from '../use-cases/save-plan.js';
import { SubmitPlan } from '../use-cases/submit-plan.js';
import { PlanCourseInput, PlansToConfirmFilterInput } from './plan.input.js';
import { MyPlan, PlanToConfirmConnection, type PlanToConfirm } from './plan.model.js';
import {
  ConfirmMatchingPlansResult,
  ConfirmPlansResult,
  ReturnPlanResult,
  SavePlanResult,
  SubmitPlanResult,
  type PlanReturned,
  type PlanSaved,
  type PlansConfirmed,
  type PlanSubmitted,
} from './plan.results.js';
import { toPlan, toPlansToConfirm } from './to-models.js';

@Resolver(() => MyPlan)
export class PlanResolver {
  constructor(
    private readonly plans: FindPlanOfTeacher,
    private readonly waiting: FindPlansToConfirm,
    private readonly save: SavePlan,
    private readonly submit: SubmitPlan,
    private readonly confirm: ConfirmPlans,
    private readonly giveBack: ReturnPlan,
  ) {}

  @Query(() => MyPlan, { description: 'One’s own research plan in a cohort, and what still blocks it.' })
  @Allow('myPlan', { cohort: (args) => args.cohortId })
  async myPlan(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<MyPlan> {
    return toPlan(cohortId, await this.plans.execute(actor, cohortId));
  }

  @Query(() => PlanToConfirmConnection, {
    description: 'The plans at or below a unit that wait to be confirmed or returned, school by school.',
  })
  @Allow('plansToConfirm', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async plansToConfirm(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school whose teachers are meant.' })
    unitId: string,
    @Args('filter', {
      type: () => PlansToConfirmFilterInput,
      defaultValue: {},
      description: 'What narrows the list.',
    })
    filter: PlansToConfirmFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number,
    @Args('after', {
      type: () => String,
      nullable: true,
      description: 'Cursor of the entry before the page.',
    })
    after: string | null,
  ): Promise<Connection<PlanToConfirm>> {
    return toPlansToConfirm(await this.waiting.execute(cohortId, unitId, filter, { first, after }));
  }

  @Mutation(() => SavePlanResult, { description: 'Keeps one’s own choice of courses as a draft.' })
  @Allow('savePlan', { cohort: (args) => args.cohortId })
  async savePlan(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('basedOn', {
      type: () => Int,
      description: 'Revision of the plan that the change was made from; 0 before the first.',
    })
    basedOn: number,
    @Args('courses', {
      type: () => [PlanCourseInput],
      description: 'All courses of the plan, in the order wanted.',
    })
    courses: PlanCourseInput[],
    @CurrentActor() actor: Actor,
  ): Promise<PlanSaved | Refused> {
    const problems = await this.save.execute(actor, cohortId, basedOn, courses);
    return problems.length > 0 ? refused(problems) : { plan: await this.myPlan(cohortId, actor) };
  }

  @Mutation(() => SubmitPlanResult, { description: 'Hands in one’s own plan as it is saved.' })
  @Allow('submitPlan', { cohort: (args) => args.cohortId })
  async submitPlan(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('basedOn', { type: () => Int, description: 'Revision of the plan that the teacher saw.' })
    basedOn: number,
    @CurrentActor() actor: Actor,
  ): Promise<PlanSubmitted | Refused> {
    const problems = await this.submit.execute(actor, cohortId, basedOn);
    return problems.length > 0 ? refused(problems) : { plan: await this.myPlan(cohortId, actor) };
  }

  @Mutation(() => ConfirmPlansResult, {
    description: 'Confirms plans that wait for it, all of them or none.',
  })
  @Allow('confirmPlans', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentIds })
  async confirmPlans(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('enrollmentIds', { type: () => [ID], description: 'Enrollments whose plans are meant.' })
    enrollmentIds: string[],
    @CurrentActor() actor: Actor,
  ): Promise<PlansConfirmed | Refused> {
    const answer = await this.confirm.execute(actor, cohortId, enrollmentIds);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => ConfirmMatchingPlansResult, {
    description:
      'Confirms every plan that waits at or below a unit and that the filter means, but for those that name a course withdrawn meanwhile.',
  })
  @Allow('confirmMatchingPlans', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async confirmMatchingPlans(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school whose teachers are meant.' })
    unitId: string,
    @Args('filter', { type: () => PlansToConfirmFilterInput, description: 'What narrows the list.' })
    filter: PlansToConfirmFilterInput,
    @CurrentActor() actor: Actor,
  ): Promise<PlansConfirmed | Refused> {
    const answer = await this.confirm.executeUnder(actor, cohortId, unitId, filter);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => ReturnPlanResult, { description: 'Gives a plan back to the teacher, saying why.' })
  @Allow('returnPlan', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentId })
  async returnPlan(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('enrollmentId', { type: () => ID, description: 'Enrollment whose plan is meant.' })
    enrollmentId: string,
    @Args('reason', { description: 'What the teacher should change, 500 characters at most.' })
    reason: string,
    @CurrentActor() actor: Actor,
  ): Promise<PlanReturned | Refused> {
    const problems = await this.giveBack.execute(actor, cohortId, enrollmentId, reason);
    return problems.length > 0 ? refused(problems) : { enrollmentId };
  }
}
