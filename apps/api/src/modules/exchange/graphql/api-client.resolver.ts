import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { refused } from '../../../platform/graphql/problem.model.js';
import { FindApiClients } from '../queries/find-api-clients.js';
import { CreateApiClient } from '../use-cases/create-api-client.js';
import { RevokeApiClient } from '../use-cases/revoke-api-client.js';
import { RotateApiClientSecret } from '../use-cases/rotate-api-client-secret.js';
import {
  ApiClient,
  CreateApiClientInput,
  CreateApiClientResult,
  RevokeApiClientResult,
  RotateApiClientSecretResult,
} from './api-client.model.js';
import { institutionOf } from './institution-of.js';

/** Clients of the institution whose staff asks. */
@Resolver(() => ApiClient)
export class ApiClientResolver {
  constructor(
    private readonly clients: FindApiClients,
    private readonly create: CreateApiClient,
    private readonly rotate: RotateApiClientSecret,
    private readonly revoke: RevokeApiClient,
  ) {}

  @Query(() => [ApiClient], { description: 'Clients of the institution, those in use first.' })
  @Allow('apiClients')
  async apiClients(@CurrentActor() actor: Actor): Promise<readonly ApiClient[]> {
    return this.clients.of(institutionOf(actor));
  }

  @Mutation(() => CreateApiClientResult, { description: 'Makes a client; its secret is shown once.' })
  @Allow('createApiClient')
  async createApiClient(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The client.' }) input: CreateApiClientInput,
  ) {
    const answer = await this.create.execute(actor, {
      name: input.name,
      scopes: input.scopes,
      sandbox: input.sandbox,
      institutionId: institutionOf(actor),
    });
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => RotateApiClientSecretResult, {
    description: 'Gives the client a new secret beside the one in use; a third, older one ends at once.',
  })
  @Allow('rotateApiClientSecret', { apiClient: (args) => args.apiClientId })
  async rotateApiClientSecret(
    @CurrentActor() actor: Actor,
    @Args('apiClientId', { type: () => ID, description: 'The client.' }) apiClientId: string,
  ) {
    const answer = await this.rotate.execute(actor, apiClientId);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => RevokeApiClientResult, {
    description: 'Ends the client with its secrets and tokens at once.',
  })
  @Allow('revokeApiClient', { apiClient: (args) => args.apiClientId })
  async revokeApiClient(
    @CurrentActor() actor: Actor,
    @Args('apiClientId', { type: () => ID, description: 'The client.' }) apiClientId: string,
  ) {
    const { problems } = await this.revoke.execute(actor, apiClientId);
    return problems.length > 0 ? refused(problems) : { apiClientId };
  }
}
