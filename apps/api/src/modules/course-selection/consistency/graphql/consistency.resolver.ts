import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { FindConsistency } from '../queries/find-consistency.js';
import { FindLowPlans } from '../queries/find-low-plans.js';
import {
  ConsistencyOverview,
  LowConsistencyPlanConnection,
  type LowConsistencyPlan,
} from './consistency.model.js';
import { toLowPlans, toOverview } from './to-consistency.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'Unit at or below which the schools are.' };

@Resolver(() => ConsistencyOverview)
export class ConsistencyResolver {
  constructor(
    private readonly consistency: FindConsistency,
    private readonly lowPlans: FindLowPlans,
  ) {}

  @Query(() => ConsistencyOverview, {
    description: 'How far the plans of a unit, and of each unit right below it, answer their diagnoses.',
  })
  @Allow('consistencyOfUnits', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async consistencyOfUnits(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<ConsistencyOverview> {
    return toOverview(await this.consistency.ofUnits(cohortId, unitId));
  }

  @Query(() => ConsistencyOverview, {
    description: 'The same, institution beside institution, of the teachers at or below a unit.',
  })
  @Allow('consistencyOfInstitutions', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async consistencyOfInstitutions(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<ConsistencyOverview> {
    return toOverview(await this.consistency.ofInstitutions(cohortId, unitId));
  }

  @Query(() => LowConsistencyPlanConnection, {
    description: 'Plans at or below a unit that hardly answer their diagnoses, the least consistent first.',
  })
  @Allow('plansOfLowConsistency', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async plansOfLowConsistency(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<LowConsistencyPlan>> {
    return toLowPlans(await this.lowPlans.execute(cohortId, { unitId }, page));
  }

  @Query(() => ConsistencyOverview, {
    description:
      'How far the plans of an institution’s own trainees answer their diagnoses, county by county.',
  })
  @Allow('ownConsistency', { cohort: (args) => args.cohortId })
  async ownConsistency(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<ConsistencyOverview> {
    return toOverview(await this.consistency.ofInstitution(cohortId, actor.institutionId ?? ''));
  }

  @Query(() => LowConsistencyPlanConnection, {
    description: 'Plans of an institution’s own trainees that hardly answer their diagnoses.',
  })
  @Allow('ownPlansOfLowConsistency', { cohort: (args) => args.cohortId })
  async ownPlansOfLowConsistency(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<LowConsistencyPlan>> {
    const institutionId = actor.institutionId ?? '';
    return toLowPlans(await this.lowPlans.execute(cohortId, { institutionId }, page));
  }
}
