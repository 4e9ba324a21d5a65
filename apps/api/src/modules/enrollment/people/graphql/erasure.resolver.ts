import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AccessRefused } from '../../../../platform/auth/access-refused.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindErasureRequests } from '../queries/find-erasure-requests.js';
import { DecideErasure } from '../use-cases/decide-erasure.js';
import { ErasureRequest, ErasureRequestConnection } from './duplicate-pair.model.js';
import { ErasureStateEnum } from './people.enums.js';
import {
  DecideErasureDone,
  DecideErasureResult,
  RequestErasureDone,
  RequestErasureResult,
} from './people.results.js';

/** The right to be forgotten: asked for by the person, decided by the office at the root of the region. */
@Resolver(() => ErasureRequest)
export class ErasureResolver {
  constructor(
    private readonly find: FindErasureRequests,
    private readonly erasure: DecideErasure,
  ) {}

  @Query(() => [ErasureRequest], { description: 'The own wishes to be forgotten, the latest first.' })
  @Allow('myErasureRequests')
  myErasureRequests(@CurrentActor() actor: Actor): Promise<ErasureRequest[]> {
    return this.find.ofTeacher(actor.teacherId);
  }

  @Query(() => ErasureRequestConnection, {
    description: 'Wishes to be forgotten of teachers below a unit, the latest first.',
  })
  @Allow('erasureRequests', { unit: (args) => args.unitId })
  erasureRequests(
    @Args() page: PageArgs,
    @Args('unitId', { type: () => ID, description: 'Office.' }) unitId: string,
    @Args('states', { type: () => [ErasureStateEnum], nullable: true, description: 'Only these states.' })
    states: string[] | null,
  ): Promise<Connection<ErasureRequest>> {
    return this.find.below(unitId, states ?? null, page.first, page.after ?? null);
  }

  @Mutation(() => RequestErasureResult, { description: 'The teacher who asks wishes to be forgotten.' })
  @Allow('requestMyErasure')
  async requestMyErasure(
    @CurrentActor() actor: Actor,
    @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<RequestErasureDone | Refused> {
    if (actor.teacherId === null) throw new AccessRefused('not-allowed');
    return this.request(actor, actor.teacherId, reason);
  }

  @Mutation(() => RequestErasureResult, {
    description: 'An office notes that a teacher wishes to be forgotten.',
  })
  @Allow('requestErasure', { teacher: (args) => args.teacherId })
  requestErasure(
    @CurrentActor() actor: Actor,
    @Args('teacherId', { type: () => ID, description: 'The teacher.' }) teacherId: string,
    @Args('reason', { description: 'Why, and how the teacher asked.' }) reason: string,
  ): Promise<RequestErasureDone | Refused> {
    return this.request(actor, teacherId, reason);
  }

  @Mutation(() => DecideErasureResult, {
    description:
      'The office at the root of the region grants or refuses it. What is erased does not come back.',
  })
  @Allow('decideErasure')
  async decideErasure(
    @CurrentActor() actor: Actor,
    @Args('requestId', { type: () => ID, description: 'The request.' }) requestId: string,
    @Args('grant', { description: 'Whether the data are erased.' }) grant: boolean,
    @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<DecideErasureDone | Refused> {
    const answer = await this.erasure.decide(actor, requestId, grant, reason);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new DecideErasureDone(), answer);
  }

  private async request(
    actor: Actor,
    teacherId: string,
    reason: string,
  ): Promise<RequestErasureDone | Refused> {
    const answer = await this.erasure.request(actor, teacherId, reason);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new RequestErasureDone(), answer);
  }
}
