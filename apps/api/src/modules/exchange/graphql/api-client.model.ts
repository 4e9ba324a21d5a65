import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { ExchangeScope } from '@tisheng/domain-rules/exchange/scopes.js';
import { Refused } from '../../../platform/graphql/problem.model.js';

export const ExchangeScopeEnum = {
  TRAINEES_READ: 'trainees:read',
  COURSES_WRITE: 'courses:write',
  RECORDS_WRITE: 'records:write',
  DIAGNOSTICS_WRITE: 'diagnostics:write',
  RESULTS_WRITE: 'results:write',
} as const;
registerEnumType(ExchangeScopeEnum, {
  name: 'ExchangeScope',
  description: 'What a client of an institution may do.',
  valuesMap: {
    TRAINEES_READ: { description: 'Read trainees, their diagnosis and chosen courses.' },
    COURSES_WRITE: { description: 'Publish courses.' },
    RECORDS_WRITE: { description: 'Push learning records.' },
    DIAGNOSTICS_WRITE: { description: 'Push results of pre-tests.' },
    RESULTS_WRITE: { description: 'Push results and grades.' },
  },
});

@ObjectType({
  description: 'A program of the institution that may use the exchange. Its secrets are not kept in clear.',
})
export class ApiClient {
  @Field(() => ID, { description: 'Identifies the client in these pages.' })
  id!: string;

  @Field({ description: 'client_id that the program authenticates with.' })
  clientId!: string;

  @Field({ description: 'Name that the institution gave.' })
  name!: string;

  @Field({ description: 'Whether it reaches the sandbox alone, and nothing real.' })
  sandbox!: boolean;

  @Field(() => [ExchangeScopeEnum], { description: 'What the client may do.' })
  scopes!: readonly ExchangeScope[];

  @Field({ description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was revoked; null while it is in use.' })
  revokedAt!: Date | null;

  @Field(() => [Date], {
    description: 'When each of its valid secrets was made, the oldest first; two at most.',
  })
  secretsMadeAt!: readonly Date[];

  @Field(() => Date, {
    nullable: true,
    description: 'When it was given a token last; null when none is known.',
  })
  lastTokenAt!: Date | null;
}

@InputType({ description: 'A client to be made.' })
export class CreateApiClientInput {
  @Field({ description: 'Name to know it by, 1–100 characters.' })
  name!: string;

  @Field(() => [ExchangeScopeEnum], { description: 'What it may do; one scope at least.' })
  scopes!: ExchangeScope[];

  @Field({ defaultValue: false, description: 'Whether it is for the sandbox alone.' })
  sandbox!: boolean;
}

@ObjectType({ description: 'A client with a new secret, which is shown here and never again.' })
export class ApiClientSecretIssued {
  @Field(() => ID, { description: 'The client.' })
  apiClientId!: string;

  @Field({ description: 'client_id that the program authenticates with.' })
  clientId!: string;

  @Field({ description: 'The secret. Keep it now: only its hash is stored.' })
  clientSecret!: string;
}

@ObjectType({ description: 'The client is revoked; its tokens and secrets ended at once.' })
export class ApiClientRevoked {
  @Field(() => ID, { description: 'The client.' })
  apiClientId!: string;
}

export const CreateApiClientResult = createUnionType({
  name: 'CreateApiClientResult',
  description: 'The new client with its secret, or why it was not made.',
  types: () => [ApiClientSecretIssued, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : ApiClientSecretIssued),
});

export const RotateApiClientSecretResult = createUnionType({
  name: 'RotateApiClientSecretResult',
  description: 'The new secret, or why there is none.',
  types: () => [ApiClientSecretIssued, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : ApiClientSecretIssued),
});

export const RevokeApiClientResult = createUnionType({
  name: 'RevokeApiClientResult',
  description: 'The revoked client, or why it was not revoked.',
  types: () => [ApiClientRevoked, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : ApiClientRevoked),
});
