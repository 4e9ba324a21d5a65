import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindSchoolPlan } from '../queries/find-school-plan.js';
import { CopySchoolPlan } from '../use-cases/copy-school-plan.js';
import { ReopenSchoolPlan } from '../use-cases/reopen-school-plan.js';
import { SaveSchoolPlan } from '../use-cases/save-school-plan.js';
import { SubmitSchoolPlan } from '../use-cases/submit-school-plan.js';
import { SchoolPlanContentInput } from './school-plan-content.model.js';
import { ApprovedSchoolPlan, SchoolPlan } from './school-plan.model.js';
import {
  CopySchoolPlanResult,
  ReopenSchoolPlanResult,
  SaveSchoolPlanResult,
  SubmitSchoolPlanResult,
} from './school-plan.results.js';
import { fromInput, toApproved, toSchoolPlan } from './to-school-plan.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const SCHOOL = { type: () => ID, description: 'The school.' };
const BASED_ON = {
  type: () => Int,
  description: 'Revision that the page has seen; 0 before the first save.',
};

/** A plan, or why it is not as it was to be. */
type Answer = { readonly plan: SchoolPlan } | Refused;

/** Schools' study plans, as those who write and those who read them see them. */
@Resolver(() => SchoolPlan)
export class SchoolPlanResolver {
  constructor(
    private readonly find: FindSchoolPlan,
    private readonly save: SaveSchoolPlan,
    private readonly copy: CopySchoolPlan,
    private readonly submit: SubmitSchoolPlan,
    private readonly reopen: ReopenSchoolPlan,
  ) {}

  @Query(() => SchoolPlan, {
    nullable: true,
    description: 'The study plan of a school, also before it is begun; null when the unit is no school.',
  })
  @Allow('schoolPlan', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async schoolPlan(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', SCHOOL) unitId: string,
  ): Promise<SchoolPlan | null> {
    const view = await this.find.ofUnit(cohortId, unitId);
    return view && toSchoolPlan(view);
  }

  @Query(() => ApprovedSchoolPlan, {
    nullable: true,
    description: 'The approved study plan of one’s own school; null before there is one.',
  })
  @Allow('approvedSchoolPlan', { cohort: (args) => args.cohortId })
  async approvedSchoolPlan(
    @Args('cohortId', COHORT) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ApprovedSchoolPlan | null> {
    const view = await this.find.approvedFor(cohortId, actor.teacherId);
    return view && toApproved(view);
  }

  @Mutation(() => SaveSchoolPlanResult, { description: 'Keeps a school’s study plan as a draft.' })
  @Allow('saveSchoolPlan', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async saveSchoolPlan(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', SCHOOL) unitId: string,
    @Args('basedOn', BASED_ON) basedOn: number,
    @Args('content', { description: 'The whole plan.' }) content: SchoolPlanContentInput,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const input = { cohortId, unitId, basedOn, content: fromInput(content) };
    return this.answer(cohortId, unitId, await this.save.execute(actor, input));
  }

  @Mutation(() => CopySchoolPlanResult, {
    description: 'Begins an empty plan with that of an earlier cohort.',
  })
  @Allow('copySchoolPlan', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async copySchoolPlan(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', SCHOOL) unitId: string,
    @Args('fromCohortId', { type: () => ID, description: 'The earlier cohort.' }) fromCohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.answer(cohortId, unitId, await this.copy.execute(actor, cohortId, unitId, fromCohortId));
  }

  @Mutation(() => SubmitSchoolPlanResult, {
    description: 'Hands a school’s study plan in as it is saved; the principal does.',
  })
  @Allow('submitSchoolPlan', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async submitSchoolPlan(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', SCHOOL) unitId: string,
    @Args('basedOn', BASED_ON) basedOn: number,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.answer(cohortId, unitId, await this.submit.execute(actor, cohortId, unitId, basedOn));
  }

  @Mutation(() => ReopenSchoolPlanResult, {
    description: 'Opens an approved plan for a change; the approved version holds meanwhile.',
  })
  @Allow('reopenSchoolPlan', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async reopenSchoolPlan(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', SCHOOL) unitId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.answer(cohortId, unitId, await this.reopen.execute(actor, cohortId, unitId));
  }

  private async answer(cohortId: string, unitId: string, problems: readonly Problem[]): Promise<Answer> {
    if (problems.length > 0) return refused(problems);
    const view = await this.find.ofUnit(cohortId, unitId);
    if (!view) throw new Error('A plan that was changed has a school');
    return { plan: toSchoolPlan(view) };
  }
}
