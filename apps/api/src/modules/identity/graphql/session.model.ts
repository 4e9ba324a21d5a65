import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Refused } from '../../../platform/graphql/problem.model.js';

export const WayInEnum = enumOf(['password', 'single-sign-on']);
registerEnumType(WayInEnum, {
  name: 'WayIn',
  description: 'How a session was opened.',
  valuesMap: {
    PASSWORD: { description: 'By login name and password.' },
    SINGLE_SIGN_ON: { description: 'By the region’s provider of single sign-on.' },
  },
});

@ObjectType({ description: 'A browser in which the account is signed in.' })
export class MySession {
  @Field(() => ID, { description: 'Identifies the session when it is ended.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the browser says it is; null when it says nothing.',
  })
  userAgent!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address from which it was opened; null when unknown.',
  })
  ip!: string | null;

  @Field(() => WayInEnum, { description: 'How it was opened.' })
  way!: 'password' | 'single-sign-on';

  @Field({ description: 'When it was opened.' })
  since!: Date;

  @Field({ description: 'When it was used last, to the minute.' })
  lastSeenAt!: Date;

  @Field({ description: 'Whether this very request belongs to it.' })
  isCurrent!: boolean;
}

@ObjectType({ description: 'Sessions have ended at once.' })
export class MySessionsEnded {
  @Field(() => Int, { description: 'How many.' })
  ended!: number;
}

export const EndMySessionsResult = createUnionType({
  name: 'EndMySessionsResult',
  description: 'How many sessions ended, or why none did.',
  types: () => [MySessionsEnded, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : MySessionsEnded),
});

@ObjectType({ description: 'An account at a provider of single sign-on that opens this one.' })
export class MyIdentity {
  @Field({ description: 'The provider.' })
  issuer!: string;

  @Field({ description: 'When it was bound.' })
  boundAt!: Date;

  @Field({ description: 'When it was used last.' })
  lastUsedAt!: Date;
}

@ObjectType({ description: 'The account at the provider opens this one no more.' })
export class IdentityUnbound {
  @Field({ description: 'The provider.' })
  issuer!: string;
}

export const UnbindIdentityResult = createUnionType({
  name: 'UnbindIdentityResult',
  description: 'The binding is gone, or why it is not.',
  types: () => [IdentityUnbound, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : IdentityUnbound),
});
