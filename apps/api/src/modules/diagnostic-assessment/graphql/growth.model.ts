import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { Column, DimensionId } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { GrowthVerdict } from '@tisheng/domain-rules/diagnostic-assessment/personal-growth.js';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';
import { DiagnosisResult } from './diagnosis-result.model.js';
import { GrowthVerdictEnum, StandardColumnEnum, StandardDimensionEnum } from './standard.enums.js';

@ObjectType({ description: 'A level before training and after it.' })
export class LevelGrowth {
  @Field(() => Float, { description: 'Level of the pre-test, from 0 to 1.' })
  before!: number;

  @Field(() => Float, { description: 'Level of the post-test, from 0 to 1.' })
  after!: number;

  @Field(() => Float, { description: 'After less before, from −1 to 1.' })
  difference!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard error of the difference; null where an institution measured one of the levels.',
  })
  standardError!: number | null;

  @Field(() => GrowthVerdictEnum, { description: 'Whether the difference is one.' })
  verdict!: GrowthVerdict;
}

@ObjectType({
  description: 'A teacher’s level of one dimension in one column, before training and after it.',
})
export class MyDimensionGrowth extends LevelGrowth {
  @Field(() => StandardDimensionEnum, { description: 'The dimension.' })
  dimension!: DimensionId;

  @Field(() => StandardColumnEnum, { description: 'The column.' })
  column!: Column;

  @Field(() => BilingualText, { description: 'Name of the dimension.' })
  name!: BilingualText;
}

@ObjectType({ description: 'What a teacher’s own two tests say together.' })
export class MyGrowth {
  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => DiagnosisResult, {
    nullable: true,
    description: 'Result of the pre-test; null until submitted.',
  })
  before!: DiagnosisResult | null;

  @Field(() => DiagnosisResult, {
    nullable: true,
    description: 'Result of the post-test; null until submitted.',
  })
  after!: DiagnosisResult | null;

  @Field(() => LevelGrowth, {
    nullable: true,
    description: 'Over both columns; null until both are submitted.',
  })
  overall!: LevelGrowth | null;

  @Field(() => [MyDimensionGrowth], {
    description: 'Each dimension and column that was measured both times; empty until both are submitted.',
  })
  dimensions!: MyDimensionGrowth[];
}
