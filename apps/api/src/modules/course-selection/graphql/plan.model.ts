import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { CatalogueCourse, CourseTopic } from './course.model.js';

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

  @Field(() => PlanConfirmerEnum, { description: 'Who confirms the plan.' })
  confirmedBy!: 'school' | 'county' | 'institution' | 'automatic';
}

@ObjectType({ description: 'A weak point that no course of the plan trains.' })
export class UnaddressedWeakPoint {
  @Field(() => Int, { description: 'Number of the item of the ability standard, 1–25.' })
  item!: number;

  @Field(() => BilingualText, { description: 'Short name of the item.' })
  label!: BilingualText;
}

@ObjectType({ description: 'How far a plan answers the diagnosis.' })
export class PlanConsistency {
  @Field(() => Float, {
    description: 'Share of the weak points that the courses train, 0 to 1; 1 when there are none.',
  })
  share!: number;

  @Field(() => Int, { description: 'Weak points that the courses train.' })
  addressed!: number;

  @Field(() => Int, { description: 'Weak points of the diagnosis.' })
  weakPoints!: number;

  @Field(() => [UnaddressedWeakPoint], { description: 'Weak points that no chosen course trains.' })
  unaddressed!: UnaddressedWeakPoint[];
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

  @Field(() => [CatalogueCourse], { description: 'The courses chosen, in the teacher’s order.' })
  courses!: CatalogueCourse[];

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
    description: 'Share of the weak points that the courses train, 0 to 1; null without a diagnosis.',
  })
  consistency!: number | null;

  @Field({ description: 'When it was submitted.' })
  submittedAt!: Date;

  @Field(() => [CatalogueCourse], { description: 'The courses chosen, in the teacher’s order.' })
  courses!: CatalogueCourse[];
}

export const PlanToConfirmConnection = connectionOf(PlanToConfirm, 'PlanToConfirm');
