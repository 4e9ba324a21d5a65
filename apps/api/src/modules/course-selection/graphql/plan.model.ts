import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { PlanConsistency } from '../consistency/graphql/plan-consistency.model.js';
import { CatalogueCourse, CourseTopic } from './course.model.js';
import { CourseUpdate } from './course-version.model.js';
import { PlanTimetable } from './timetable.model.js';

export const PlanStateEnum = enumOf(LIFECYCLES.plan.states);
registerEnumType(PlanStateEnum, {
  name: 'PlanState',
  description: 'Where a research plan stands.',
  valuesMap: {
    DRAFT: { description: 'The teacher is choosing, or has opened a confirmed plan again.' },
    SUBMITTED: { description: 'Handed in; waits to be confirmed.' },
    RETURNED: { description: 'Given back to be changed.' },
    CONFIRMED: { description: 'Holds; the institution teaches from it.' },
  },
});

export const PlanConfirmerEnum = enumOf(['school', 'county', 'institution', 'automatic']);
registerEnumType(PlanConfirmerEnum, {
  name: 'PlanConfirmer',
  description: 'Who confirms plans in this programme.',
  valuesMap: {
    SCHOOL: { description: 'The school.' },
    COUNTY: { description: 'The county’s office.' },
    INSTITUTION: { description: 'The training institution.' },
    AUTOMATIC: { description: 'A plan that keeps the rules is confirmed by being submitted.' },
  },
});

@ObjectType({ description: 'What the courses of a plan add up to.' })
export class PlanTotals {
  @Field(() => Int, { description: 'All hours, in half-hours.' })
  halfHours!: number;

  @Field(() => Int, { description: 'Hours of required courses, in half-hours.' })
  requiredHalfHours!: number;

  @Field(() => Int, { description: 'Hours of electives, in half-hours.' })
  electiveHalfHours!: number;

  @Field(() => Int, { description: 'How many courses are required.' })
  requiredCourses!: number;

  @Field(() => Int, { description: 'How many courses are electives.' })
  electiveCourses!: number;
}

@ObjectType({ description: 'What the policy asks of a plan.' })
export class PlanLimits {
  @Field(() => Int, { description: 'Least hours, in half-hours.' })
  minimumHalfHours!: number;

  @Field(() => Int, { description: 'Most hours, in half-hours.' })
  maximumHalfHours!: number;

  @Field(() => Int, { description: 'Least number of electives.' })
  minimumElectives!: number;

  @Field(() => [CourseTopic], { description: 'Topics of each of which one course at least is chosen.' })
  requiredTopics!: CourseTopic[];

  @Field({ description: 'First day on which courses may be chosen, YYYY-MM-DD.' })
  opensOn!: string;

  @Field({ description: 'Last day on which courses may be chosen or changed, YYYY-MM-DD.' })
  closesOn!: string;

  @Field(() => Int, { description: 'Most hours of one week, in half-hours.' })
  maximumHalfHoursPerWeek!: number;

  @Field({ description: 'First training day, with which the first week begins, YYYY-MM-DD.' })
  firstTrainingDay!: string;

  @Field({ description: 'Last training day, YYYY-MM-DD.' })
  lastTrainingDay!: string;

  @Field(() => Int, {
    description: 'Online hours that the programme asks, which courses bring, in half-hours.',
  })
  onlineHalfHours!: number;

  @Field(() => Int, { description: 'Offline hours that the programme asks, in half-hours.' })
  offlineHalfHours!: number;

  @Field(() => Int, { description: 'Offline hours that the practice themes bring, in half-hours.' })
  practiceHalfHours!: number;

  @Field(() => PlanConfirmerEnum, { description: 'Who confirms the plan.' })
  confirmedBy!: 'school' | 'county' | 'institution' | 'automatic';
}

@ObjectType({ description: 'A teacher’s own research plan in one cohort.' })
export class MyPlan {
  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => PlanStateEnum, {
    nullable: true,
    description: 'Where the plan stands; null before it is first saved.',
  })
  state!: StateOf<'plan'> | null;

  @Field(() => Int, {
    description:
      'Counts the changes of the plan; whoever changes it names the one that they saw. 0 before the first.',
  })
  revision!: number;

  @Field(() => [CatalogueCourse], {
    description:
      'The courses chosen, in the teacher’s order: as they are today, or as a plan that was handed in holds them.',
  })
  courses!: CatalogueCourse[];

  @Field(() => PlanTimetable, {
    description: 'When they are studied, as proposed and as the teacher moved them.',
  })
  timetable!: PlanTimetable;

  @Field(() => [CourseUpdate], {
    description:
      'What institutions have changed in them since; a plan that was handed in keeps what it holds.',
  })
  updates!: CourseUpdate[];

  @Field(() => [ProblemModel], { description: 'What to think over; it keeps nothing from being submitted.' })
  hints!: ProblemModel[];

  @Field(() => PlanTotals, { description: 'What they add up to.' })
  totals!: PlanTotals;

  @Field(() => PlanLimits, { description: 'What the policy asks.' })
  limits!: PlanLimits;

  @Field(() => PlanConsistency, {
    nullable: true,
    description: 'How far it answers the diagnosis; null before the pre-test.',
  })
  consistency!: PlanConsistency | null;

  @Field(() => [ProblemModel], {
    description: 'What still blocks the plan from being submitted, all at once; empty once it is submitted.',
  })
  problems!: ProblemModel[];

  @Field(() => Date, { nullable: true, description: 'When it was last saved; null before.' })
  savedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last submitted; null before.' })
  submittedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last confirmed or returned; null before.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned; null unless it was.' })
  returnReason!: string | null;

  @Field({ description: 'Whether a version was confirmed, which holds while a change of it is drafted.' })
  holds!: boolean;
}

@ObjectType({ description: 'A plan that waits to be confirmed or returned.' })
export class PlanToConfirm {
  @Field(() => ID, { description: 'Enrollment that the plan belongs to.' })
  enrollmentId!: string;

  @Field({ description: 'Programme-wide learner number.' })
  learnerNo!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => Int, { description: 'All hours, in half-hours.' })
  halfHours!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Index of consistency with the diagnosis, 0 to 1; null without a diagnosis.',
  })
  consistency!: number | null;

  @Field({ description: 'When it was submitted.' })
  submittedAt!: Date;

  @Field(() => [String], {
    description: 'Titles of its courses that were withdrawn since: it cannot be confirmed but is returned.',
  })
  withdrawnCourses!: string[];

  @Field(() => [CatalogueCourse], { description: 'The courses chosen, in the teacher’s order.' })
  courses!: CatalogueCourse[];
}

export const PlanToConfirmConnection = connectionOf(PlanToConfirm, 'PlanToConfirm');
