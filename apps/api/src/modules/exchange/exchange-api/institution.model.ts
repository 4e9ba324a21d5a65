import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PushCycleState } from '@tisheng/domain-rules/exchange/push-cycles.js';
import { CohortStateEnum, PushCycleStateEnum } from './enums.js';
import { Instant } from './instant.scalar.js';

@ObjectType({ description: 'The training institution that the access token belongs to.' })
export class Institution {
  @Field(() => ID, { description: 'Identifies the institution.' })
  id!: string;

  @Field({ description: 'Short code, unique in the region.' })
  code!: string;

  @Field({ description: 'Name in Chinese.' })
  name!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => [String], {
    description: 'Members of a consortium, each of which may push for it; empty for a single body.',
  })
  members!: readonly string[];
}

@ObjectType('Cohort', {
  description: 'Teachers trained together. Listed when a county has chosen the institution in it.',
})
export class ExchangeCohort {
  @Field(() => ID, { description: 'Identifies the cohort in every push.' })
  id!: string;

  @Field({ description: 'Code of the cohort in its programme.' })
  code!: string;

  @Field({ description: 'Name in Chinese.' })
  name!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => CohortStateEnum, { description: 'How far the cohort is.' })
  state!: StateOf<'cohort'>;

  @Field({ description: 'First training day, YYYY-MM-DD; the first push cycle begins on it.' })
  firstTrainingDay!: string;

  @Field({ description: 'Last training day, YYYY-MM-DD.' })
  lastTrainingDay!: string;

  @Field(() => [String], { description: 'Names of the counties that chose the institution.' })
  counties!: readonly string[];

  @Field(() => Int, { description: 'Trainees of the institution who take part.' })
  trainees!: number;
}

@ObjectType({ description: 'Ten days of a cohort, for which one push at least is due.' })
export class PushCycle {
  @Field(() => Int, { description: 'Number of the cycle, from 1.' })
  number!: number;

  @Field({ description: 'First day, YYYY-MM-DD.' })
  from!: string;

  @Field({ description: 'Last day, YYYY-MM-DD, which still belongs to the cycle.' })
  to!: string;

  @Field(() => Instant, { description: 'Until this moment a push is on time.' })
  dueAt!: Date;

  @Field(() => PushCycleStateEnum, { description: 'Whether a push has come, and in time.' })
  state!: PushCycleState;

  @Field(() => Int, { description: 'Pushes whose latest record lies in the cycle.' })
  pushes!: number;

  @Field(() => Int, { description: 'Records of these pushes that were accepted.' })
  accepted!: number;

  @Field(() => Int, { description: 'Records of these pushes that were rejected.' })
  rejected!: number;
}

@ObjectType({ description: 'How many records were rejected with one code.' })
export class RejectionCount {
  @Field({ description: 'Code of the rule that was broken.' })
  code!: string;

  @Field(() => Int, { description: 'Records rejected with it.' })
  records!: number;
}

@ObjectType({
  description: 'What the institution has sent for a cycle against what is held of its ten days.',
})
export class Reconciliation {
  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => PushCycle, { description: 'The cycle.' })
  cycle!: PushCycle;

  @Field(() => Int, { description: 'Pushes whose latest record lies in the cycle.' })
  pushes!: number;

  @Field(() => Int, { description: 'Records that these pushes brought.' })
  received!: number;

  @Field(() => Int, { description: 'Of these: new and stored.' })
  accepted!: number;

  @Field(() => Int, { description: 'Of these: held already with the same content.' })
  duplicate!: number;

  @Field(() => Int, { description: 'Of these: rejected.' })
  rejected!: number;

  @Field(() => [RejectionCount], { description: 'The rejected ones by code.' })
  rejections!: readonly RejectionCount[];

  @Field(() => Int, { description: 'Records that happened in the cycle, came in whatever push, and stand.' })
  recordsHeld!: number;

  @Field(() => Int, { description: 'Records that happened in the cycle and were corrected by others.' })
  recordsSuperseded!: number;

  @Field(() => Int, { description: 'Trainees who take part today.' })
  trainees!: number;

  @Field(() => Int, { description: 'Trainees with at least one record in the cycle.' })
  learnersWithRecords!: number;

  @Field(() => Int, { description: 'Trainees without any record in the cycle.' })
  learnersWithoutRecords!: number;

  @Field(() => [String], {
    description: 'Learner numbers of those without any record, in order, the first 1 000.',
  })
  withoutRecords!: readonly string[];
}
