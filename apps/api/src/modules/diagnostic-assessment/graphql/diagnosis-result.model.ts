import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Column, DimensionId } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { TeachingEnvironment } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { LevelBand } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import type { RatingVerdict } from '@tisheng/domain-rules/diagnostic-assessment/self-rating.js';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';
import {
  AssessmentSourceEnum,
  LevelBandEnum,
  RatingVerdictEnum,
  StandardColumnEnum,
  StandardDimensionEnum,
  TeachingEnvironmentEnum,
} from './standard.enums.js';

@ObjectType({ description: 'The level of one column of the ability standard.' })
export class ColumnLevel {
  @Field(() => StandardColumnEnum, { description: 'The column.' })
  column!: Column;

  @Field(() => Float, { description: 'Level from 0 to 1, two decimals.' })
  level!: number;

  @Field(() => LevelBandEnum, { description: 'Band of the level.' })
  band!: LevelBand;
}

@ObjectType({ description: 'The level of one dimension in one column.' })
export class DimensionLevel extends ColumnLevel {
  @Field(() => StandardDimensionEnum, { description: 'The dimension.' })
  dimension!: DimensionId;

  @Field(() => BilingualText, { description: 'Name of the dimension.' })
  name!: BilingualText;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard error of the level, from 0 to 1; null where an institution measured.',
  })
  standardError!: number | null;
}

@ObjectType({ description: 'The level of one item of the standard in one column.' })
export class ItemLevel extends ColumnLevel {
  @Field(() => Int, { description: 'Number of the item, 1–25.' })
  item!: number;

  @Field(() => StandardDimensionEnum, { description: 'Dimension that the item belongs to.' })
  dimension!: DimensionId;

  @Field(() => BilingualText, { description: 'Short name of the item.' })
  label!: BilingualText;
}

@ObjectType({ description: 'An item of the standard below the target level.' })
export class WeakPoint {
  @Field(() => Int, { description: 'Number of the item, 1–25.' })
  item!: number;

  @Field(() => StandardDimensionEnum, { description: 'Dimension that the item belongs to.' })
  dimension!: DimensionId;

  @Field(() => [StandardColumnEnum], {
    description: 'Where it is weak; both columns where they read the same.',
  })
  columns!: Column[];

  @Field(() => BilingualText, { description: 'Short name of the item.' })
  label!: BilingualText;

  @Field(() => Float, { description: 'Level from 0 to 1, two decimals.' })
  level!: number;

  @Field(() => Float, { description: 'What is missing to the target level.' })
  gap!: number;
}

@ObjectType({
  description: 'How the teacher rated their own level in a dimension, beside what was measured.',
})
export class SelfRating {
  @Field(() => StandardDimensionEnum, { description: 'The dimension.' })
  dimension!: DimensionId;

  @Field(() => BilingualText, { description: 'Name of the dimension.' })
  name!: BilingualText;

  @Field(() => [StandardColumnEnum], { description: 'Columns that the rating is about.' })
  columns!: Column[];

  @Field(() => Float, { description: 'The teacher’s own rating, from 0 to 1.' })
  rated!: number;

  @Field(() => Float, { description: 'The measured level, from 0 to 1; the rating does not change it.' })
  measured!: number;

  @Field(() => RatingVerdictEnum, { description: 'How the two stand to each other.' })
  verdict!: RatingVerdict;
}

@ObjectType({ description: 'A dimension to work at, with its weak items.' })
export class LearningGoal {
  @Field(() => StandardDimensionEnum, { description: 'The dimension.' })
  dimension!: DimensionId;

  @Field(() => BilingualText, { description: 'Name of the dimension.' })
  name!: BilingualText;

  @Field(() => [StandardColumnEnum], { description: 'Columns in which the weak items lie.' })
  columns!: Column[];

  @Field(() => Float, { description: 'Level of the dimension in these columns now, from 0 to 1.' })
  from!: number;

  @Field(() => LevelBandEnum, { description: 'Band of that level.' })
  fromBand!: LevelBand;

  @Field(() => Float, { description: 'The level once each weak item has come to the target, from 0 to 1.' })
  to!: number;

  @Field(() => LevelBandEnum, { description: 'Band of that level.' })
  toBand!: LevelBand;

  @Field(() => [WeakPoint], { description: 'The items to work at, weakest first.' })
  items!: WeakPoint[];
}

@ObjectType({ description: 'What came out of a pre-test or post-test.' })
export class DiagnosisResult {
  @Field(() => AssessmentSourceEnum, { description: 'Who measured.' })
  source!: 'platform' | 'institution';

  @Field(() => String, {
    nullable: true,
    description: 'Name of the institution that measured; null when the test was taken here.',
  })
  institutionName!: string | null;

  @Field({ description: 'When it was submitted here, or taken at the institution.' })
  submittedAt!: Date;

  @Field(() => TeachingEnvironmentEnum, {
    nullable: true,
    description: 'Teaching environment that the questions were chosen for; null where none was asked for.',
  })
  environment!: TeachingEnvironment | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Questions answered; null where an institution measured.',
  })
  questionsAnswered!: number | null;

  @Field(() => Float, { description: 'Level over both columns, from 0 to 1, two decimals.' })
  level!: number;

  @Field(() => LevelBandEnum, { description: 'Band of the level over both columns.' })
  band!: LevelBand;

  @Field(() => Float, { description: 'Level that the policy aims at; what lies below it is a weak point.' })
  targetLevel!: number;

  @Field(() => [ColumnLevel], { description: 'Level of each column.' })
  columns!: ColumnLevel[];

  @Field(() => [DimensionLevel], {
    description: 'Level of each dimension in each column, for the radar chart.',
  })
  dimensions!: DimensionLevel[];

  @Field(() => [ItemLevel], { description: 'Level of each item in each column.' })
  items!: ItemLevel[];

  @Field(() => [WeakPoint], { description: 'Every item below the target level, weakest first.' })
  weakPoints!: WeakPoint[];

  @Field(() => [LearningGoal], { description: 'What to work at, the weakest dimension first.' })
  goals!: LearningGoal[];

  @Field(() => [SelfRating], { description: 'The teacher’s own ratings; empty where none were asked for.' })
  selfRatings!: SelfRating[];

  @Field(() => Int, { description: 'How many weak points the policy wants shown first.' })
  weakPointsShown!: number;
}
