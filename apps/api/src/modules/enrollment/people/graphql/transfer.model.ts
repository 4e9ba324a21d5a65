import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { TransferSideEnum, TransferStateEnum } from './people.enums.js';

@ObjectType({ description: 'A teacher’s move from one school to another.' })
export class Transfer {
  @Field(() => ID, { description: 'Identifies the transfer.' })
  id!: string;

  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'Name of the school that the teacher leaves.' })
  fromSchoolName!: string;

  @Field({ description: 'Name of the county of that school.' })
  fromCountyName!: string;

  @Field({ description: 'Name of the school to which the teacher goes.' })
  toSchoolName!: string;

  @Field({ description: 'Name of the county of that school.' })
  toCountyName!: string;

  @Field(() => TransferSideEnum, { description: 'Side that proposed it; the other one confirms.' })
  proposedBy!: 'sending' | 'receiving';

  @Field({ description: 'First day at the new school, YYYY-MM-DD.' })
  effectiveOn!: string;

  @Field({ description: 'Words of the side that proposed it; may be empty.' })
  note!: string;

  @Field(() => TransferStateEnum, { description: 'How far it has come.' })
  state!: string;

  @Field(() => Date, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null until then.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Reason of the decision; null where none was given.' })
  decisionReason!: string | null;

  @Field({ description: 'Whether the unit that reads confirms or declines it.' })
  isToDecide!: boolean;

  @Field({ description: 'Whether the unit that reads may take it back.' })
  isToWithdraw!: boolean;
}

export const TransferConnection = connectionOf(Transfer, 'Transfer');

@ObjectType({ description: 'A school to which a teacher may go.' })
export class SchoolToMoveTo {
  @Field(() => ID, { description: 'Identifies the school.' })
  id!: string;

  @Field({ description: 'Code of the school.' })
  code!: string;

  @Field({ description: 'Name of the school.' })
  name!: string;

  @Field({ description: 'Name of its county.' })
  countyName!: string;
}

@ObjectType({ description: 'The transfer was proposed, or made at once.' })
export class ProposeTransferDone {
  @Field(() => ID, { description: 'The transfer.' })
  transferId!: string;

  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'Whether it holds already, because the unit stands above both schools.' })
  isAccepted!: boolean;
}

@ObjectType({ description: 'The transfer was decided.' })
export class DecideTransferDone {
  @Field(() => ID, { description: 'The transfer.' })
  transferId!: string;

  @Field(() => TransferStateEnum, { description: 'What became of it.' })
  state!: string;
}

export const ProposeTransferResult = createUnionType({
  name: 'ProposeTransferResult',
  description: 'A proposed transfer, or why there is none.',
  types: () => [ProposeTransferDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : ProposeTransferDone),
});

export const DecideTransferResult = createUnionType({
  name: 'DecideTransferResult',
  description: 'A decided transfer, or why it was not decided.',
  types: () => [DecideTransferDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : DecideTransferDone),
});
