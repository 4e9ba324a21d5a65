import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { PolicyReader } from '../public/policy-reader.js';
import { FindProgrammes } from '../queries/find-programmes.js';
import { AdvanceCohort } from '../use-cases/advance-cohort.js';
import { AdvanceCohortDone, AdvanceCohortResult } from './enrolling.results.js';
import { CohortStateEnum } from './enrollment.enums.js';
import { PolicyPackSummary } from './policy-pack.model.js';
import { Programme } from './programme.model.js';
import { toPolicySummary } from './to-policy-summary.js';

@Resolver(() => Programme)
export class ProgrammeResolver {
  constructor(
    private readonly findProgrammes: FindProgrammes,
    private readonly policies: PolicyReader,
    private readonly advance: AdvanceCohort,
  ) {}

  @Query(() => [Programme], { description: 'The programmes of one’s own region with their cohorts.' })
  @Allow('programmes')
  programmes(@CurrentActor() actor: Actor): Promise<readonly Programme[]> {
    return this.findProgrammes.execute(actor);
  }

  @Query(() => PolicyPackSummary, { description: 'What holds in a cohort.' })
  @Allow('policyPack', { cohort: (args) => args.cohortId })
  async policyPack(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
  ): Promise<PolicyPackSummary> {
    return toPolicySummary((await this.policies.ofCohort(cohortId)).pack);
  }

  @Mutation(() => AdvanceCohortResult, { description: 'Takes a cohort on to its next state.' })
  @Allow('advanceCohort', { cohort: (args) => args.cohortId })
  async advanceCohort(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('to', {
      type: () => CohortStateEnum,
      description: 'The state meant, so that a repeated call does nothing more.',
    })
    to: StateOf<'cohort'>,
  ): Promise<AdvanceCohortDone | Refused> {
    const answer = await this.advance.execute(actor, cohortId, to);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new AdvanceCohortDone(), answer);
  }
}
