import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { CatalogueCourse } from '../../graphql/course.model.js';
import { PlanStateEnum } from '../../graphql/plan.model.js';
import { PlanConsistency } from './plan-consistency.model.js';

@ObjectType({ description: 'How far the plans of a unit or an institution answer their diagnoses.' })
export class ConsistencyGroup {
  @Field(() => ID, { description: 'The unit or institution.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Plans handed in by teachers with a diagnosis.' })
  plans!: number;

  @Field(() => Int, { description: 'Of these, how many are below the policy’s limit.' })
  low!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the index, 0 to 1; null for a group too small to be shown.',
  })
  mean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard deviation of the index; null for one plan, and for a group too small to be shown.',
  })
  deviation!: number | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Plans by tenths of the index, lowest first; null for a group too small to be shown.',
  })
  bins!: number[] | null;
}

@ObjectType({ description: 'How far plans answer their diagnoses, group beside group.' })
export class ConsistencyOverview {
  @Field(() => Float, { description: 'The policy’s limit: a plan below it is listed.' })
  limit!: number;

  @Field(() => Int, { description: 'Half-hours of courses that answer one weak point in full.' })
  answeringHalfHours!: number;

  @Field(() => Int, { description: 'Means of fewer plans than this are not shown.' })
  smallestGroup!: number;

  @Field(() => ConsistencyGroup, { description: 'All of them together.' })
  total!: ConsistencyGroup;

  @Field(() => [ConsistencyGroup], { description: 'The groups, by code.' })
  groups!: ConsistencyGroup[];
}

@ObjectType({ description: 'A plan that hardly answers its diagnosis.' })
export class LowConsistencyPlan {
  @Field(() => ID, { description: 'Enrollment that the plan belongs to.' })
  enrollmentId!: string;

  @Field({ description: 'Programme-wide learner number.' })
  learnerNo!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field({ description: 'Name of the training institution.' })
  institutionName!: string;

  @Field(() => PlanStateEnum, { description: 'Where the plan stands.' })
  state!: StateOf<'plan'>;

  @Field(() => Int, { description: 'All hours, in half-hours.' })
  halfHours!: number;

  @Field(() => [CatalogueCourse], { description: 'The courses chosen, in the teacher’s order.' })
  courses!: CatalogueCourse[];

  @Field(() => PlanConsistency, { description: 'The index, and what each weak point still lacks.' })
  consistency!: PlanConsistency;
}

export const LowConsistencyPlanConnection = connectionOf(LowConsistencyPlan, 'LowConsistencyPlan');
