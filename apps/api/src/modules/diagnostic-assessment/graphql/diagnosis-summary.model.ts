import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Column, DimensionId } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { LevelBand } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';
import { LevelBandEnum, StandardColumnEnum, StandardDimensionEnum } from './standard.enums.js';

@ObjectType({ description: 'Mean level of one dimension in one column over many teachers.' })
export class MeanDimensionLevel {
  @Field(() => StandardDimensionEnum, { description: 'The dimension.' })
  dimension!: DimensionId;

  @Field(() => StandardColumnEnum, { description: 'The column.' })
  column!: Column;

  @Field(() => BilingualText, { description: 'Name of the dimension.' })
  name!: BilingualText;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean level from 0 to 1; null while nobody was measured.',
  })
  level!: number | null;

  @Field(() => LevelBandEnum, {
    nullable: true,
    description: 'Band of the mean level; null while there is none.',
  })
  band!: LevelBand | null;
}

@ObjectType({ description: 'A weak point that many teachers share.' })
export class SharedWeakPoint {
  @Field(() => Int, { description: 'Number of the item, 1–25.' })
  item!: number;

  @Field(() => [StandardColumnEnum], {
    description: 'Where they are weak; both columns where they read the same.',
  })
  columns!: Column[];

  @Field(() => BilingualText, { description: 'Short name of the item.' })
  label!: BilingualText;

  @Field(() => Int, { description: 'Teachers below the target level.' })
  teachers!: number;

  @Field(() => Float, { description: 'Their share of the submitted pre-tests, 0 to 1.' })
  share!: number;
}

@ObjectType({ description: 'What the pre-tests of a unit’s teachers say together.' })
export class DiagnosisSummary {
  @Field(() => Int, { description: 'Teachers of the cohort in the unit who take part.' })
  enrolled!: number;

  @Field(() => Int, { description: 'Pre-tests that were begun and not handed in.' })
  inProgress!: number;

  @Field(() => Int, { description: 'Pre-tests handed in, or measured by institutions.' })
  submitted!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean level from 0 to 1; null while nobody was measured.',
  })
  level!: number | null;

  @Field(() => [MeanDimensionLevel], { description: 'Mean level of each dimension in each column.' })
  dimensions!: MeanDimensionLevel[];

  @Field(() => [SharedWeakPoint], { description: 'The weak points that most teachers share, ten at most.' })
  weakPoints!: SharedWeakPoint[];
}
