import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import {
  OBLIGATIONS,
  STAGES_OF_SCHOOLING,
  type Obligation,
  type StageOfSchooling,
} from '@tisheng/domain-rules/policy/policy-pack.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';

export const TraineeStateEnum = enumOf(LIFECYCLES.enrollment.states);
registerEnumType(TraineeStateEnum, {
  name: 'TraineeState',
  description: 'Where a trainee’s place in the cohort stands.',
  valuesMap: {
    PUT_FORWARD: { description: 'Put forward by the school.' },
    REGISTERED: { description: 'Registered by the teacher.' },
    WAITING: { description: 'On the waiting list.' },
    CONFIRMED: { description: 'Takes part.' },
    WITHDRAWN: { description: 'Withdrawn.' },
    TRANSFERRED: { description: 'Left for another county.' },
    COMPLETED: { description: 'Finished the training.' },
  },
});

export const TraineeObligationEnum = enumOf(OBLIGATIONS);
registerEnumType(TraineeObligationEnum, {
  name: 'TraineeObligation',
  description: 'Whether a trainee must take part.',
  valuesMap: {
    REQUIRED: { description: 'Must take part and is assessed.' },
    VOLUNTARY: { description: 'Takes part of their own will.' },
    EXEMPT: { description: 'Need not take part but is encouraged to.' },
  },
});

export const CourseStageEnum = enumOf(STAGES_OF_SCHOOLING);
registerEnumType(CourseStageEnum, {
  name: 'TaughtStage',
  description: 'Stage of schooling that a trainee teaches or a course is made for.',
  valuesMap: {
    KINDERGARTEN: { description: 'Kindergarten.' },
    PRIMARY: { description: 'Primary school.' },
    JUNIOR_SECONDARY: { description: 'Junior secondary school.' },
    SENIOR_SECONDARY: { description: 'Senior secondary school.' },
    SPECIAL_EDUCATION: { description: 'Special education.' },
  },
});

export const ExchangeCohortStateEnum = enumOf(LIFECYCLES.cohort.states);
registerEnumType(ExchangeCohortStateEnum, {
  name: 'InstitutionCohortState',
  description: 'How far a cohort of the institution is.',
  valuesMap: {
    PLANNED: { description: 'Announced.' },
    ENROLLING: { description: 'Teachers are put forward and confirmed.' },
    TRAINING: { description: 'Training runs.' },
    EVALUATING: { description: 'Training is over; results are made.' },
    CLOSED: { description: 'Finished; no more data is taken.' },
  },
});

@ObjectType({ description: 'A cohort in which a county has chosen the institution.' })
export class InstitutionCohort {
  @Field(() => ID, { description: 'Identifies the cohort.' })
  id!: string;

  @Field({ description: 'Code of the cohort in its programme.' })
  code!: string;

  @Field({ description: 'Name in Chinese.' })
  name!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => ExchangeCohortStateEnum, { description: 'How far the cohort is.' })
  state!: StateOf<'cohort'>;

  @Field({ description: 'First training day, YYYY-MM-DD.' })
  firstTrainingDay!: string;

  @Field({ description: 'Last training day, YYYY-MM-DD.' })
  lastTrainingDay!: string;

  @Field(() => [String], { description: 'Names of the counties that chose the institution.' })
  counties!: readonly string[];

  @Field(() => Int, { description: 'Trainees who take part.' })
  trainees!: number;
}

@ObjectType({ description: 'The training institution of the person who asks.' })
export class MyInstitution {
  @Field(() => ID, { description: 'Identifies the institution.' })
  id!: string;

  @Field({ description: 'Short code, unique in the region.' })
  code!: string;

  @Field({ description: 'Name in Chinese.' })
  name!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => [String], { description: 'Members of a consortium; empty for a single body.' })
  members!: readonly string[];

  @Field(() => [InstitutionCohort], { description: 'Cohorts in which a county has chosen it.' })
  cohorts!: readonly InstitutionCohort[];
}

@ObjectType({ description: 'A learner whom the institution teaches, and how far they are.' })
export class InstitutionTrainee {
  @Field({ description: 'Programme-wide learner number.' })
  learnerNo!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Name of the school.' })
  school!: string;

  @Field({ description: 'Name of the county.' })
  county!: string;

  @Field(() => CourseStageEnum, { description: 'Stage of schooling.' })
  stage!: StageOfSchooling;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the subject; null where the roster names none.',
  })
  subject!: string | null;

  @Field(() => TraineeObligationEnum, { description: 'Whether the trainee must take part.' })
  obligation!: Obligation;

  @Field(() => TraineeStateEnum, { description: 'Where the place in the cohort stands.' })
  state!: StateOf<'enrollment'>;

  @Field(() => Date, { nullable: true, description: 'When the pre-test was handed in; null before.' })
  diagnosedAt!: Date | null;

  @Field(() => [Int], {
    description: 'Items of the ability standard below the target level, the weakest first.',
  })
  weakItems!: readonly number[];

  @Field(() => [String], { description: 'Codes of the courses of the confirmed plan.' })
  chosenCourses!: readonly string[];

  @Field(() => Int, { description: 'Courses completed.' })
  completedCourses!: number;

  @Field(() => Int, { description: 'Hours of the completed courses in half-hours.' })
  completedHalfHours!: number;

  @Field(() => Int, { description: 'Minutes studied.' })
  studyMinutes!: number;

  @Field(() => Date, { nullable: true, description: 'Moment of the latest record; null before the first.' })
  lastRecordAt!: Date | null;
}

export const InstitutionTraineeConnection = connectionOf(InstitutionTrainee, 'InstitutionTrainee');

@ObjectType({ description: 'A course of the institution’s catalogue.' })
export class InstitutionCourse {
  @Field(() => ID, { description: 'Identifies the course.' })
  id!: string;

  @Field({ description: 'The institution’s code of the course.' })
  code!: string;

  @Field({ description: 'Title.' })
  title!: string;

  @Field({ description: 'Topic of the course standard, T1–T27.' })
  topic!: string;

  @Field(() => [CourseStageEnum], { description: 'Stages that it is made for; empty for all.' })
  stages!: readonly StageOfSchooling[];

  @Field(() => [String], { description: 'Codes of the subjects that it is made for; empty for all.' })
  subjects!: readonly string[];

  @Field({ description: 'Whether it is required.' })
  required!: boolean;

  @Field(() => Int, { description: 'Hours in half-hours.' })
  halfHours!: number;

  @Field({ description: 'Whether it is no longer offered.' })
  withdrawn!: boolean;

  @Field(() => Int, { description: 'Version, from 1; every change of the course is another.' })
  version!: number;

  @Field(() => Int, { description: 'Plans of open cohorts that name the course, drafts too.' })
  plans!: number;

  @Field(() => Int, {
    description: 'Plans of open cohorts that hold the course as confirmed, in any version.',
  })
  confirmedPlans!: number;
}
