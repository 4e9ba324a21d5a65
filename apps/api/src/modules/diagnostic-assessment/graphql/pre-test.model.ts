import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DimensionId } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { DiagnosisResult } from './diagnosis-result.model.js';
import { PreTestStateEnum, StandardDimensionEnum } from './standard.enums.js';

@ObjectType({ description: 'One answer of a question. What it is worth is not told.' })
export class AnswerOption {
  @Field({ description: 'Code of the option, unique in its question.' })
  code!: string;

  @Field(() => BilingualText, { description: 'What the option says.' })
  text!: BilingualText;
}

@ObjectType({ description: 'A situation from a teacher’s day, with answers of which one is taken.' })
export class PreTestQuestion {
  @Field({ description: 'Code of the question, unique in its instrument.' })
  code!: string;

  @Field(() => StandardDimensionEnum, { description: 'Dimension that the question belongs to.' })
  dimension!: DimensionId;

  @Field(() => BilingualText, { description: 'The situation.' })
  situation!: BilingualText;

  @Field(() => [AnswerOption], { description: 'The answers to choose from, in the order to be shown.' })
  options!: AnswerOption[];
}

@ObjectType({ description: 'What the pre-test asks.' })
export class PreTestInstrument {
  @Field({ description: 'Code of the instrument.' })
  code!: string;

  @Field(() => Int, { description: 'Version, counted from 1.' })
  version!: number;

  @Field(() => BilingualText, { description: 'Title.' })
  title!: BilingualText;

  @Field(() => BilingualText, { description: 'What the teacher should know before beginning.' })
  introduction!: BilingualText;

  @Field(() => [PreTestQuestion], { description: 'The questions in order.' })
  questions!: PreTestQuestion[];
}

@ObjectType({ description: 'The option taken for one question.' })
export class PreTestAnswer {
  @Field({ description: 'Code of the question.' })
  question!: string;

  @Field({ description: 'Code of the option.' })
  option!: string;
}

@ObjectType({ description: 'A teacher’s own pre-test in one cohort.' })
export class PreTest {
  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => PreTestStateEnum, { description: 'Where the pre-test stands.' })
  state!: StateOf<'pre-test'>;

  @Field(() => [ProblemModel], {
    description:
      'What keeps the teacher from taking it now; empty while it may be taken, and once it is submitted.',
  })
  problems!: ProblemModel[];

  @Field(() => PreTestInstrument, { description: 'What it asks.' })
  instrument!: PreTestInstrument;

  @Field(() => [PreTestAnswer], { description: 'The answers saved so far.' })
  answers!: PreTestAnswer[];

  @Field(() => DiagnosisResult, { nullable: true, description: 'What came out; null until submitted.' })
  result!: DiagnosisResult | null;
}
