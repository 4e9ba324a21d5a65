import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { WebhookEvent } from '@tisheng/domain-rules/exchange/webhooks/webhook-events.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import type { DeliveryState } from '../queries/find-webhooks.js';

export const WebhookEventEnum = {
  TRAINEE_ENROLLED: 'trainee.enrolled',
  TRAINEE_TRANSFERRED: 'trainee.transferred',
  TRAINEE_WITHDRAWN: 'trainee.withdrawn',
  SELECTION_CONFIRMED: 'selection.confirmed',
  RECEIPT_FINDINGS: 'receipt.findings',
  WARNING_ISSUED: 'warning.issued',
} as const;
registerEnumType(WebhookEventEnum, {
  name: 'WebhookEvent',
  description: 'What an endpoint can be told of.',
  valuesMap: {
    TRAINEE_ENROLLED: { description: 'Teachers became trainees of the institution.' },
    TRAINEE_TRANSFERRED: { description: 'Trainees moved to another school or institution.' },
    TRAINEE_WITHDRAWN: { description: 'Trainees take part no longer.' },
    SELECTION_CONFIRMED: { description: 'Plans of courses were confirmed.' },
    RECEIPT_FINDINGS: { description: 'A push held rejected records, or an office asks about the data.' },
    WARNING_ISSUED: { description: 'A cycle is late or missing.' },
  },
});

export const DeliveryStateEnum = enumOf(['waiting', 'delivered', 'failed']);
registerEnumType(DeliveryStateEnum, {
  name: 'WebhookDeliveryState',
  description: 'What came of a delivery.',
  valuesMap: {
    WAITING: { description: 'It is to be sent, for the first time or again.' },
    DELIVERED: { description: 'The endpoint took it.' },
    FAILED: { description: 'Given up after the last attempt; it may be sent again by hand.' },
  },
});

@ObjectType({ description: 'An address of the institution that wants to be told of what happens.' })
export class WebhookEndpoint {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field({ description: 'Where deliveries are posted to.' })
  url!: string;

  @Field(() => [WebhookEventEnum], { description: 'What it asks for.' })
  events!: readonly WebhookEvent[];

  @Field({ description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was paused; null while it is in use.' })
  pausedAt!: Date | null;

  @Field({ description: 'Whether the platform paused it after days without success.' })
  pausedByProgram!: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when nothing was taken; null after a success.' })
  failingSince!: Date | null;

  @Field(() => [Date], {
    description: 'When each of its valid secrets was made, the oldest first; two at most.',
  })
  secretsMadeAt!: readonly Date[];

  @Field(() => Int, { description: 'Deliveries that wait.' })
  waiting!: number;

  @Field(() => Int, { description: 'Deliveries that were given up.' })
  failed!: number;

  @Field(() => Date, { nullable: true, description: 'When it took a delivery last.' })
  lastDeliveredAt!: Date | null;
}

@ObjectType({ description: 'One attempt to deliver.' })
export class WebhookAttempt {
  @Field({ description: 'When.' })
  at!: Date;

  @Field(() => Int, { nullable: true, description: 'HTTP status; null without an answer.' })
  status!: number | null;

  @Field({ description: 'First characters of the answer, or why there was none.' })
  answer!: string;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  milliseconds!: number;
}

@ObjectType({ description: 'Something that an endpoint is told, with every attempt.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Its id, the same in every attempt: header Tisheng-Delivery.' })
  id!: string;

  @Field({ description: 'Name of the event, or ping.' })
  event!: string;

  @Field({ description: 'When it was queued.' })
  createdAt!: Date;

  @Field(() => DeliveryStateEnum, { description: 'What came of it.' })
  state!: DeliveryState;

  @Field(() => Int, { description: 'Attempts since it was queued, or queued again.' })
  attempts!: number;

  @Field(() => Date, { nullable: true, description: 'When it is tried next; null when it waits no longer.' })
  nextAt!: Date | null;

  @Field({ description: 'What is posted, as it is signed.' })
  body!: string;

  @Field(() => [WebhookAttempt], { description: 'Every attempt, the first one first.' })
  tries!: readonly WebhookAttempt[];
}

export const WebhookDeliveryConnection = connectionOf(WebhookDelivery, 'WebhookDelivery');

@InputType({ description: 'An endpoint as it is to be.' })
export class WebhookEndpointInput {
  @Field({ description: 'Absolute address, https, 500 characters at most.' })
  url!: string;

  @Field(() => [WebhookEventEnum], { description: 'What it asks for; one at least.' })
  events!: WebhookEvent[];
}

@ObjectType({ description: 'An endpoint with a new secret, which is shown here and never again.' })
export class WebhookSecretIssued {
  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string;

  @Field({ description: 'The secret that its deliveries are signed with. Keep it now.' })
  secret!: string;
}

@ObjectType({ description: 'It was done.' })
export class WebhookChanged {
  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string;
}

@ObjectType({ description: 'Deliveries wait to be sent again.' })
export class WebhookReplayed {
  @Field(() => Int, { description: 'How many.' })
  queued!: number;
}

const union = <
  const Done extends typeof WebhookSecretIssued | typeof WebhookChanged | typeof WebhookReplayed,
>(
  name: string,
  done: Done,
  description: string,
) =>
  createUnionType({
    name,
    description,
    types: () => [done, Refused] as const,
    resolveType: (answer) => (isRefused(answer) ? Refused : done),
  });

export const WebhookSecretResult = union(
  'WebhookSecretResult',
  WebhookSecretIssued,
  'The secret, or why there is none.',
);
export const ChangeWebhookResult = union('ChangeWebhookResult', WebhookChanged, 'It was done, or why not.');
export const ReplayWebhookResult = union(
  'ReplayWebhookResult',
  WebhookReplayed,
  'What waits now, or why nothing does.',
);
