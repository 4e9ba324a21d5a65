import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { SchoolActivityKind } from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { SchoolActivityKindEnum } from './school-plan.enums.js';

const KEY = 'Stays while its words change; unique in the plan, 40 letters, digits and hyphens at most.';
const AIM = 'What it aims at: `item-7`, or `technology-literacy-II`; empty while none is chosen.';

@ObjectType({ description: 'A goal of a school’s plan.' })
export class SchoolPlanGoal {
  @Field(() => ID, { description: KEY })
  key!: string;

  @Field({ description: 'What is to change.' })
  words!: string;

  @Field({ description: AIM })
  aim!: string;

  @Field(() => BilingualText, { description: 'The aim in words.' })
  aimName!: BilingualText;
}

@ObjectType({ description: 'An activity of a school’s plan.' })
export class SchoolPlanActivity {
  @Field(() => ID, { description: KEY })
  key!: string;

  @Field({ description: 'Its name.' })
  title!: string;

  @Field(() => SchoolActivityKindEnum, { description: 'What it is.' })
  kind!: SchoolActivityKind;

  @Field({ description: 'First day, YYYY-MM-DD; empty while none is chosen.' })
  from!: string;

  @Field({ description: 'Last day, YYYY-MM-DD; empty while none is chosen.' })
  to!: string;

  @Field({ description: 'Who leads.' })
  leader!: string;

  @Field(() => Int, { nullable: true, description: 'Theme that it serves; null while none is chosen.' })
  theme!: number | null;

  @Field(() => Int, { description: 'Offline half-hours for each participant.' })
  halfHours!: number;

  @Field({ description: 'What comes out of it.' })
  expectedResult!: string;

  @Field({ description: 'The group that it is for; empty for everybody who takes part.' })
  group!: string;

  @Field(() => [ID], { description: 'Keys of the goals that it serves.' })
  goals!: string[];
}

@ObjectType({ description: 'What a school plans for one cohort.' })
export class SchoolPlanContent {
  @Field(() => [SchoolPlanGoal], { description: 'The goals, in the school’s order.' })
  goals!: SchoolPlanGoal[];

  @Field(() => [SchoolPlanActivity], { description: 'The activities, in the school’s order.' })
  activities!: SchoolPlanActivity[];

  @Field({ description: 'How it will be judged whether the goals are reached.' })
  judging!: string;

  @Field({ description: 'Support that the school needs; may be empty.' })
  support!: string;
}

@InputType({ description: 'A goal of a school’s plan.' })
export class SchoolPlanGoalInput {
  @Field(() => ID, { description: KEY })
  key!: string;

  @Field({ description: 'What is to change, 200 characters at most.' })
  words!: string;

  @Field({ description: AIM })
  aim!: string;
}

@InputType({ description: 'An activity of a school’s plan.' })
export class SchoolPlanActivityInput {
  @Field(() => ID, { description: KEY })
  key!: string;

  @Field({ description: 'Its name, 60 characters at most.' })
  title!: string;

  @Field(() => SchoolActivityKindEnum, { description: 'What it is.' })
  kind!: SchoolActivityKind;

  @Field({ description: 'First day, YYYY-MM-DD; empty while none is chosen.' })
  from!: string;

  @Field({ description: 'Last day, YYYY-MM-DD; empty while none is chosen.' })
  to!: string;

  @Field({ description: 'Who leads, 50 characters at most.' })
  leader!: string;

  @Field(() => Int, { nullable: true, description: 'Theme that it serves; null while none is chosen.' })
  theme?: number | null;

  @Field(() => Int, { description: 'Offline half-hours for each participant, 48 at most.' })
  halfHours!: number;

  @Field({ description: 'What comes out of it, 300 characters at most.' })
  expectedResult!: string;

  @Field({ description: 'The group that it is for, 50 characters at most; empty for everybody.' })
  group!: string;

  @Field(() => [ID], { description: 'Keys of the goals that it serves.' })
  goals!: string[];
}

@InputType({ description: 'What a school plans, whole: what is left out is gone.' })
export class SchoolPlanContentInput {
  @Field(() => [SchoolPlanGoalInput], { description: 'The goals, 12 at most.' })
  goals!: SchoolPlanGoalInput[];

  @Field(() => [SchoolPlanActivityInput], { description: 'The activities, 60 at most.' })
  activities!: SchoolPlanActivityInput[];

  @Field({ description: 'How outcomes are judged, 1000 characters at most.' })
  judging!: string;

  @Field({ description: 'Support needed, 1000 characters at most.' })
  support!: string;
}
