import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  QUESTION_FLAGS,
  type QuestionFlag,
} from '@tisheng/domain-rules/diagnostic-assessment/advise-on-question.js';
import type {
  Column,
  DimensionId,
  QuestionKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { QuestionKindEnum, StandardColumnEnum, StandardDimensionEnum } from '../../graphql/standard.enums.js';

export const QuestionFlagEnum = enumOf(QUESTION_FLAGS);
registerEnumType(QuestionFlagEnum, {
  name: 'QuestionFlag',
  description: 'What should be looked at in a question.',
  valuesMap: {
    TOO_FEW_ANSWERS: { description: 'Fewer than 30 answers: nothing can be said yet.' },
    TOO_EASY: { description: 'Mean score above 0.90.' },
    TOO_HARD: { description: 'Mean score below 0.20.' },
    DISCRIMINATES_WRONGLY: { description: 'Correlation with the other questions below 0.' },
    DISCRIMINATES_LITTLE: { description: 'Correlation with the other questions below 0.20.' },
    OPTION_UNUSED: { description: 'An option that fewer than 5 % take.' },
    WEAKENS_RELIABILITY: { description: 'Alpha would be higher by more than 0.01 without it.' },
  },
});

@ObjectType({ description: 'How often an option of a question was taken.' })
export class OptionFrequency {
  @Field({ description: 'Code of the option.' })
  code!: string;

  @Field(() => BilingualText, { description: 'What it says.' })
  text!: BilingualText;

  @Field(() => Float, {
    description:
      'Share of those who answered, 0 to 1; of an ordering, of those who put it in its right place.',
  })
  share!: number;

  @Field({ description: 'Whether it is worth something: right, or above the lowest of a single choice.' })
  isRight!: boolean;

  @Field({ description: 'Whether almost nobody takes it.' })
  isUnused!: boolean;
}

@ObjectType({ description: 'Figures of one question.' })
export class QuestionFigures {
  @Field({ description: 'Code of the question.' })
  question!: string;

  @Field(() => QuestionKindEnum, { description: 'How it is answered.' })
  kind!: QuestionKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Item of the standard that it measures; null for a self-rating.',
  })
  item!: number | null;

  @Field(() => StandardDimensionEnum, { description: 'Its dimension.' })
  dimension!: DimensionId;

  @Field(() => [StandardColumnEnum], { description: 'Columns that it counts for.' })
  columns!: Column[];

  @Field(() => BilingualText, { description: 'The situation.' })
  situation!: BilingualText;

  @Field(() => Int, { description: 'Answers.' })
  answered!: number;

  @Field(() => Float, { nullable: true, description: 'Mean score, 0 to 1: high for an easy question.' })
  difficulty!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Correlation with the mean of the other answers of the same person, −1 to 1.',
  })
  discrimination!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean score of the upper 27 % less that of the lower 27 %.',
  })
  upperLower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Alpha of the instrument without this question.' })
  alphaWithout!: number | null;

  @Field(() => [QuestionFlagEnum], { description: 'What should be looked at, the gravest first.' })
  flags!: QuestionFlag[];

  @Field(() => [OptionFrequency], { description: 'Its options.' })
  options!: OptionFrequency[];
}

@ObjectType({ description: 'Reliability of the questions of one dimension and column together.' })
export class FieldReliability {
  @Field(() => StandardDimensionEnum, { description: 'The dimension.' })
  dimension!: DimensionId;

  @Field(() => StandardColumnEnum, { description: 'The column.' })
  column!: Column;

  @Field(() => BilingualText, { description: 'Name of the dimension.' })
  name!: BilingualText;

  @Field(() => Int, { description: 'Questions.' })
  questions!: number;

  @Field(() => Float, { nullable: true, description: 'Cronbach’s alpha; null where it cannot be reckoned.' })
  alpha!: number | null;
}

@ObjectType({ description: 'How the questions of an instrument behave, over the pre-tests of a programme.' })
export class ItemStatistics {
  @Field({ description: 'Code of the instrument.' })
  code!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;

  @Field(() => BilingualText, { description: 'Its title.' })
  title!: BilingualText;

  @Field({ description: 'When they were reckoned.' })
  computedAt!: Date;

  @Field(() => Int, { description: 'Pre-tests that went in.' })
  assessments!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Cronbach’s alpha of all questions; null where unknown.',
  })
  alpha!: number | null;

  @Field(() => [FieldReliability], { description: 'By dimension and column.' })
  fields!: FieldReliability[];

  @Field(() => [QuestionFigures], { description: 'Every question, in the order of the instrument.' })
  questions!: QuestionFigures[];
}

@ObjectType({ description: 'An instrument with which pre-tests of a programme were taken.' })
export class UsedInstrument {
  @Field({ description: 'Its code.' })
  code!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;

  @Field(() => BilingualText, { description: 'Its title.' })
  title!: BilingualText;

  @Field(() => Int, { description: 'Pre-tests handed in by now.' })
  tests!: number;

  @Field(() => Date, { nullable: true, description: 'When its figures were reckoned last.' })
  computedAt!: Date | null;
}

export const ComputeItemStatisticsResult = createUnionType({
  name: 'ComputeItemStatisticsResult',
  description: 'The work has begun, or why not.',
  types: () => [BegunJob, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : BegunJob),
});
