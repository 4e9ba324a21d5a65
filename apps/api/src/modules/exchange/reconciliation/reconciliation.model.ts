import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import {
  TOTAL_DIFFERENCES,
  type TotalDifference,
} from '@tisheng/domain-rules/exchange/stated-totals/difference-of.js';
import { connectionOf, type Connection } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Refused } from '../../../platform/graphql/problem.model.js';

export const TotalDifferenceEnum = enumOf(TOTAL_DIFFERENCES);
registerEnumType(TotalDifferenceEnum, {
  name: 'TotalDifference',
  description: 'How what is stated of a learner and what is held compare.',
  valuesMap: {
    UNKNOWN_LEARNER: { description: 'The number is no trainee’s of the institution.' },
    MORE_STATED: { description: 'More is stated than is held: something may be lost.' },
    MORE_HELD: { description: 'More is held than is stated.' },
    NOT_STATED: { description: 'Something is held, nothing is stated.' },
    SAME: { description: 'Both are the same.' },
  },
});

@ObjectType({ description: 'A learner: what the institution says it has sent, and what is held.' })
export class TeacherReconciliation {
  @Field({ description: 'Programme-wide learner number, or the one that was given where it is nobody’s.' })
  learnerNo!: string;

  @Field(() => String, { nullable: true, description: 'Name; null where the number is nobody’s.' })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the school; null where the number is nobody’s.',
  })
  school!: string | null;

  @Field(() => Int, { nullable: true, description: 'Records stated; null where nothing is stated.' })
  statedRecords!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes stated; null where none are stated.' })
  statedMinutes!: number | null;

  @Field(() => Int, { description: 'Records held of the days of the cycle that stand.' })
  heldRecords!: number;

  @Field(() => Int, { description: 'Minutes of these records.' })
  heldMinutes!: number;

  @Field(() => TotalDifferenceEnum, { description: 'How both compare.' })
  difference!: TotalDifference;
}

const TeacherReconciliationConnection = connectionOf(TeacherReconciliation, 'TeacherReconciliation');

@ObjectType({ description: 'What an institution says it has sent for a cycle against what is held.' })
export class CycleReconciliation {
  @Field(() => Int, { description: 'Number of the cycle.' })
  cycle!: number;

  @Field({ description: 'First day, YYYY-MM-DD.' })
  from!: string;

  @Field({ description: 'Last day, YYYY-MM-DD.' })
  to!: string;

  @Field(() => Date, { nullable: true, description: 'When the institution stated it last; null before.' })
  statedAt!: Date | null;

  @Field(() => Int, { description: 'Records stated in all.' })
  statedRecords!: number;

  @Field(() => Int, { description: 'Records held in all.' })
  heldRecords!: number;

  @Field(() => Int, { description: 'Learners compared.' })
  learners!: number;

  @Field(() => Int, { description: 'Of these: with a difference.' })
  different!: number;

  @Field(() => TeacherReconciliationConnection, { description: 'The learners, differences first.' })
  teachers!: Connection<TeacherReconciliation>;
}

@InputType({ description: 'What the institution says it has sent for a cycle.' })
export class StateSentTotalsInput {
  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => Int, { description: 'Number of the cycle, from 1.' })
  cycle!: number;

  @Field({
    description: 'CSV with the header learnerNo,records or learnerNo,records,minutes, or the same as NDJSON.',
  })
  content!: string;
}

@ObjectType({ description: 'The statement is kept; an earlier one of the cycle is replaced.' })
export class SentTotalsStated {
  @Field(() => Int, { description: 'Learners stated.' })
  learners!: number;
}

export const StateSentTotalsResult = createUnionType({
  name: 'StateSentTotalsResult',
  description: 'How many learners were stated, or all that is wrong with the file.',
  types: () => [SentTotalsStated, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : SentTotalsStated),
});
