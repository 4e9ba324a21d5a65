import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Column, DimensionId } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { LevelBand } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';
import {
  AssessmentSourceEnum,
  LevelBandEnum,
  StandardColumnEnum,
  StandardDimensionEnum,
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

@ObjectType({ description: 'What came out of a pre-test.' })
export class DiagnosisResult {
  @Field(() => AssessmentSourceEnum, { description: 'Who measured.' })
  source!: 'platform' | 'institution';

  @Field({ description: 'When it was submitted.' })
  submittedAt!: Date;

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

  @Field(() => Int, { description: 'How many weak points the policy wants shown first.' })
  weakPointsShown!: number;
}
