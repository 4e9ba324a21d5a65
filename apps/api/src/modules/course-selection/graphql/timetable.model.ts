import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A week of the training, seven days from the first training day on.' })
export class PlanWeek {
  @Field(() => Int, { description: 'Number of the week, from 1.' })
  number!: number;

  @Field({ description: 'First day, YYYY-MM-DD.' })
  from!: string;

  @Field({ description: 'Last day, YYYY-MM-DD; the last week may be shorter.' })
  to!: string;
}

@ObjectType({ description: 'Hours of one course in one week.' })
export class PlacedWeek {
  @Field(() => Int, { description: 'Number of the week.' })
  week!: number;

  @Field(() => Int, { description: 'Hours studied in it, in half-hours.' })
  halfHours!: number;
}

@ObjectType({ description: 'When a course of the plan is studied.' })
export class PlacedCourse {
  @Field(() => ID, { description: 'The course.' })
  courseId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Week in which the teacher wants to begin; null where the proposal chooses.',
  })
  startWeek!: number | null;

  @Field(() => [PlacedWeek], { description: 'Its weeks, which hold all of its hours.' })
  weeks!: PlacedWeek[];
}

@ObjectType({ description: 'The timetable of a plan, by week.' })
export class PlanTimetable {
  @Field(() => [PlanWeek], { description: 'All weeks of the training.' })
  weeks!: PlanWeek[];

  @Field(() => Int, { description: 'Number of the first week that is not over.' })
  thisWeek!: number;

  @Field(() => [PlacedCourse], { description: 'When each course is studied, in the order of the plan.' })
  courses!: PlacedCourse[];
}
