import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { ObligationEnum } from '../../../../platform/graphql/obligation.enum.js';
import {
  isRefused,
  ProblemModel,
  Refused,
  toProblemModel,
} from '../../../../platform/graphql/problem.model.js';
import type { ObligationChangeRow } from '../queries/find-obligation-changes.js';
import { ObligationCauseEnum, ObligationChangeStateEnum } from './people.enums.js';

@ObjectType({ description: 'A change of whether a teacher must take part, with what was before and why.' })
export class ObligationChange {
  @Field(() => ID, { description: 'Identifies the change.' })
  id!: string;

  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field({ description: 'Name of the cohort in Chinese.' })
  cohortNameZh!: string;

  @Field({ description: 'Name of the cohort in English.' })
  cohortNameEn!: string;

  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => ObligationEnum, { description: 'Obligation before.' })
  before!: Obligation;

  @Field(() => ProblemModel, { description: 'Reason before, in words.' })
  beforeReason!: ProblemModel;

  @Field(() => ObligationEnum, { description: 'Obligation after.' })
  after!: Obligation;

  @Field(() => ProblemModel, { description: 'Reason after, in words.' })
  afterReason!: ProblemModel;

  @Field(() => ObligationCauseEnum, { description: 'Why it was decided anew.' })
  cause!: string;

  @Field(() => ObligationChangeStateEnum, { description: 'What became of the change.' })
  state!: string;

  @Field(() => Date, { description: 'When it was decided anew.' })
  changedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When the county decided; null where it did not have to.',
  })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Reason of the county; null where none was given.' })
  decisionReason!: string | null;

  @Field({ description: 'Whether the teacher has read it.' })
  isSeen!: boolean;
}

export const ObligationChangeConnection = connectionOf(ObligationChange, 'ObligationChange');

/** Reasons become sentences. */
export const toObligationChange = (row: ObligationChangeRow): ObligationChange =>
  Object.assign(new ObligationChange(), row, {
    beforeReason: toProblemModel(row.beforeReason),
    afterReason: toProblemModel(row.afterReason),
    isSeen: row.seenAt !== null,
  });

@ObjectType({ description: 'Teachers whose obligation would go from one to another.' })
export class ObligationPreviewLine {
  @Field(() => ObligationEnum, { description: 'Obligation today.' })
  before!: Obligation;

  @Field(() => ObligationEnum, { description: 'Obligation afterwards.' })
  after!: Obligation;

  @Field(() => Int, { description: 'So many teachers.' })
  teachers!: number;

  @Field(() => Int, { description: 'So many of them wait for their county to confirm.' })
  needCounty!: number;
}

@ObjectType({
  description: 'What it would come to if the obligations of a cohort were decided anew; nothing is changed.',
})
export class ObligationPreview {
  @Field(() => Int, { description: 'Places looked at.' })
  decided!: number;

  @Field(() => [ObligationPreviewLine], { description: 'What would change.' })
  changes!: readonly ObligationPreviewLine[];
}

@ObjectType({ description: 'The county has decided.' })
export class DecideObligationChangesDone {
  @Field(() => Int, { description: 'So many changes were decided.' })
  decided!: number;
}

export const DecideObligationChangesResult = createUnionType({
  name: 'DecideObligationChangesResult',
  description: 'Decided changes, or why nothing was decided.',
  types: () => [DecideObligationChangesDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : DecideObligationChangesDone),
});
