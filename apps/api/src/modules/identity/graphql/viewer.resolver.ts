import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { GrantsOfAccount } from '../queries/grants-of-account.js';
import { Viewer } from './viewer.model.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(private readonly grants: GrantsOfAccount) {}

  @Query(() => Viewer, { description: 'The person who asks.' })
  @Allow('viewer')
  async viewer(@CurrentActor() actor: Actor): Promise<Viewer> {
    const grants = await this.grants.execute(actor.accountId);
    const grant = grants.find(({ id }) => id === actor.grantId) ?? { id: actor.grantId, ...actor };
    return { ...actor, grant, grants };
  }
}
