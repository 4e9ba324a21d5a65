import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  SchoolPlanDecision,
  SchoolPlanReviewer,
} from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import type { SchoolPlanSection } from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { ProblemModel } from '../../../../platform/graphql/problem.model.js';
import { SchoolPlanContent } from './school-plan-content.model.js';
import {
  SchoolPlanDecisionEnum,
  SchoolPlanReviewerEnum,
  SchoolPlanSectionEnum,
  SchoolPlanStateEnum,
} from './school-plan.enums.js';

@ObjectType({ description: 'What a reviewer says of one section.' })
export class SchoolPlanComment {
  @Field(() => SchoolPlanSectionEnum, { description: 'The section.' })
  section!: SchoolPlanSection;

  @Field({ description: 'What is said.' })
  text!: string;
}

@ObjectType({ description: 'What one reviewer decided on one version.' })
export class SchoolPlanReview {
  @Field(() => SchoolPlanReviewerEnum, { description: 'For whom the reviewer speaks.' })
  reviewer!: SchoolPlanReviewer;

  @Field(() => SchoolPlanDecisionEnum, { description: 'The decision.' })
  decision!: SchoolPlanDecision;

  @Field({ description: 'Why, or a word on the whole; empty where nothing was said.' })
  reason!: string;

  @Field(() => [SchoolPlanComment], { description: 'What is said of single sections.' })
  comments!: SchoolPlanComment[];

  @Field({ description: 'When.' })
  reviewedAt!: Date;

  @Field({ description: 'Name of the reviewer.' })
  reviewedByName!: string;
}

@ObjectType({ description: 'A plan as it was handed in once.' })
export class SchoolPlanVersion {
  @Field(() => Int, { description: 'Counted from 1.' })
  version!: number;

  @Field(() => SchoolPlanContent, { description: 'What was planned.' })
  content!: SchoolPlanContent;

  @Field({ description: 'When it was handed in.' })
  submittedAt!: Date;

  @Field({ description: 'Who handed it in.' })
  submittedByName!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was approved or returned; null while it waits.',
  })
  decidedAt!: Date | null;

  @Field(() => [SchoolPlanReview], { description: 'What its reviewers decided, in order of time.' })
  reviews!: SchoolPlanReview[];
}

@ObjectType({ description: 'A theme that activities can serve.' })
export class SchoolPlanTheme {
  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field(() => BilingualText, { description: 'Its title.' })
  title!: BilingualText;

  @Field(() => BilingualText, { description: 'What it asks to come out.' })
  expectedResult!: BilingualText;

  @Field(() => Int, {
    description: 'Offline half-hours that the school has to organize; 0 for what teachers do alone.',
  })
  askedHalfHours!: number;
}

@ObjectType({ description: 'A weakness of the school at which a goal can aim.' })
export class SchoolPlanAim {
  @Field(() => ID, { description: 'Code that goals name.' })
  code!: string;

  @Field(() => BilingualText, { description: 'In words.' })
  name!: BilingualText;
}

@ObjectType({ description: 'Mean level of a school in one dimension and column.' })
export class SchoolLevel {
  @Field(() => BilingualText, { description: 'Name of the dimension.' })
  dimension!: BilingualText;

  @Field(() => BilingualText, { description: 'Name of the column.' })
  column!: BilingualText;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean level from 0 to 1; null where nothing was measured.',
  })
  level!: number | null;

  @Field({ description: 'Whether it is below the target level.' })
  isWeak!: boolean;
}

@ObjectType({ description: 'An item in which teachers of a school are weak.' })
export class SchoolWeakItem {
  @Field(() => Int, { description: 'Number of the item, 1–25.' })
  item!: number;

  @Field(() => BilingualText, { description: 'Its short name.' })
  label!: BilingualText;

  @Field(() => Int, { description: 'Teachers below the target level.' })
  teachers!: number;
}

@ObjectType({ description: 'What the pre-tests of a school’s teachers say together.' })
export class SchoolDiagnosis {
  @Field(() => Int, { description: 'Teachers who take part.' })
  enrolled!: number;

  @Field(() => Int, { description: 'Those whose pre-test is submitted.' })
  tested!: number;

  @Field(() => Int, { description: 'So many must be tested before levels are shown.' })
  smallestGroup!: number;

  @Field(() => Float, { description: 'Level below which a dimension is weak.' })
  targetLevel!: number;

  @Field(() => [SchoolLevel], { description: 'Levels of the dimensions; empty while too few were tested.' })
  levels!: SchoolLevel[];

  @Field(() => [SchoolWeakItem], {
    description: 'Weak items that most share, ten at most; empty while too few were tested.',
  })
  weakItems!: SchoolWeakItem[];

  @Field(() => [SchoolPlanAim], {
    description:
      'What goals may aim at: the school’s weaknesses, or every dimension while there is no diagnosis.',
  })
  aims!: SchoolPlanAim[];
}

@ObjectType({ description: 'A cohort whose plan can be copied.' })
export class EarlierSchoolPlan {
  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  name!: BilingualText;
}

@ObjectType({
  description: 'A school’s study plan for one cohort, with what policy and diagnosis ask of it.',
})
export class SchoolPlan {
  @Field(() => ID, { nullable: true, description: 'Identifies the plan; null before the first save.' })
  id!: string | null;

  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => ID, { description: 'The school.' })
  schoolId!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => SchoolPlanStateEnum, {
    nullable: true,
    description: 'Where the plan stands; null before the first save.',
  })
  state!: StateOf<'school-plan'> | null;

  @Field(() => Int, { description: 'One more with every save; 0 before the first.' })
  revision!: number;

  @Field(() => SchoolPlanContent, { description: 'The plan as it is written now.' })
  content!: SchoolPlanContent;

  @Field(() => Date, { nullable: true, description: 'When it was last saved; null before.' })
  savedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who saved it last; null before.' })
  savedByName!: string | null;

  @Field(() => Int, { description: 'Version handed in last; 0 before the first.' })
  version!: number;

  @Field(() => Int, { nullable: true, description: 'Version approved last, which holds; null before.' })
  approvedVersion!: number | null;

  @Field(() => [SchoolPlanVersion], { description: 'Every version handed in, newest first.' })
  versions!: SchoolPlanVersion[];

  @Field({ description: 'Whether the programme asks every school for a plan.' })
  required!: boolean;

  @Field({ description: 'Last day for handing it in, YYYY-MM-DD.' })
  dueOn!: string;

  @Field({ description: 'Whether the school is late.' })
  overdue!: boolean;

  @Field({ description: 'First day of the training, YYYY-MM-DD.' })
  firstTrainingDay!: string;

  @Field({ description: 'Last day of the training, YYYY-MM-DD.' })
  lastTrainingDay!: string;

  @Field(() => [SchoolPlanReviewerEnum], { description: 'Who must approve it.' })
  reviewedBy!: SchoolPlanReviewer[];

  @Field(() => [SchoolPlanReviewerEnum], {
    description: 'Whose word is still missing; empty unless it is under review.',
  })
  waitsFor!: SchoolPlanReviewer[];

  @Field(() => Int, { description: 'Offline half-hours of one teacher that the policy allows.' })
  offlineHalfHours!: number;

  @Field(() => [SchoolPlanTheme], { description: 'Themes that activities can serve.' })
  themes!: SchoolPlanTheme[];

  @Field(() => SchoolDiagnosis, { description: 'The school’s diagnosis.' })
  diagnosis!: SchoolDiagnosis;

  @Field(() => [ProblemModel], {
    description:
      'What still keeps it from being handed in, all at once; empty while it is under review or approved.',
  })
  problems!: ProblemModel[];

  @Field(() => [EarlierSchoolPlan], {
    description: 'Earlier cohorts whose plan can be copied, latest first.',
  })
  earlier!: EarlierSchoolPlan[];
}

@ObjectType({ description: 'The approved plan of one’s own school.' })
export class ApprovedSchoolPlan {
  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When it was approved; null where nobody reviews.' })
  approvedAt!: Date | null;

  @Field(() => SchoolPlanContent, { description: 'What is planned.' })
  content!: SchoolPlanContent;

  @Field(() => [SchoolPlanTheme], { description: 'Themes that activities serve.' })
  themes!: SchoolPlanTheme[];
}
