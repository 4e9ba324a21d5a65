import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  DimensionId,
  QuestionKind,
  TeachingEnvironment,
  TestKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';
import { DiagnosisResult } from './diagnosis-result.model.js';
import {
  PreTestStateEnum,
  QuestionKindEnum,
  StandardDimensionEnum,
  TeachingEnvironmentEnum,
  TestKindEnum,
} from './standard.enums.js';

@ObjectType({ description: 'One option of a question. What it is worth is not told.' })
export class AnswerOption {
  @Field({ description: 'Code of the option, unique in its question.' })
  code!: string;

  @Field(() => BilingualText, { description: 'What the option says.' })
  text!: BilingualText;
}

@ObjectType({ description: 'A situation from a teacher’s day, with options; or a self-rating.' })
export class TestQuestion {
  @Field({ description: 'Code of the question, unique in its instrument.' })
  code!: string;

  @Field(() => QuestionKindEnum, { description: 'How it is answered.' })
  kind!: QuestionKind;

  @Field(() => StandardDimensionEnum, { description: 'Dimension that the question belongs to.' })
  dimension!: DimensionId;

  @Field(() => BilingualText, { description: 'The situation.' })
  situation!: BilingualText;

  @Field(() => [AnswerOption], {
    description: 'The options in the order to be shown; of a scale from the lowest step up.',
  })
  options!: AnswerOption[];

  @Field(() => Int, { description: 'Block in which it was issued, from 1.' })
  block!: number;
}

@ObjectType({ description: 'The answer given to one question.' })
export class TestAnswer {
  @Field({ description: 'Code of the question.' })
  question!: string;

  @Field(() => [String], { description: 'Codes of the options: taken, or in the teacher’s order.' })
  options!: string[];
}

@ObjectType({ description: 'A teacher’s own pre-test or post-test in one cohort.' })
export class MyTest {
  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => TestKindEnum, { description: 'Which test.' })
  kind!: TestKind;

  @Field(() => PreTestStateEnum, { description: 'Where the test stands.' })
  state!: StateOf<'pre-test'>;

  @Field(() => [ProblemModel], {
    description:
      'What keeps the teacher from taking it now; empty while it may be taken, and once it is submitted.',
  })
  problems!: ProblemModel[];

  @Field(() => BilingualText, { description: 'Title of the instrument.' })
  instrumentTitle!: BilingualText;

  @Field(() => BilingualText, { description: 'What the teacher should know before beginning.' })
  introduction!: BilingualText;

  @Field(() => TeachingEnvironmentEnum, {
    nullable: true,
    description: 'Where the teacher teaches, as told at the start; null before.',
  })
  environment!: TeachingEnvironment | null;

  @Field(() => StageOfSchoolingEnum, {
    nullable: true,
    description: 'Stage of schooling that the questions are chosen for; null without an enrollment.',
  })
  stage!: StageOfSchooling | null;

  @Field(() => [TestQuestion], {
    description: 'The questions of all blocks issued so far, in order; none before the start.',
  })
  questions!: TestQuestion[];

  @Field(() => Int, { description: 'Blocks issued so far; 0 before the start.' })
  block!: number;

  @Field({
    description:
      'Whether the test can be handed in once all these questions are answered. Before they are, an adaptive test says false as long as a further block could follow.',
  })
  isLastBlock!: boolean;

  @Field(() => Int, { description: 'Questions that the whole test will have at most.' })
  expectedAtMost!: number;

  @Field(() => [TestAnswer], { description: 'The answers saved so far.' })
  answers!: TestAnswer[];

  @Field(() => Int, { description: 'Number of the last save; to be sent along with the next one.' })
  revision!: number;

  @Field(() => String, { description: 'First day on which it can be taken, YYYY-MM-DD.' })
  opensOn!: string;

  @Field(() => String, { description: 'Last day on which it can be taken, YYYY-MM-DD.' })
  closesOn!: string;

  @Field({ description: 'Whether courses stay closed to this teacher until it is taken.' })
  mustTake!: boolean;

  @Field(() => DiagnosisResult, { nullable: true, description: 'What came out; null until submitted.' })
  result!: DiagnosisResult | null;
}
