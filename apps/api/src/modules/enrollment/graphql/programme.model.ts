import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';
import { CohortStateEnum } from './enrollment.enums.js';

@ObjectType({ description: 'So many teachers of some stages of schooling, and how many places are taken.' })
export class CohortQuota {
  @Field(() => [StageOfSchoolingEnum], { description: 'Stages of schooling that the places are for.' })
  stages!: readonly string[];

  @Field(() => Int, { description: 'Places.' })
  teachers!: number;

  @Field(() => Int, { description: 'Places taken by teachers who count in the quota.' })
  taken!: number;
}

@ObjectType({ description: 'The teachers trained together.' })
export class Cohort {
  @Field(() => ID, { description: 'Identifies the cohort.' })
  id!: string;

  @Field({ description: 'Code of the cohort in the policy.' })
  code!: string;

  @Field({ description: 'Name in Chinese.' })
  nameZh!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => CohortStateEnum, { description: 'How far the cohort has come.' })
  state!: StateOf<'cohort'>;

  @Field({ description: 'First day of enrollment, YYYY-MM-DD.' })
  enrollmentFrom!: string;

  @Field({ description: 'Last day of enrollment, YYYY-MM-DD.' })
  enrollmentTo!: string;

  @Field({ description: 'First training day, YYYY-MM-DD; push cycles are counted from it.' })
  firstTrainingDay!: string;

  @Field({ description: 'Last training day, YYYY-MM-DD.' })
  lastTrainingDay!: string;

  @Field(() => [String], { description: 'Names of the units that belong to it; empty for the whole region.' })
  units!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description: 'Share of all teachers that makes the quota, where the policy names one; null otherwise.',
  })
  quotaShare!: number | null;

  @Field(() => [CohortQuota], { description: 'Quotas; empty where the cohort is unlimited.' })
  quotas!: readonly CohortQuota[];
}

@ObjectType({ description: 'One region’s run of the project under one policy pack.' })
export class Programme {
  @Field(() => ID, { description: 'Identifies the programme.' })
  id!: string;

  @Field({ description: 'Title in Chinese.' })
  titleZh!: string;

  @Field({ description: 'Title in English.' })
  titleEn!: string;

  @Field(() => ID, { description: 'Root of the region.' })
  rootUnitId!: string;

  @Field({ description: 'Policy pack in force for new cohorts.' })
  packId!: string;

  @Field({ description: 'Version of that policy pack.' })
  packVersion!: string;

  @Field(() => [Cohort], { description: 'Its cohorts in the order in which they are trained.' })
  cohorts!: readonly Cohort[];
}
