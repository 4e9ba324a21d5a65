import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SchoolPlanReviewer } from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { SchoolPlanReviewerEnum, SchoolPlanStateEnum } from './school-plan.enums.js';

@ObjectType({ description: 'A school of the cohort, and where its study plan stands.' })
export class SchoolPlanEntry {
  @Field(() => ID, { description: 'The school.' })
  schoolId!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field({ description: 'Name of the county or unit like it.' })
  countyName!: string;

  @Field(() => Int, { description: 'Teachers of the school who take part.' })
  teachers!: number;

  @Field(() => ID, { nullable: true, description: 'The plan; null before it is begun.' })
  planId!: string | null;

  @Field(() => SchoolPlanStateEnum, {
    nullable: true,
    description: 'Where it stands; null before it is begun.',
  })
  state!: StateOf<'school-plan'> | null;

  @Field(() => Int, { description: 'Version handed in last; 0 before the first.' })
  version!: number;

  @Field(() => Int, { nullable: true, description: 'Version that holds; null before one was approved.' })
  approvedVersion!: number | null;

  @Field(() => Date, { nullable: true, description: 'When it was last handed in; null before.' })
  submittedAt!: Date | null;

  @Field({ description: 'Whether the school is late with handing in.' })
  overdue!: boolean;

  @Field(() => [SchoolPlanReviewerEnum], { description: 'Whose word is missing while it is under review.' })
  waitsFor!: SchoolPlanReviewer[];
}

export const SchoolPlanEntryConnection = connectionOf(SchoolPlanEntry, 'SchoolPlanEntry');

@ObjectType({ description: 'How many schools of a unit have come how far with their study plans.' })
export class SchoolPlanSummary {
  @Field(() => Int, { description: 'Schools with teachers who take part.' })
  schools!: number;

  @Field(() => Int, { description: 'Schools that have written nothing.' })
  notBegun!: number;

  @Field(() => Int, { description: 'Plans being written.' })
  draft!: number;

  @Field(() => Int, { description: 'Plans under review.' })
  submitted!: number;

  @Field(() => Int, { description: 'Plans given back.' })
  returned!: number;

  @Field(() => Int, { description: 'Approved plans.' })
  approved!: number;

  @Field(() => Int, { description: 'Schools that are late.' })
  overdue!: number;

  @Field({ description: 'Whether the programme asks every school for a plan.' })
  required!: boolean;

  @Field({ description: 'Last day for handing plans in, YYYY-MM-DD.' })
  dueOn!: string;
}
