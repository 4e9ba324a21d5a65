import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import type { MergedFact } from '../merging/roster-part.js';
import { FindDuplicatePairs } from '../queries/find-duplicate-pairs.js';
import { FindDuplicates } from '../use-cases/find-duplicates.js';
import { KeepApart } from '../use-cases/keep-apart.js';
import { MergeTeachers } from '../use-cases/merge-teachers.js';
import { DuplicatePair, DuplicatePairConnection } from './duplicate-pair.model.js';
import { DuplicatePairStateEnum, MergedFactEnum } from './people.enums.js';
import {
  KeepTeachersApartDone,
  KeepTeachersApartResult,
  MergeTeachersDone,
  MergeTeachersResult,
} from './people.results.js';

/** One person twice on the roster: found, merged or kept apart. */
@Resolver(() => DuplicatePair)
export class DuplicateResolver {
  constructor(
    private readonly pairs: FindDuplicatePairs,
    private readonly search: FindDuplicates,
    private readonly merge: MergeTeachers,
    private readonly apart: KeepApart,
  ) {}

  @Query(() => DuplicatePairConnection, {
    description: 'Pairs of entries below a unit that may be one person, the strongest evidence first.',
  })
  @Allow('duplicatePairs', { unit: (args) => args.unitId })
  duplicatePairs(
    @Args() page: PageArgs,
    @Args('unitId', { type: () => ID, description: 'Office; both entries stand below it.' }) unitId: string,
    @Args('state', { type: () => DuplicatePairStateEnum, description: 'Open ones, or those kept apart.' })
    state: 'open' | 'apart',
  ): Promise<Connection<DuplicatePair>> {
    return this.pairs.execute(unitId, state, page.first, page.after ?? null);
  }

  @Mutation(() => BegunJob, {
    description: 'Begins to look through the roster of the region for such pairs.',
  })
  @Allow('findDuplicates', { unit: (args) => args.unitId })
  async findDuplicates(
    @CurrentActor() actor: Actor,
    @Args('unitId', { type: () => ID, description: 'Office that asks.' }) unitId: string,
  ): Promise<BegunJob> {
    return { jobId: await this.search.execute(actor, unitId) };
  }

  @Mutation(() => MergeTeachersResult, {
    description: 'Makes two entries one person, with everything that both did. This cannot be undone.',
  })
  @Allow('mergeTeachers', { teacher: (args) => [args.teacherId, args.goneTeacherId] })
  async mergeTeachers(
    @CurrentActor() actor: Actor,
    @Args('teacherId', { type: () => ID, description: 'The entry that stays.' }) teacherId: string,
    @Args('goneTeacherId', { type: () => ID, description: 'The entry that goes.' }) goneTeacherId: string,
    @Args('fromGone', {
      type: () => [MergedFactEnum],
      description: 'Facts that the entry that stays takes from the one that goes.',
    })
    fromGone: MergedFact[],
    @Args('reason', { description: 'Why they are one person.' }) reason: string,
  ): Promise<MergeTeachersDone | Refused> {
    const request = { intoId: teacherId, goneId: goneTeacherId, fromGone: [...new Set(fromGone)], reason };
    const answer = await this.merge.execute(actor, request);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new MergeTeachersDone(), answer);
  }

  @Mutation(() => KeepTeachersApartResult, {
    description: 'Decides that two entries are two people; they are not proposed again.',
  })
  @Allow('keepTeachersApart', { teacher: (args) => [args.teacherId, args.otherTeacherId] })
  async keepTeachersApart(
    @CurrentActor() actor: Actor,
    @Args('teacherId', { type: () => ID, description: 'One of the two.' }) teacherId: string,
    @Args('otherTeacherId', { type: () => ID, description: 'The other.' }) otherTeacherId: string,
    @Args('reason', { description: 'Why they are two people.' }) reason: string,
  ): Promise<KeepTeachersApartDone | Refused> {
    const problems = await this.apart.execute(actor, teacherId, otherTeacherId, reason);
    return problems.length > 0
      ? refused(problems)
      : Object.assign(new KeepTeachersApartDone(), { teacherId });
  }
}
