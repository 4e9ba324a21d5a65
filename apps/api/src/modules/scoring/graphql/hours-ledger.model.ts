import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';

@ObjectType({ description: 'Hours of one cohort in a teacher’s ledger.' })
export class HoursLedgerLine {
  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  cohortName!: BilingualText;

  @Field({ description: 'Its last training day, YYYY-MM-DD.' })
  lastDay!: string;

  @Field(() => Int, { description: 'Half-hours online that count.' })
  onlineHalfHours!: number;

  @Field(() => Int, { description: 'Half-hours offline that count.' })
  offlineHalfHours!: number;

  @Field(() => Int, { description: 'Both together.' })
  halfHours!: number;

  @Field({ description: 'Whether it lies in the years that are asked for.' })
  counts!: boolean;
}

@ObjectType({
  description: 'A teacher’s hours of continuing education over the years that the policy names.',
})
export class MyHoursLedger {
  @Field({ description: 'First day of these years, YYYY-MM-DD.' })
  from!: string;

  @Field({ description: 'Last day: today.' })
  to!: string;

  @Field(() => Int, { description: 'How many years.' })
  years!: number;

  @Field(() => Int, { description: 'Half-hours that the policy asks for.' })
  neededHalfHours!: number;

  @Field(() => Int, { description: 'Half-hours reached.' })
  reachedHalfHours!: number;

  @Field(() => Int, { description: 'Half-hours that are missing.' })
  missingHalfHours!: number;

  @Field(() => [HoursLedgerLine], { description: 'Cohort by cohort, the latest first.' })
  lines!: readonly HoursLedgerLine[];
}
