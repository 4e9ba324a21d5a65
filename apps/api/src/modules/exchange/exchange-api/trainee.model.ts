import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Column, DimensionId } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import {
  EnrollmentStateEnum,
  ObligationEnum,
  StageEnum,
  StandardColumnEnum,
  StandardDimensionEnum,
} from './enums.js';
import { exchangeConnectionOf } from './exchange-connection.js';
import { Instant } from './instant.scalar.js';

@ObjectType({ description: 'Level of one dimension of the ability standard.' })
export class DimensionLevel {
  @Field(() => StandardDimensionEnum, { description: 'The dimension.' })
  dimension!: DimensionId;

  @Field(() => StandardColumnEnum, { description: 'The column.' })
  column!: Column;

  @Field({ description: 'Level from 0 to 1.' })
  level!: number;
}

@ObjectType({ description: 'An item of the ability standard below the target level.' })
export class WeakPoint {
  @Field(() => Int, { description: 'Number of the item, 1–25.' })
  item!: number;

  @Field(() => StandardDimensionEnum, { description: 'Dimension of the item.' })
  dimension!: DimensionId;

  @Field(() => [StandardColumnEnum], { description: 'Columns in which it was measured.' })
  columns!: readonly Column[];

  @Field({ description: 'Level from 0 to 1.' })
  level!: number;

  @Field({ description: 'What is missing to the target level, from 0 to 1.' })
  gap!: number;
}

@ObjectType({ description: 'Outcome of the diagnostic assessment before training.' })
export class Diagnosis {
  @Field(() => Instant, { description: 'When the assessment was handed in.' })
  takenAt!: Date;

  @Field({ description: 'Level over everything, from 0 to 1.' })
  overallLevel!: number;

  @Field(() => [DimensionLevel], { description: 'Level per dimension and column.' })
  dimensions!: readonly DimensionLevel[];

  @Field(() => [WeakPoint], { description: 'Items below the target level, the weakest first.' })
  weakPoints!: readonly WeakPoint[];
}

@ObjectType({ description: 'A course of the trainee’s confirmed plan.' })
export class ChosenCourse {
  @Field({ description: 'The institution’s code of the course.' })
  code!: string;

  @Field({ description: 'Title.' })
  title!: string;

  @Field({ description: 'Topic of the course standard, T1–T27.' })
  topic!: string;

  @Field({ description: 'Whether the catalogue calls it required.' })
  required!: boolean;

  @Field(() => Int, { description: 'Hours of the course in half-hours.' })
  halfHours!: number;
}

@ObjectType({
  description:
    'A learner whose county chose the institution. No ID number, birth date or telephone leaves here.',
})
export class Trainee {
  @Field({ description: 'Programme-wide learner number; what records name.' })
  learnerNo!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Name of the school.' })
  school!: string;

  @Field({ description: 'Name of the county or of the office that decides like one.' })
  county!: string;

  @Field(() => StageEnum, { description: 'Stage of schooling.' })
  stage!: StageOfSchooling;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the subject taught; null where the roster names none.',
  })
  subject!: string | null;

  @Field(() => ObligationEnum, { description: 'Whether the trainee must take part.' })
  obligation!: Obligation;

  @Field(() => EnrollmentStateEnum, { description: 'Where the place in the cohort stands.' })
  state!: StateOf<'enrollment'>;

  @Field(() => Diagnosis, {
    nullable: true,
    description: 'The diagnosis; null until the assessment is handed in.',
  })
  diagnosis!: Diagnosis | null;

  @Field(() => [ChosenCourse], { description: 'Courses of the plan confirmed last; empty before.' })
  chosenCourses!: readonly ChosenCourse[];

  @Field(() => Instant, {
    description: 'When place, diagnosis or plan changed last; what changedSince compares with.',
  })
  changedAt!: Date;

  @Field(() => Instant, {
    nullable: true,
    description:
      'When the learner went to another institution: take them off your list. Null for who is still taught here. Told only with changedSince; what was pushed before keeps counting.',
  })
  leftAt!: Date | null;
}

export const TraineeConnection = exchangeConnectionOf(Trainee, 'Trainee');
