import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { institutionOf } from '../../graphql/institution-of.js';
import { FindWebhooks, type DeliveryState } from '../queries/find-webhooks.js';
import { KeepEndpoints } from '../use-cases/keep-endpoints.js';
import {
  ChangeWebhookResult,
  DeliveryStateEnum,
  ReplayWebhookResult,
  type WebhookChanged,
  WebhookDeliveryConnection,
  WebhookEndpoint,
  WebhookEndpointInput,
  type WebhookReplayed,
  type WebhookSecretIssued,
  WebhookSecretResult,
} from './webhook.model.js';

const ENDPOINT = { type: () => ID, description: 'The endpoint.' };

/** Where the institution of the person who asks is told of what happens. */
@Resolver()
export class WebhooksResolver {
  constructor(
    private readonly webhooks: FindWebhooks,
    private readonly keep: KeepEndpoints,
  ) {}

  @Query(() => [WebhookEndpoint], { description: 'Endpoints of the institution.' })
  @Allow('webhookEndpoints')
  webhookEndpoints(@CurrentActor() actor: Actor) {
    return this.webhooks.endpoints(institutionOf(actor));
  }

  @Query(() => WebhookDeliveryConnection, {
    description: 'Deliveries of an endpoint with every attempt, the newest first.',
  })
  @Allow('webhookDeliveries')
  webhookDeliveries(
    @CurrentActor() actor: Actor,
    @Args('endpointId', ENDPOINT) endpointId: string,
    @Args('state', { type: () => DeliveryStateEnum, nullable: true, description: 'In one state alone.' })
    state: DeliveryState | null,
    @Args() { first, after }: PageArgs,
  ) {
    return this.webhooks.deliveries(institutionOf(actor), endpointId, state ?? null, { first, after });
  }

  @Mutation(() => WebhookSecretResult, { description: 'Makes an endpoint; its secret is shown once.' })
  @Allow('createWebhookEndpoint')
  async createWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The endpoint.' }) input: WebhookEndpointInput,
  ): Promise<WebhookSecretIssued | Refused> {
    const answer = await this.keep.create(actor, institutionOf(actor), input);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => ChangeWebhookResult, { description: 'Changes address and events of an endpoint.' })
  @Allow('changeWebhookEndpoint')
  async changeWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Args('endpointId', ENDPOINT) endpointId: string,
    @Args('input', { description: 'The endpoint as it is to be.' }) input: WebhookEndpointInput,
  ) {
    return changed(endpointId, await this.keep.change(actor, institutionOf(actor), endpointId, input));
  }

  @Mutation(() => WebhookSecretResult, {
    description: 'Gives the endpoint a new secret beside the one in use; a third, older one ends at once.',
  })
  @Allow('rotateWebhookSecret')
  async rotateWebhookSecret(
    @CurrentActor() actor: Actor,
    @Args('endpointId', ENDPOINT) endpointId: string,
  ): Promise<WebhookSecretIssued | Refused> {
    const answer = await this.keep.rotate(actor, institutionOf(actor), endpointId);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => ChangeWebhookResult, {
    description: 'Holds deliveries back until the endpoint is resumed.',
  })
  @Allow('pauseWebhookEndpoint')
  async pauseWebhookEndpoint(@CurrentActor() actor: Actor, @Args('endpointId', ENDPOINT) endpointId: string) {
    return changed(endpointId, await this.keep.pause(actor, institutionOf(actor), endpointId));
  }

  @Mutation(() => ChangeWebhookResult, { description: 'Sends again, what waited meanwhile at once.' })
  @Allow('resumeWebhookEndpoint')
  async resumeWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Args('endpointId', ENDPOINT) endpointId: string,
  ) {
    return changed(endpointId, await this.keep.resume(actor, institutionOf(actor), endpointId));
  }

  @Mutation(() => ChangeWebhookResult, { description: 'Removes an endpoint with its secrets at once.' })
  @Allow('removeWebhookEndpoint')
  async removeWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Args('endpointId', ENDPOINT) endpointId: string,
  ) {
    return changed(endpointId, await this.keep.remove(actor, institutionOf(actor), endpointId));
  }

  @Mutation(() => ChangeWebhookResult, {
    description: 'Sends a delivery that means nothing, to try the endpoint out.',
  })
  @Allow('pingWebhookEndpoint')
  async pingWebhookEndpoint(@CurrentActor() actor: Actor, @Args('endpointId', ENDPOINT) endpointId: string) {
    return changed(endpointId, await this.keep.ping(actor, institutionOf(actor), endpointId));
  }

  @Mutation(() => ReplayWebhookResult, {
    description: 'Sends one delivery again under its own id, or all that failed.',
  })
  @Allow('replayWebhookDeliveries')
  async replayWebhookDeliveries(
    @CurrentActor() actor: Actor,
    @Args('endpointId', ENDPOINT) endpointId: string,
    @Args('deliveryId', {
      type: () => ID,
      nullable: true,
      description: 'One alone; null for all that failed.',
    })
    deliveryId: string | null,
  ): Promise<WebhookReplayed | Refused> {
    const answer = await this.keep.replay(actor, institutionOf(actor), endpointId, deliveryId ?? null);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }
}

const changed = (endpointId: string, problems: readonly Problem[]): WebhookChanged | Refused =>
  problems.length > 0 ? refused(problems) : { endpointId };
