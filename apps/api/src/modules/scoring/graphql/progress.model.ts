import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Grade, Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Requirement } from '@tisheng/domain-rules/scoring/what-is-missing.js';
import { GradeEnum } from '../../../platform/graphql/grade.enum.js';
import { ObligationEnum } from '../../../platform/graphql/obligation.enum.js';
import { FinalStateEnum, RequirementUnitEnum, TurnEnum } from './scoring.enums.js';

@ObjectType({ description: 'The one thing that the teacher should do next.' })
export class NextStep {
  @Field({ description: 'Name of the step, kebab-case, such as `take-pre-test`.' })
  code!: string;

  @Field({ description: 'What to do, in Chinese.' })
  zh!: string;

  @Field({ description: 'What to do, in English.' })
  en!: string;

  @Field(() => Int, { nullable: true, description: 'Theme that the step is about; null for other steps.' })
  theme!: number | null;

  @Field(() => String, { nullable: true, description: 'Last day for it, YYYY-MM-DD; null without one.' })
  deadline!: string | null;

  @Field({ description: 'Whether that day has passed.' })
  overdue!: boolean;
}

@ObjectType({ description: 'One life cycle of the teacher’s training and its state today.' })
export class LifecycleStep {
  @Field({ description: 'Which one: `enrollment`, `pre-test`, `plan` or `comprehensive-result`.' })
  lifecycle!: string;

  @Field({ description: 'Its state, kebab-case.' })
  state!: string;

  @Field({ description: 'Whether nothing more is to be done in it.' })
  done!: boolean;

  @Field({ description: 'What it is called, in Chinese.' })
  nameZh!: string;

  @Field({ description: 'What it is called, in English.' })
  nameEn!: string;

  @Field({ description: 'The state, in Chinese.' })
  stateZh!: string;

  @Field({ description: 'The state, in English.' })
  stateEn!: string;
}

@ObjectType({ description: 'Half-hours of one kind.' })
export class HoursStanding {
  @Field(() => Int, { description: 'Everything done.' })
  doneHalfHours!: number;

  @Field(() => Int, { description: 'The part that counts.' })
  reachedHalfHours!: number;

  @Field(() => Int, { description: 'What the policy asks for.' })
  neededHalfHours!: number;
}

@ObjectType({ description: 'Points by the records of today.' })
export class PointsStanding {
  @Field(() => Float, { description: 'Points of 100.' })
  total!: number;

  @Field(() => GradeEnum, {
    nullable: true,
    description: 'Grade of these points; null for those not assessed.',
  })
  grade!: Grade | null;

  @Field(() => Float, { description: 'Points from which one passes.' })
  passFrom!: number;

  @Field({ description: 'True until these very points were computed and told by the office.' })
  provisional!: boolean;
}

@ObjectType({ description: 'One thing that the policy asks of the teacher.' })
export class ProgressRequirement {
  @Field({ description: 'Name of the requirement, kebab-case, such as `online-hours`.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Theme or proof that it is about; null for others.' })
  subject!: string | null;

  @Field({ description: 'What is asked, in Chinese.' })
  zh!: string;

  @Field({ description: 'What is asked, in English.' })
  en!: string;

  @Field(() => RequirementUnitEnum, { description: 'Unit of `reached` and `needed`.' })
  unit!: Requirement['unit'];

  @Field(() => Int, { description: 'What is reached.' })
  reached!: number;

  @Field(() => Int, { description: 'What is needed.' })
  needed!: number;

  @Field({ description: 'Whether it is met.' })
  met!: boolean;

  @Field(() => String, { nullable: true, description: 'Last day on time, YYYY-MM-DD; null without one.' })
  deadline!: string | null;

  @Field(() => TurnEnum, { description: 'Whose turn it is.' })
  by!: Requirement['by'];
}

@ObjectType({ description: 'A teacher’s first page: what to do next, what is reached, what is missing.' })
export class MyProgress {
  @Field(() => ID, { description: 'The teacher’s place in the cohort.' })
  enrollmentId!: string;

  @Field(() => ObligationEnum, { description: 'Whether the teacher must take part.' })
  obligation!: Obligation;

  @Field(() => NextStep, { description: 'What to do next.' })
  nextStep!: NextStep;

  @Field(() => [LifecycleStep], { description: 'The life cycles in the order of the programme.' })
  lifecycle!: LifecycleStep[];

  @Field(() => HoursStanding, { description: 'Hours of completed courses.' })
  onlineHours!: HoursStanding;

  @Field(() => HoursStanding, { description: 'Hours of practice that the school attests.' })
  offlineHours!: HoursStanding;

  @Field(() => HoursStanding, { description: 'Both together.' })
  totalHours!: HoursStanding;

  @Field(() => PointsStanding, { description: 'Points so far.' })
  points!: PointsStanding;

  @Field(() => [ProgressRequirement], { description: 'Everything that the policy asks for, met or not.' })
  requirements!: ProgressRequirement[];

  @Field(() => GradeEnum, { nullable: true, description: 'Comprehensive result; null while it is pending.' })
  comprehensiveGrade!: Grade | null;

  @Field(() => FinalStateEnum, {
    nullable: true,
    description: 'Whether that result stands; null while pending.',
  })
  comprehensiveState!: 'final' | 'revoked' | null;
}
