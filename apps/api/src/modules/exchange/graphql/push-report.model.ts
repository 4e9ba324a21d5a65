import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PushCycleState } from '@tisheng/domain-rules/exchange/push-cycles.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { PushCycleStateEnum } from '../exchange-api/enums.js';

export const PushChannelEnum = { GRAPHQL: 'graphql', STREAM: 'stream' } as const;
registerEnumType(PushChannelEnum, {
  name: 'PushChannel',
  description: 'Way by which a push came.',
  valuesMap: {
    GRAPHQL: { description: 'A batch over GraphQL.' },
    STREAM: { description: 'The bulk endpoint.' },
  },
});

@ObjectType({ description: 'A push of the institution, as its receipt tells it.' })
export class InstitutionPush {
  @Field(() => ID, { description: 'Identifies the push and its receipt.' })
  id!: string;

  @Field(() => Int, { description: 'Cycle that it reports on.' })
  cycle!: number;

  @Field(() => PushChannelEnum, { description: 'Way by which it came.' })
  channel!: 'graphql' | 'stream';

  @Field({ description: 'Key that the sender gave.' })
  idempotencyKey!: string;

  @Field({ description: 'When it came.' })
  receivedAt!: Date;

  @Field(() => Int, { description: 'Records that it held.' })
  received!: number;

  @Field(() => Int, { description: 'Records that were new and are stored.' })
  accepted!: number;

  @Field(() => Int, { description: 'Records that were held already.' })
  duplicate!: number;

  @Field(() => Int, { description: 'Records that were rejected.' })
  rejected!: number;

  @Field({ description: 'SHA-256 of its content.' })
  contentSha256!: string;
}

export const InstitutionPushConnection = connectionOf(InstitutionPush, 'InstitutionPush');

@ObjectType({ description: 'A record that was rejected, and why.' })
export class PushRejection {
  @Field(() => Int, { description: 'Place of the record in the push, from 0.' })
  index!: number;

  @Field(() => String, { nullable: true, description: 'Its recordId; null when none could be read.' })
  recordId!: string | null;

  @Field({ description: 'Code of the rule that was broken.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Field that is wrong; null when the whole record is meant.',
  })
  field!: string | null;

  @Field({ description: 'What is wrong and how to mend it, in Chinese.' })
  zh!: string;

  @Field({ description: 'The same in English.' })
  en!: string;
}

export const PushRejectionConnection = connectionOf(PushRejection, 'PushRejection');

@ObjectType({ description: 'A push cycle of one institution.' })
export class ExchangeBoardCycle {
  @Field(() => Date, {
    nullable: true,
    description: 'When the institution was reminded of it last; null where it was not.',
  })
  remindedAt!: Date | null;

  @Field(() => Int, { description: 'Number of the cycle, from 1.' })
  number!: number;

  @Field({ description: 'First day, YYYY-MM-DD.' })
  from!: string;

  @Field({ description: 'Last day, YYYY-MM-DD.' })
  to!: string;

  @Field({ description: 'Until this moment a push is on time.' })
  dueAt!: Date;

  @Field(() => PushCycleStateEnum, { description: 'Whether a push has come, and in time.' })
  state!: PushCycleState;

  @Field(() => Int, { description: 'Pushes for the cycle.' })
  pushes!: number;

  @Field(() => Int, { description: 'Records that they brought.' })
  received!: number;

  @Field(() => Int, { description: 'Of these: stored.' })
  accepted!: number;

  @Field(() => Int, { description: 'Of these: held already.' })
  duplicate!: number;

  @Field(() => Int, { description: 'Of these: rejected.' })
  rejected!: number;
}

@ObjectType({ description: 'One institution on the board of the exchange.' })
export class ExchangeBoardRow {
  @Field(() => ID, { description: 'The institution.' })
  institutionId!: string;

  @Field({ description: 'Code of the institution.' })
  code!: string;

  @Field({ description: 'Name of the institution in Chinese.' })
  name!: string;

  @Field(() => Int, { description: 'Counties of the area that chose it.' })
  counties!: number;

  @Field(() => Int, { description: 'Trainees of the area who take part with it.' })
  trainees!: number;

  @Field(() => Int, { description: 'Of these: trainees of whom at least one record is held.' })
  traineesWithRecords!: number;

  @Field(() => Date, { nullable: true, description: 'When its latest push came; null before the first.' })
  lastPushAt!: Date | null;

  @Field(() => [ExchangeBoardCycle], {
    description: 'Its cycles from the first; pushes count for the whole institution, not for the area alone.',
  })
  cycles!: readonly ExchangeBoardCycle[];
}
