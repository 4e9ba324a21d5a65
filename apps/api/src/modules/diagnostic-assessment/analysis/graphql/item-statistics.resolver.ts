import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindItemStatistics } from '../queries/find-item-statistics.js';
import { ComputeItemStatistics } from '../use-cases/compute-item-statistics.js';
import { RecomputeDiagnosis } from '../use-cases/recompute-diagnosis.js';
import { ComputeItemStatisticsResult, ItemStatistics, UsedInstrument } from './item-statistics.model.js';
import { toItemStatistics } from './to-item-statistics.js';

const PROGRAMME = { type: () => ID, description: 'The programme.' };
const CODE = { description: 'Code of the instrument.' };
const VERSION = { type: () => Int, description: 'Version of the instrument.' };

/** How instruments behave: for the offices that keep them. */
@Resolver(() => ItemStatistics)
export class ItemStatisticsResolver {
  constructor(
    private readonly find: FindItemStatistics,
    private readonly compute: ComputeItemStatistics,
    private readonly recompute: RecomputeDiagnosis,
  ) {}

  @Query(() => [UsedInstrument], {
    description: 'Instruments of the programme’s pre-tests, most used first.',
  })
  @Allow('usedInstruments', { programme: (args) => args.programmeId })
  usedInstruments(@Args('programmeId', PROGRAMME) programmeId: string): Promise<UsedInstrument[]> {
    return this.find.used(programmeId);
  }

  @Query(() => ItemStatistics, {
    nullable: true,
    description: 'Figures of an instrument’s questions; null while they were never reckoned.',
  })
  @Allow('itemStatistics', { programme: (args) => args.programmeId })
  async itemStatistics(
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('code', CODE) code: string,
    @Args('version', VERSION) version: number,
  ): Promise<ItemStatistics | null> {
    const found = await this.find.one(programmeId, code, version);
    return found ? toItemStatistics(found) : null;
  }

  @Mutation(() => ComputeItemStatisticsResult, {
    description: 'Reckons the figures of an instrument’s questions anew, as long work.',
  })
  @Allow('computeItemStatistics', { programme: (args) => args.programmeId })
  async computeItemStatistics(
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('code', CODE) code: string,
    @Args('version', VERSION) version: number,
    @CurrentActor() actor: Actor,
  ): Promise<BegunJob | Refused> {
    const answer = await this.compute.execute(actor, { programmeId, code, version });
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new BegunJob(), answer);
  }

  @Mutation(() => BegunJob, {
    description:
      'Counts the analysis of a cohort anew from its tests, as long work: a repair that changes no result.',
  })
  @Allow('recomputeDiagnosis', { cohort: (args) => args.cohortId })
  async recomputeDiagnosis(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<BegunJob> {
    return Object.assign(new BegunJob(), await this.recompute.execute(actor, cohortId));
  }
}
