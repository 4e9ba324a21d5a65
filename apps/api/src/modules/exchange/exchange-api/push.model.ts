import { Field, Float, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { problemText } from '@tisheng/messages/problem-text.js';
import { LearningRecordKindEnum } from './enums.js';
import { exchangeConnectionOf } from './exchange-connection.js';
import { Instant } from './instant.scalar.js';

@ObjectType({ description: 'A record that was not stored, and why.' })
export class Rejection {
  @Field(() => Int, { description: 'Place of the record in the push, from 0.' })
  index!: number;

  @Field(() => String, { nullable: true, description: 'Its recordId; null when none could be read.' })
  recordId!: string | null;

  @Field({ description: 'Stable code of the rule that was broken.' })
  code!: string;

  @Field({ description: 'What is wrong and how to mend it, in English.' })
  message!: string;

  @Field({ description: 'The same in Chinese.' })
  messageZh!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Field that is wrong; null when the whole record is meant.',
  })
  field!: string | null;
}

export const RejectionConnection = exchangeConnectionOf(Rejection, 'Rejection');

@ObjectType({
  description: 'A learner number that was given up, because two entries of the roster were one person.',
})
export class RenumberedLearner {
  @Field({ description: 'Number that the push named.' })
  given!: string;

  @Field({ description: 'Number under which its records were stored; use it from now on.' })
  used!: string;

  @Field(() => Int, { description: 'Records of the push that named it.' })
  records!: number;
}

@ObjectType({
  description: 'Proof that a push is stored. The numbers add up: received = accepted + duplicate + rejected.',
})
export class PushReceipt {
  @Field(() => ID, { description: 'Identifies the receipt.' })
  id!: string;

  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => Int, { description: 'Cycle that the push reports on: that of its latest accepted record.' })
  cycle!: number;

  @Field({ description: 'Key that the sender gave.' })
  idempotencyKey!: string;

  @Field(() => Instant, { description: 'When the push began to arrive.' })
  receivedAt!: Date;

  @Field(() => Int, { description: 'Records of the push.' })
  received!: number;

  @Field(() => Int, { description: 'Records that are new and stored.' })
  accepted!: number;

  @Field(() => Int, {
    description: 'Records held already, or met earlier in the push, with the same content.',
  })
  duplicate!: number;

  @Field(() => Int, { description: 'Records that were rejected.' })
  rejected!: number;

  @Field({
    description:
      'SHA-256, in hexadecimal, over the contents of the records in order; the same for the same records on either way in.',
  })
  contentSha256!: string;

  @Field(() => [RenumberedLearner], {
    description:
      'Learner numbers of the push that were given up; their records reached the learner who stays.',
  })
  renumbered!: readonly RenumberedLearner[];
}

export const PushReceiptConnection = exchangeConnectionOf(PushReceipt, 'PushReceipt');

@ObjectType({ description: 'One thing that speaks against a push as a whole.' })
export class PushProblem {
  @Field({ description: 'Stable code of the rule that is broken.' })
  code!: string;

  @Field({ description: 'What is wrong and how to mend it, in English.' })
  message!: string;

  @Field({ description: 'The same in Chinese.' })
  messageZh!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Field that is wrong; null when the whole push is meant.',
  })
  field!: string | null;

  @Field(() => Int, { nullable: true, description: 'Index of the entry, from 0; null when none is meant.' })
  index!: number | null;
}

@ObjectType({ description: 'The push was refused as a whole and nothing was stored.' })
export class PushRefused {
  @Field(() => [PushProblem], { description: 'Everything that speaks against it.' })
  problems!: PushProblem[];
}

export const pushRefused = (problems: readonly Problem[]): PushRefused =>
  Object.assign(new PushRefused(), { problems: problems.map(toPushProblem) });

function toPushProblem(problem: Problem): PushProblem {
  const { en, zh } = problemText(problem);
  return {
    code: problem.code,
    message: en,
    messageZh: zh,
    field: problem.field ?? null,
    index: problem.row ?? null,
  };
}

export const PushLearningRecordsResult = createUnionType({
  name: 'PushLearningRecordsResult',
  description: 'Receipt of a stored push, or why it was refused.',
  types: () => [PushReceipt, PushRefused] as const,
  resolveType: (value: object) => (value instanceof PushRefused ? PushRefused : PushReceipt),
});

@InputType({ description: 'One fact about a learner.' })
export class LearningRecordInput {
  @Field({ description: 'Id of the record, unique for the institution, 1–64 characters.' })
  recordId!: string;

  @Field({ description: 'Programme-wide learner number.' })
  learnerNo!: string;

  @Field(() => LearningRecordKindEnum, { description: 'What the learner did.' })
  kind!: keyof typeof LearningRecordKindEnum;

  @Field(() => Instant, {
    description: 'When it happened; not before the first training day and not in the future.',
  })
  occurredAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Published course; required for COURSE_STUDY and HOMEWORK.',
  })
  courseCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'COURSE_STUDY, DISCUSSION: 1–1440.' })
  minutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'POST, COMMENT: 1–1000.' })
  count?: number | null;

  @Field(() => Float, { nullable: true, description: 'HOMEWORK, POST: 0–100 with two decimals at most.' })
  score?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'COURSE_STUDY: whether this record completes the course.',
  })
  completed?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'recordId of an earlier record that this one corrects.',
  })
  supersedes?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Hash of the device, 128 characters at most; helps to find one person who studies for many.',
  })
  deviceHash?: string | null;
}

@InputType({
  description: 'A batch of learning records: 5 000 at most; larger ones go to the bulk endpoint.',
})
export class PushLearningRecordsInput {
  @Field(() => ID, { description: 'Cohort of the learners.' })
  cohortId!: string;

  @Field({
    description:
      'Key of the push, 1–128 visible ASCII characters: the same key with the same records is stored once.',
  })
  idempotencyKey!: string;

  @Field(() => [LearningRecordInput], { description: 'The records.' })
  records!: LearningRecordInput[];
}
