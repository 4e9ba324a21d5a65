import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FeeReason } from '@tisheng/domain-rules/fees/fee.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

export const FeeDocumentKindEnum = enumOf(['statement', 'credit-note']);
registerEnumType(FeeDocumentKindEnum, {
  name: 'FeeDocumentKind',
  description: 'What a paper about fees does.',
  valuesMap: {
    STATEMENT: { description: 'Charges learners to their payer.' },
    CREDIT_NOTE: { description: 'Takes charges back: withdrawals, revocations, a change of institution.' },
  },
});

export const FeeStatementStateEnum = enumOf(['issued', 'settled']);
registerEnumType(FeeStatementStateEnum, {
  name: 'FeeStatementState',
  description: 'Whether a statement was paid.',
  valuesMap: {
    ISSUED: { description: 'Issued and not paid yet.' },
    SETTLED: { description: 'Paid, or set off against a payment.' },
  },
});

export const FeeReasonEnum = enumOf(['enrollment', 'withdrawal', 'revocation', 'transfer']);
registerEnumType(FeeReasonEnum, {
  name: 'FeeReason',
  description: 'Why an amount stands on a statement.',
  valuesMap: {
    ENROLLMENT: { description: 'The learner’s place was confirmed.' },
    WITHDRAWAL: { description: 'The learner withdrew.' },
    REVOCATION: { description: 'The learner’s result was revoked.' },
    TRANSFER: { description: 'Another institution, or another place, took the learner over.' },
  },
});

@ObjectType({ description: 'What one payer owes one training institution for one cohort, or gets back.' })
export class FeeStatement {
  @Field(() => ID, { description: 'Identifies the statement.' })
  id!: string;

  @Field({
    description:
      'Number without gaps in the programme, statements and credit notes each in their own series.',
  })
  number!: string;

  @Field(() => FeeDocumentKindEnum, { description: 'Statement or credit note.' })
  kind!: 'statement' | 'credit-note';

  @Field(() => FeeStatementStateEnum, { description: 'Issued or settled.' })
  state!: 'issued' | 'settled';

  @Field({ description: 'Name of the payer on the day of issue.' })
  payerName!: string;

  @Field({ description: 'Chinese name of the institution on the day of issue.' })
  institutionName!: string;

  @Field({ description: 'English name of the institution on the day of issue.' })
  institutionNameEn!: string;

  @Field(() => Int, { description: 'Price of one hour, in fen.' })
  fenPerHour!: number;

  @Field(() => Int, { description: 'Hours of one learner, in half-hours.' })
  halfHours!: number;

  @Field(() => Int, { description: 'Learners with an amount on it.' })
  learners!: number;

  @Field(() => Number, { description: 'Sum in whole fen; below zero on a credit note.' })
  totalFen!: number;

  @Field(() => Date, { description: 'When it was issued.' })
  issuedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was settled; null before.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Reference of the payment; null before.' })
  settlementReference!: string | null;
}

export const FeeStatementConnection = connectionOf(FeeStatement, 'FeeStatement');

@ObjectType({ description: 'One amount for one learner.' })
export class FeeLine {
  @Field(() => Int, { description: 'Place on the paper, from 1.' })
  position!: number;

  @Field({ description: 'Learner number.' })
  learnerNo!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the learner; null once the person was erased.',
  })
  name!: string | null;

  @Field({ description: 'School on the day of issue.' })
  schoolName!: string;

  @Field(() => FeeReasonEnum, { description: 'Why the amount stands here.' })
  reason!: FeeReason;

  @Field(() => Int, { description: 'Amount in fen; below zero when credited.' })
  fen!: number;
}

export const FeeLineConnection = connectionOf(FeeLine, 'FeeLine');

@ObjectType({ description: 'Sums over the statements that match.' })
export class FeeTotals {
  @Field(() => Int, { description: 'Statements.' })
  statements!: number;

  @Field(() => Int, { description: 'Credit notes.' })
  creditNotes!: number;

  @Field(() => Number, { description: 'Sum of the statements, in whole fen.' })
  chargedFen!: number;

  @Field(() => Number, { description: 'Sum of the credit notes, in whole fen, zero or below.' })
  creditedFen!: number;

  @Field(() => Number, { description: 'Part of both that is settled, in whole fen.' })
  settledFen!: number;
}

@ObjectType({ description: 'What would be issued now.' })
export class OpenFees {
  @Field(() => Int, { description: 'Learners to be charged.' })
  charges!: number;

  @Field(() => Number, { description: 'Their fees, in whole fen.' })
  chargedFen!: number;

  @Field(() => Int, { description: 'Amounts to be credited.' })
  credits!: number;

  @Field(() => Number, { description: 'Their sum in whole fen, zero or below.' })
  creditedFen!: number;

  @Field(() => Int, {
    description:
      'Confirmed learners who cannot be charged yet, because their county has not chosen an institution.',
  })
  withoutInstitution!: number;
}

export const IssueFeeStatementsResult = createUnionType({
  name: 'IssueFeeStatementsResult',
  description: 'The job that issues the statements, or why none is issued.',
  types: () => [BegunJob, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : BegunJob),
});

@ObjectType({ description: 'Statements were settled.' })
export class SettleFeeStatementsDone {
  @Field(() => Int, { description: 'How many.' })
  settled!: number;
}

export const SettleFeeStatementsResult = createUnionType({
  name: 'SettleFeeStatementsResult',
  description: 'How many statements were settled, or why none was.',
  types: () => [SettleFeeStatementsDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : SettleFeeStatementsDone),
});
