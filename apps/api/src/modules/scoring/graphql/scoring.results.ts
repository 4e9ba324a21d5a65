import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  DIFFERENCE_REASONS,
  type DifferenceReason,
} from '@tisheng/domain-rules/scoring/why-result-differs.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import { GradeEnum } from '../../../platform/graphql/grade.enum.js';
import { isRefused, Refused } from '../../../platform/graphql/problem.model.js';

export const DifferenceReasonEnum = enumOf(DIFFERENCE_REASONS);
registerEnumType(DifferenceReasonEnum, {
  name: 'EvaluationDifferenceReason',
  description: 'What is behind another comprehensive result.',
  valuesMap: {
    FIRST_RESULT: { description: 'There was none before.' },
    PART_MISSING: { description: 'A part is missing now.' },
    INSTITUTION_GRADE: { description: 'The institution result is another one.' },
    SCHOOL_RATING: { description: 'The school’s rating is another one.' },
    PROOFS: { description: 'Hours or assessments of a proof are others.' },
    POLICY: { description: 'The policy is another version.' },
  },
});

@InputType({ description: 'The school’s rating of one teacher.' })
export class TeacherRatingInput {
  @Field(() => ID, { description: 'The teacher’s place in the cohort.' })
  enrollmentId!: string;

  @Field(() => GradeEnum, { description: 'The grade.' })
  grade!: Grade;

  @Field(() => String, { nullable: true, description: 'Why; the teacher reads it.' })
  reason?: string | null;
}

@ObjectType({ description: 'A scoring run is over.' })
export class RunScoringDone {
  @Field(() => ID, { description: 'The run, as results name it.' })
  runId!: string;

  @Field(() => Int, { description: 'Teachers scored.' })
  learners!: number;

  @Field(() => Int, { description: 'Results that are new or changed.' })
  changed!: number;
}

@ObjectType({ description: 'Teachers were told their institution results.' })
export class PublishInstitutionResultsDone {
  @Field(() => Int, { description: 'How many were told now.' })
  told!: number;
}

@ObjectType({ description: 'The ratings are stored.' })
export class RateTeachersDone {
  @Field(() => Int, { description: 'Ratings that are new or changed.' })
  rated!: number;

  @Field(() => Int, { description: 'Ratings that stayed as they were.' })
  unchanged!: number;
}

@ObjectType({ description: 'How many teachers an evaluation leaves how.' })
export class EvaluationCounts {
  @Field(() => Int, { description: 'Results that stay as they are.' })
  same!: number;

  @Field(() => Int, { description: 'New results.' })
  fresh!: number;

  @Field(() => Int, { description: 'Results that change.' })
  changed!: number;

  @Field(() => Int, { description: 'Results taken back to pending, since a part is missing now.' })
  reopened!: number;

  @Field(() => Int, { description: 'No result, since a part is missing.' })
  pending!: number;

  @Field(() => Int, { description: 'Teachers who are not assessed.' })
  notAssessed!: number;

  @Field(() => Int, { description: 'Teachers whose recalculated institution result was not told yet.' })
  waiting!: number;

  @Field(() => Int, { description: 'Revoked results, which stay so.' })
  revoked!: number;
}

@ObjectType({ description: 'A comprehensive evaluation is over.' })
export class RunComprehensiveEvaluationDone {
  @Field(() => ID, { description: 'The run, as results name it.' })
  runId!: string;

  @Field(() => Int, { description: 'Teachers looked at.' })
  learners!: number;

  @Field(() => Int, { description: 'Results that are new, changed or reopened.' })
  changed!: number;

  @Field(() => EvaluationCounts, { description: 'The same in detail.' })
  counts!: EvaluationCounts;
}

@ObjectType({ description: 'One teacher whose result an evaluation would change.' })
export class EvaluationDifference {
  @Field(() => ID, { description: 'The teacher’s place in the cohort.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'Learner number.' })
  learnerNo!: string;

  @Field(() => GradeEnum, { nullable: true, description: 'Result today; null while it is pending.' })
  from!: Grade | null;

  @Field(() => GradeEnum, {
    nullable: true,
    description: 'Result after it; null where it would be reopened.',
  })
  to!: Grade | null;

  @Field(() => DifferenceReasonEnum, { description: 'What is behind it.' })
  why!: DifferenceReason;
}

@ObjectType({ description: 'How many teachers would go from one result to another, and why.' })
export class EvaluationMove {
  @Field(() => GradeEnum, { nullable: true, description: 'Result today; null while it is pending.' })
  from!: Grade | null;

  @Field(() => GradeEnum, {
    nullable: true,
    description: 'Result after it; null where it would be reopened.',
  })
  to!: Grade | null;

  @Field(() => DifferenceReasonEnum, { description: 'What is behind it.' })
  why!: DifferenceReason;

  @Field(() => Int, { description: 'How many.' })
  learners!: number;
}

@ObjectType({ description: 'What a comprehensive evaluation would change.' })
export class EvaluationPreview {
  @Field(() => Int, { description: 'Teachers looked at.' })
  learners!: number;

  @Field(() => Int, { description: 'Results that would be new, changed or reopened.' })
  changed!: number;

  @Field(() => EvaluationCounts, { description: 'The same in detail.' })
  counts!: EvaluationCounts;

  @Field(() => [EvaluationDifference], {
    description: 'The first fifty differences; changes of results that stand come before new ones.',
  })
  differences!: EvaluationDifference[];

  @Field(() => [EvaluationMove], {
    description: 'All differences by what they are, changes of results that stand first.',
  })
  moves!: EvaluationMove[];

  @Field({ description: 'Names exactly these differences; publishing is held to it.' })
  digest!: string;
}

@ObjectType({ description: 'The appeal is opened, taken on or withdrawn.' })
export class AppealDone {
  @Field(() => ID, { description: 'The appeal; at the next level when it was taken there.' })
  appealId!: string;
}

@ObjectType({ description: 'The appeal is decided.' })
export class DecideAppealDone {
  @Field(() => ID, { description: 'The appeal.' })
  appealId!: string;

  @Field({ description: 'Whether the comprehensive result is another one now.' })
  resultChanged!: boolean;
}

export const RunScoringResult = createUnionType({
  name: 'RunScoringResult',
  description: 'What became of a scoring run.',
  types: () => [RunScoringDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : RunScoringDone),
});

export const PublishInstitutionResultsResult = createUnionType({
  name: 'PublishInstitutionResultsResult',
  description: 'What became of telling the results.',
  types: () => [PublishInstitutionResultsDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : PublishInstitutionResultsDone),
});

export const RateTeachersResult = createUnionType({
  name: 'RateTeachersResult',
  description: 'What became of ratings.',
  types: () => [RateTeachersDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : RateTeachersDone),
});

export const RunComprehensiveEvaluationResult = createUnionType({
  name: 'RunComprehensiveEvaluationResult',
  description: 'What became of a comprehensive evaluation.',
  types: () => [RunComprehensiveEvaluationDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : RunComprehensiveEvaluationDone),
});

export const AppealResult = createUnionType({
  name: 'AppealResult',
  description: 'What became of an act of the teacher who appeals.',
  types: () => [AppealDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : AppealDone),
});

export const DecideAppealResult = createUnionType({
  name: 'DecideAppealResult',
  description: 'What became of a decision.',
  types: () => [DecideAppealDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : DecideAppealDone),
});
