import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';
import { CatalogueCourse } from '../../graphql/course.model.js';
import { SHARED_PLAN_ORDERS } from '../queries/find-shared-plans.js';

export const SharedPlanStateEnum = enumOf(LIFECYCLES['shared-plan'].states);
registerEnumType(SharedPlanStateEnum, {
  name: 'SharedPlanState',
  description: 'Where the recommendation of a plan stands.',
  valuesMap: {
    RECOMMENDED: { description: 'The teacher is being asked.' },
    SHOWN: { description: 'The teacher has consented; colleagues see it.' },
    DECLINED: { description: 'The teacher has said no.' },
    WITHDRAWN: { description: 'The teacher has taken the consent back.' },
    TAKEN_BACK: { description: 'Whoever recommended it has taken that back.' },
  },
});

export const SharedPlanOrderEnum = enumOf(SHARED_PLAN_ORDERS);
registerEnumType(SharedPlanOrderEnum, {
  name: 'SharedPlanOrder',
  description: 'In which order plans of colleagues are listed.',
  valuesMap: {
    NEAREST: { description: 'Same stage and subject first, among them the newest.' },
    NEWEST: { description: 'The newest first.' },
  },
});

export const PLAN_RECOMMENDERS = ['school', 'office', 'workshop-leader'] as const;
export type PlanRecommender = (typeof PLAN_RECOMMENDERS)[number];
export const PlanRecommenderEnum = enumOf(PLAN_RECOMMENDERS);
registerEnumType(PlanRecommenderEnum, {
  name: 'PlanRecommender',
  description: 'Who recommended a plan.',
  valuesMap: {
    SCHOOL: { description: 'The school.' },
    OFFICE: { description: 'An office.' },
    WORKSHOP_LEADER: { description: 'The leader of the teacher’s workshop.' },
  },
});

@ObjectType({ description: 'An item of the standard that a plan works on.' })
export class SharedPlanGoal {
  @Field(() => Int, { description: 'Number of the item, 1–25.' })
  item!: number;

  @Field(() => BilingualText, { description: 'Its short name.' })
  label!: BilingualText;
}

@ObjectType({ description: 'A colleague’s plan, recommended and shown by consent.' })
export class SharedPlan {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the teacher; null where none is shown.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'School of the teacher; null where no name is shown.' })
  schoolName!: string | null;

  @Field({ description: 'County of the teacher.' })
  countyName!: string;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling.' })
  stage!: StageOfSchooling;

  @Field(() => String, { nullable: true, description: 'Code of the subject; null where none is known.' })
  subject!: string | null;

  @Field(() => [CatalogueCourse], { description: 'The courses, in the teacher’s order.' })
  courses!: CatalogueCourse[];

  @Field(() => Int, { description: 'Hours of the courses, in half-hours.' })
  halfHours!: number;

  @Field(() => [SharedPlanGoal], { description: 'What the courses work on.' })
  goals!: SharedPlanGoal[];

  @Field({ description: 'Why it is recommended.' })
  reason!: string;

  @Field(() => PlanRecommenderEnum, { description: 'Who recommended it.' })
  recommendedBy!: PlanRecommender;

  @Field(() => Date, { nullable: true, description: 'Since when colleagues see it; null while they do not.' })
  shownSince!: Date | null;

  @Field({ description: 'Whether the whole region sees it.' })
  inWholeRegion!: boolean;

  @Field(() => Int, { description: 'Comments that stand under it.' })
  comments!: number;

  @Field({ description: 'Whether it is one’s own.' })
  isOwn!: boolean;
}

export const SharedPlanConnection = connectionOf(SharedPlan, 'SharedPlan');

@ObjectType({ description: 'The recommendation of one’s own plan.' })
export class MyPlanRecommendation {
  @Field(() => SharedPlanStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'shared-plan'>;

  @Field({ description: 'Whether it is shown without a name, as answered last.' })
  anonymous!: boolean;

  @Field({ description: 'Name of who recommended it.' })
  recommendedByName!: string;

  @Field({ description: 'When it was recommended.' })
  recommendedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When one answered last; null before.' })
  answeredAt!: Date | null;

  @Field(() => SharedPlan, { description: 'Exactly what colleagues see, or would see under the own name.' })
  shown!: SharedPlan;
}

@ObjectType({ description: 'A comment of a colleague.' })
export class PlanComment {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field({ description: 'Plain text.' })
  text!: string;

  @Field({ description: 'Name of the author.' })
  authorName!: string;

  @Field({ description: 'School of the author.' })
  authorSchool!: string;

  @Field({ description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was changed; null when it was not.' })
  changedAt!: Date | null;

  @Field({ description: 'Whether it is one’s own.' })
  isOwn!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was hidden; null unless it was. Its author alone still sees it.',
  })
  hiddenReason!: string | null;

  @Field({ description: 'Whether one has reported it.' })
  isReported!: boolean;
}

export const PlanCommentConnection = connectionOf(PlanComment, 'PlanComment');

@ObjectType({ description: 'A confirmed plan that nobody has recommended.' })
export class PlanToRecommend {
  @Field(() => ID, { description: 'The enrollment that it belongs to.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'School of the teacher.' })
  schoolName!: string;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling.' })
  stage!: StageOfSchooling;

  @Field(() => String, { nullable: true, description: 'Code of the subject; null where none is known.' })
  subject!: string | null;

  @Field(() => Int, { description: 'All hours, in half-hours.' })
  halfHours!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'How far it answers the diagnosis, 0 to 1; null without one.',
  })
  consistency!: number | null;

  @Field(() => [String], { description: 'Titles of its courses, in the teacher’s order.' })
  courseTitles!: string[];
}

export const PlanToRecommendConnection = connectionOf(PlanToRecommend, 'PlanToRecommend');

@ObjectType({ description: 'The recommendation of a plan, and what became of it.' })
export class PlanRecommendation {
  @Field(() => ID, { description: 'The enrollment that the plan belongs to.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'School of the teacher.' })
  schoolName!: string;

  @Field(() => SharedPlanStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'shared-plan'>;

  @Field({ description: 'Why it is recommended.' })
  reason!: string;

  @Field({ description: 'Whether colleagues see it without a name.' })
  anonymous!: boolean;

  @Field({ description: 'Name of who recommended it.' })
  recommendedByName!: string;

  @Field({ description: 'When.' })
  recommendedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the teacher answered; null before.' })
  answeredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when the whole region sees it; null otherwise.' })
  inRegionSince!: Date | null;

  @Field(() => Int, { description: 'Comments under it, hidden ones too.' })
  comments!: number;
}

export const PlanRecommendationConnection = connectionOf(PlanRecommendation, 'PlanRecommendation');

@ObjectType({ description: 'A comment, as school and office look after it.' })
export class PlanCommentOnRecord {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field({ description: 'Plain text.' })
  text!: string;

  @Field({ description: 'Name of the author.' })
  authorName!: string;

  @Field({ description: 'School of the author.' })
  authorSchool!: string;

  @Field({ description: 'Name of the teacher whose plan it is about.' })
  planOf!: string;

  @Field({ description: 'School of that teacher.' })
  planSchool!: string;

  @Field({ description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => Int, { description: 'How many colleagues have reported it.' })
  reports!: number;

  @Field(() => Date, { nullable: true, description: 'When it was hidden; null unless it is.' })
  hiddenAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who hid it; null unless it is hidden.' })
  hiddenByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was hidden; null unless it is.' })
  hiddenReason!: string | null;
}

export const PlanCommentOnRecordConnection = connectionOf(PlanCommentOnRecord, 'PlanCommentOnRecord');
