import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Grade, Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { AppealSubject } from '@tisheng/domain-rules/scoring/appeal.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { GradeEnum } from '../../../platform/graphql/grade.enum.js';
import { ObligationEnum } from '../../../platform/graphql/obligation.enum.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { Appeal } from './appeal.model.js';
import { AppealSubjectEnum, FinalStateEnum, ResultMarkEnum } from './scoring.enums.js';

type Mark = 'off-band' | 'grant-without-reason';

@ObjectType({ description: 'One indicator’s part in a score.' })
export class ScoredIndicator {
  @Field({ description: 'Code in the policy.' })
  code!: string;

  @Field({ description: 'Name in Chinese.' })
  nameZh!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field({ description: 'What was measured, such as `study-minutes`.' })
  measure!: string;

  @Field(() => Float, { description: 'Measured value.' })
  value!: number;

  @Field(() => Float, { description: 'The part of the value that counts.' })
  counted!: number;

  @Field(() => Float, { description: 'Value at which the indicator is full.' })
  target!: number;

  @Field(() => Float, { nullable: true, description: 'Values above it are not counted; null without one.' })
  cap!: number | null;

  @Field(() => Float, { description: 'Share of the component, 0 to 1.' })
  weight!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Measured quality, 0 to 100; null where none is measured.',
  })
  quality!: number | null;

  @Field(() => Float, { description: 'Points in the total.' })
  points!: number;

  @Field(() => Float, { description: 'Points that a full indicator gives.' })
  fullPoints!: number;
}

@ObjectType({ description: 'One component’s part in a score.' })
export class ScoredComponent {
  @Field({ description: 'Code in the policy.' })
  code!: string;

  @Field({ description: 'Name in Chinese.' })
  nameZh!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => Float, { description: 'Share of the total, 0 to 1.' })
  weight!: number;

  @Field(() => Float, { description: 'Score on the component’s own scale of 100.' })
  score!: number;

  @Field(() => Float, { description: 'Points in the total: the sum of its indicators’ points.' })
  points!: number;

  @Field(() => [ScoredIndicator], { description: 'Its indicators.' })
  indicators!: ScoredIndicator[];
}

@ObjectType({ description: 'The institution result, explained to the last point.' })
export class InstitutionResult {
  @Field(() => Float, { description: 'Weighted total, points of 100.' })
  score!: number;

  @Field(() => GradeEnum, {
    nullable: true,
    description: 'The grade that counts; null for those not assessed.',
  })
  grade!: Grade | null;

  @Field(() => GradeEnum, { description: 'The grade that the score alone gives.' })
  bandGrade!: Grade;

  @Field(() => ResultMarkEnum, { nullable: true, description: 'Mark for supervision; null without one.' })
  mark!: Mark | null;

  @Field(() => String, { nullable: true, description: 'Reason for a grade off the band.' })
  markReason!: string | null;

  @Field({ description: 'When the teacher was told.' })
  toldAt!: Date;

  @Field({ description: 'Policy and version that made it.' })
  policy!: string;

  @Field(() => [ScoredComponent], { description: 'The components, whose points sum to the score.' })
  components!: ScoredComponent[];
}

@ObjectType({ description: 'The school’s own rating.' })
export class SchoolRating {
  @Field(() => GradeEnum, { description: 'The grade.' })
  grade!: Grade;

  @Field(() => String, { nullable: true, description: 'Why; null where the school gave no reason.' })
  reason!: string | null;

  @Field({ description: 'When it was given.' })
  ratedAt!: Date;
}

@ObjectType({ description: 'The comprehensive result and why it is so.' })
export class ComprehensiveResult {
  @Field(() => GradeEnum, { description: 'The grade.' })
  grade!: Grade;

  @Field(() => FinalStateEnum, { description: 'Whether it stands.' })
  state!: 'final' | 'revoked';

  @Field({ description: 'When it was made.' })
  decidedAt!: Date;

  @Field({ description: 'Why it is so, in Chinese.' })
  zh!: string;

  @Field({ description: 'Why it is so, in English.' })
  en!: string;
}

@ObjectType({ description: 'Whether the teacher may appeal against one result.' })
export class AppealOption {
  @Field(() => AppealSubjectEnum, { description: 'The result.' })
  subject!: AppealSubject;

  @Field(() => Int, { nullable: true, description: 'Theme of a practice review; null for the others.' })
  theme!: number | null;

  @Field({ description: 'Last day, that day included, YYYY-MM-DD.' })
  until!: string;

  @Field({ description: 'Whether an appeal may be made today.' })
  possible!: boolean;

  @Field(() => [ProblemModel], { description: 'Why not; empty when possible.' })
  problems!: ProblemModel[];
}

@ObjectType({ description: 'Everything that a teacher was told, and why.' })
export class MyResult {
  @Field(() => ID, { description: 'The teacher’s place in the cohort.' })
  enrollmentId!: string;

  @Field(() => InstitutionResult, {
    nullable: true,
    description: 'The institution result; null until it is told.',
  })
  institution!: InstitutionResult | null;

  @Field(() => SchoolRating, { nullable: true, description: 'The school’s rating; null before it is given.' })
  schoolRating!: SchoolRating | null;

  @Field(() => ComprehensiveResult, {
    nullable: true,
    description: 'The comprehensive result; null while a part is missing.',
  })
  comprehensive!: ComprehensiveResult | null;

  @Field(() => [Appeal], { description: 'The teacher’s appeals, the newest first.' })
  appeals!: Appeal[];

  @Field(() => [AppealOption], { description: 'Against what the teacher may appeal, and until when.' })
  appealOptions!: AppealOption[];
}

@ObjectType({ description: 'The results of one teacher, as offices and schools see them.' })
export class TeacherResult {
  @Field(() => ID, { description: 'The teacher’s place in the cohort.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'Learner number.' })
  learnerNo!: string;

  @Field(() => ID, { description: 'School of the teacher.' })
  schoolId!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => ObligationEnum, { description: 'Whether the teacher must take part.' })
  obligation!: Obligation;

  @Field(() => Float, { nullable: true, description: 'Institution score, points of 100; null before a run.' })
  institutionScore!: number | null;

  @Field(() => GradeEnum, {
    nullable: true,
    description: 'Institution grade; null before a run or without one.',
  })
  institutionGrade!: Grade | null;

  @Field(() => ResultMarkEnum, { nullable: true, description: 'Mark for supervision; null without one.' })
  mark!: Mark | null;

  @Field(() => String, { nullable: true, description: 'Reason for a grade off the band.' })
  markReason!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the teacher was told; null where that is to come.',
  })
  toldAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Half-hours of completed courses; null before a run.' })
  onlineHalfHours!: number | null;

  @Field(() => Int, { nullable: true, description: 'Half-hours of attested practice; null before a run.' })
  offlineHalfHours!: number | null;

  @Field(() => GradeEnum, { nullable: true, description: 'The school’s rating; null before it is given.' })
  schoolRating!: Grade | null;

  @Field(() => String, { nullable: true, description: 'The school’s reason.' })
  ratingReason!: string | null;

  @Field(() => GradeEnum, { nullable: true, description: 'Comprehensive grade; null while it is pending.' })
  comprehensiveGrade!: Grade | null;

  @Field(() => FinalStateEnum, {
    nullable: true,
    description: 'Whether it stands; null while it is pending.',
  })
  comprehensiveState!: 'final' | 'revoked' | null;
}

export const TeacherResultConnection = connectionOf(TeacherResult, 'TeacherResult');
