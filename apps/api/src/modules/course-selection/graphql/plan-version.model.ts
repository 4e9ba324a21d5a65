import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { CatalogueCourse } from './course.model.js';
import { PlacedWeek, PlanWeek } from './timetable.model.js';

export const PlanOutcomeEnum = enumOf(['confirmed', 'returned', 'reopened']);
registerEnumType(PlanOutcomeEnum, {
  name: 'PlanOutcome',
  description: 'What became of a plan that was handed in.',
  valuesMap: {
    CONFIRMED: { description: 'It was confirmed.' },
    RETURNED: { description: 'It was given back to be changed.' },
    REOPENED: { description: 'The county chose another institution meanwhile.' },
  },
});

@ObjectType({ description: 'A course as a version of the plan names it.' })
export class PlanVersionCourse {
  @Field(() => CatalogueCourse, { description: 'The course as it was in the version that the plan holds.' })
  course!: CatalogueCourse;

  @Field(() => [PlacedWeek], { description: 'When it is studied; empty where the plan had no weeks yet.' })
  weeks!: PlacedWeek[];
}

@ObjectType({ description: 'What a version of a plan has, compared with the one before; titles of courses.' })
export class PlanDifferences {
  @Field(() => [String], { description: 'Courses that came in.' })
  added!: string[];

  @Field(() => [String], { description: 'Courses that were taken out.' })
  removed!: string[];

  @Field(() => [String], { description: 'Courses in a newer version.' })
  updated!: string[];

  @Field(() => [String], { description: 'Courses that begin in another week.' })
  moved!: string[];
}

@ObjectType({ description: 'A plan as it was handed in, and what became of it.' })
export class PlanVersion {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number!: number;

  @Field(() => Int, { description: 'All hours, in half-hours.' })
  halfHours!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'How far it answers the diagnosis, 0 to 1; null without one.',
  })
  consistency!: number | null;

  @Field({ description: 'When it was handed in.' })
  submittedAt!: Date;

  @Field(() => PlanOutcomeEnum, { nullable: true, description: 'What became of it; null while it waits.' })
  outcome!: 'confirmed' | 'returned' | 'reopened' | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null while it waits.' })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who decided; null while it waits and where the policy confirms at once.',
  })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned; null unless it was.' })
  reason!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it ceased to hold because the county chose another institution; null otherwise.',
  })
  endedAt!: Date | null;

  @Field(() => [PlanVersionCourse], { description: 'Its courses, in the teacher’s order.' })
  courses!: PlanVersionCourse[];

  @Field(() => PlanDifferences, {
    nullable: true,
    description: 'Compared with the version before; null for the first.',
  })
  differences!: PlanDifferences | null;
}

@ObjectType({ description: 'What a teacher has handed in over time.' })
export class PlanHistory {
  @Field(() => [PlanWeek], { description: 'All weeks of the training.' })
  weeks!: PlanWeek[];

  @Field(() => [PlanVersion], { description: 'The versions, the newest first.' })
  versions!: PlanVersion[];
}
