import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { AppealLevel, AppealSubject } from '@tisheng/domain-rules/scoring/appeal.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { GradeEnum } from '../../../platform/graphql/grade.enum.js';
import type { AppealAction } from '../persistence/appeal-steps.js';
import {
  AppealActionEnum,
  AppealLevelEnum,
  AppealOutcomeEnum,
  AppealStateEnum,
  AppealSubjectEnum,
} from './scoring.enums.js';

@ObjectType({ description: 'One step of an appeal.' })
export class AppealStep {
  @Field(() => AppealLevelEnum, { description: 'Level at which it happened.' })
  level!: AppealLevel;

  @Field(() => AppealActionEnum, { description: 'What happened.' })
  action!: AppealAction;

  @Field({ description: 'Why; empty where no reason is asked for.' })
  reason!: string;

  @Field(() => GradeEnum, { nullable: true, description: 'New grade of a decision; null without one.' })
  newGrade!: Grade | null;

  @Field({ description: 'When.' })
  actedAt!: Date;
}

@ObjectType({ description: 'An appeal at one level.' })
export class Appeal {
  @Field(() => ID, { description: 'Identifies the appeal at this level.' })
  id!: string;

  @Field(() => ID, { description: 'The teacher’s place in the cohort.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  teacherName!: string;

  @Field({ description: 'Learner number.' })
  learnerNo!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => AppealSubjectEnum, { description: 'What it is against.' })
  subject!: AppealSubject;

  @Field(() => Int, { nullable: true, description: 'Theme of a practice review; null for the others.' })
  theme!: number | null;

  @Field(() => AppealLevelEnum, { description: 'Level that decides.' })
  level!: AppealLevel;

  @Field(() => AppealStateEnum, { description: 'How far it has come.' })
  state!: StateOf<'appeal'>;

  @Field({ description: 'Why the teacher disagrees.' })
  grounds!: string;

  @Field({ description: 'When it was opened at this level.' })
  openedAt!: Date;

  @Field({ description: 'Last day for the decision, YYYY-MM-DD.' })
  decideBy!: string;

  @Field(() => AppealOutcomeEnum, { nullable: true, description: 'The decision; null before.' })
  decision!: 'upheld' | 'dismissed' | null;

  @Field(() => String, { nullable: true, description: 'Reason of the decision; null before.' })
  decisionReason!: string | null;

  @Field(() => GradeEnum, { nullable: true, description: 'Grade that counts today; null without one.' })
  currentGrade!: Grade | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Institution score today, points of 100; null before a run.',
  })
  score!: number | null;

  @Field({ description: 'Whether the one who asks may decide it now.' })
  mineToDecide!: boolean;

  @Field(() => [AppealStep], { description: 'What happened, from the first level on.' })
  steps!: AppealStep[];

  decidedBy!: Role;
}

export const AppealConnection = connectionOf(Appeal, 'Appeal');
