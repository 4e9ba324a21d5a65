import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { FindMyIdentities } from '../queries/find-my-identities.js';
import { FindMySessions } from '../queries/find-my-sessions.js';
import { SessionCookies } from '../sign-in/session-cookies.js';
import { BindIdentity } from '../use-cases/bind-identity.js';
import { EndOwnSessions } from '../use-cases/end-own-sessions.js';
import {
  EndMySessionsResult,
  IdentityUnbound,
  MyIdentity,
  MySession,
  MySessionsEnded,
  UnbindIdentityResult,
} from './session.model.js';

interface RequestContext {
  readonly req: FastifyRequest;
}

/** The own sessions and bindings: every role has them. */
@Resolver(() => MySession)
export class SessionResolver {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly sessions: FindMySessions,
    private readonly identities: FindMyIdentities,
    private readonly endOwn: EndOwnSessions,
    private readonly bind: BindIdentity,
  ) {}

  @Query(() => [MySession], { description: 'Where the own account is signed in, this browser first.' })
  @Allow('mySessions')
  mySessions(@CurrentActor() actor: Actor, @Context() { req }: RequestContext): Promise<MySession[]> {
    return this.sessions.execute(actor.accountId, this.cookies.tokenOf(req));
  }

  @Query(() => [MyIdentity], {
    description: 'Accounts at providers of single sign-on that open the own one.',
  })
  @Allow('myIdentities')
  myIdentities(@CurrentActor() actor: Actor): Promise<MyIdentity[]> {
    return this.identities.execute(actor.accountId);
  }

  @Mutation(() => EndMySessionsResult, { description: 'Ends one other session of the own account.' })
  @Allow('endMySession')
  async endMySession(
    @CurrentActor() actor: Actor,
    @Context() { req }: RequestContext,
    @Args('sessionId', { type: () => ID, description: 'The session; not the one in use.' }) sessionId: string,
  ): Promise<MySessionsEnded | Refused> {
    return this.end(actor, req, { id: sessionId });
  }

  @Mutation(() => EndMySessionsResult, { description: 'Ends every other session of the own account.' })
  @Allow('endMyOtherSessions')
  async endMyOtherSessions(
    @CurrentActor() actor: Actor,
    @Context() { req }: RequestContext,
  ): Promise<MySessionsEnded | Refused> {
    return this.end(actor, req, 'others');
  }

  @Mutation(() => UnbindIdentityResult, {
    description: 'Lets the account at a provider of single sign-on open the own one no more.',
  })
  @Allow('unbindIdentity')
  async unbindIdentity(
    @CurrentActor() actor: Actor,
    @Args('issuer', { description: 'The provider.' }) issuer: string,
  ): Promise<IdentityUnbound | Refused> {
    const problems = await this.bind.unbind(actor, issuer);
    return problems.length > 0 ? refused(problems) : Object.assign(new IdentityUnbound(), { issuer });
  }

  private async end(
    actor: Actor,
    req: FastifyRequest,
    which: { readonly id: string } | 'others',
  ): Promise<MySessionsEnded | Refused> {
    const answer = await this.endOwn.execute(actor, this.cookies.tokenOf(req), which);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new MySessionsEnded(), answer);
  }
}
