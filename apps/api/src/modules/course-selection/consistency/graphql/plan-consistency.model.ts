import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { CatalogueCourse, CourseTopic } from '../../graphql/course.model.js';

@ObjectType({ description: 'How far the courses of a plan answer one weak point.' })
export class WeakPointAnswered {
  @Field(() => Int, { description: 'Number of the item of the ability standard, 1–25.' })
  item!: number;

  @Field(() => BilingualText, { description: 'Short name of the item in the column that was measured.' })
  label!: BilingualText;

  @Field({ description: 'Level measured, 0 to 1.' })
  level!: number;

  @Field({ description: 'What is missing to the target level: the weight of the weak point.' })
  gap!: number;

  @Field(() => Float, { description: 'Part of the weak point that is answered, 0 to 1.' })
  share!: number;

  @Field(() => Int, { description: 'Half-hours of the chosen courses that train it, all of them.' })
  halfHours!: number;

  @Field(() => Int, { description: 'Half-hours still to be chosen until it is answered in full.' })
  missingHalfHours!: number;

  @Field(() => [CatalogueCourse], { description: 'Courses of the plan that train it.' })
  courses!: CatalogueCourse[];

  @Field(() => [CourseTopic], {
    description: 'Topics whose courses would answer it; empty when it is answered in full.',
  })
  topics!: CourseTopic[];
}

@ObjectType({
  description:
    'How far a plan answers the diagnosis: the part of the weak points, weighted by depth, that the chosen hours answer.',
})
export class PlanConsistency {
  @Field(() => Float, { description: 'The index, 0 to 1; 1 when there are no weak points.' })
  share!: number;

  @Field(() => Float, { description: 'The policy’s limit, 0 to 1: a plan below it is watched.' })
  limit!: number;

  @Field({ description: 'Whether the index is below the limit.' })
  isLow!: boolean;

  @Field(() => Int, { description: 'Half-hours of courses that answer one weak point in full.' })
  answeringHalfHours!: number;

  @Field(() => Int, { description: 'Weak points that are answered in full.' })
  answered!: number;

  @Field(() => Int, { description: 'Weak points of the diagnosis.' })
  weakPoints!: number;

  @Field(() => [WeakPointAnswered], { description: 'Each weak point, weakest first.' })
  points!: WeakPointAnswered[];
}
