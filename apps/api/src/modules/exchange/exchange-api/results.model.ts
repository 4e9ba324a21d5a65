import { Field, Float, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { Column } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { Grade, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { toProblemModel, type ProblemModel } from '../../../platform/graphql/problem.model.js';
import type { ItemsReceived } from '../use-cases/receipted.js';
import { GradeEnum, StageEnum, StandardColumnEnum } from './enums.js';
import { Instant } from './instant.scalar.js';
import { PushRefused, Rejection } from './push.model.js';

@InputType({ description: 'A course of the institution.' })
export class CourseInput {
  @Field({ description: 'Code of the course, unique for the institution, 1–64 visible ASCII characters.' })
  code!: string;

  @Field({ description: 'Title, 1–200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What the course is about.' })
  summary?: string | null;

  @Field({ description: 'Topic of the course standard, T1–T27.' })
  topic!: string;

  @Field(() => [StageEnum], { description: 'Stages of schooling that it is made for; empty for all.' })
  stages!: StageOfSchooling[];

  @Field(() => [String], { description: 'Codes of the subjects that it is made for; empty for all.' })
  subjects!: string[];

  @Field({ description: 'Whether the institution calls the course required.' })
  required!: boolean;

  @Field(() => Int, { description: 'Hours of the course in half-hours, 1–200.' })
  halfHours!: number;

  @Field({
    defaultValue: false,
    description: 'True when the course is no longer offered; plans that hold it keep it.',
  })
  withdrawn!: boolean;
}

@InputType({ description: 'Courses to add or change; courses that are not named stay as they are.' })
export class PublishCoursesInput {
  @Field(() => [CourseInput], { description: 'The courses, 2 000 at most, no code twice.' })
  courses!: CourseInput[];
}

@ObjectType({ description: 'The catalogue is up to date.' })
export class CoursesPublished {
  @Field(() => Int, { description: 'Courses that are new.' })
  added!: number;

  @Field(() => Int, { description: 'Courses that changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Courses that were published like this already.' })
  unchanged!: number;
}

export const PublishCoursesResult = createUnionType({
  name: 'PublishCoursesResult',
  description: 'What became of the courses: all are published, or none.',
  types: () => [CoursesPublished, PushRefused] as const,
  resolveType: (value: object) => (value instanceof PushRefused ? PushRefused : CoursesPublished),
});

@InputType({ description: 'Level of one item of the ability standard.' })
export class ItemLevelInput {
  @Field(() => Int, { description: 'Number of the item, 1–25.' })
  item!: number;

  @Field(() => StandardColumnEnum, { description: 'Column of the standard.' })
  column!: Column;

  @Field(() => Float, { description: 'Level from 0 to 1 with two decimals at most.' })
  level!: number;
}

@InputType({ description: 'A trainee’s pre-test, taken with the institution’s own tool.' })
export class DiagnosticResultInput {
  @Field({ description: 'Programme-wide learner number.' })
  learnerNo!: string;

  @Field(() => Instant, { description: 'When the pre-test was handed in.' })
  takenAt!: string;

  @Field(() => [ItemLevelInput], { description: 'Levels by item and column, each once.' })
  levels!: ItemLevelInput[];
}

@InputType({ description: 'Results of pre-tests that the institution ran itself.' })
export class PushDiagnosticResultsInput {
  @Field(() => ID, { description: 'Cohort of the trainees.' })
  cohortId!: string;

  @Field(() => [DiagnosticResultInput], { description: 'The results, 5 000 at most.' })
  results!: DiagnosticResultInput[];
}

@InputType({ description: 'The institution’s own result for a trainee.' })
export class ResultInput {
  @Field({ description: 'Programme-wide learner number.' })
  learnerNo!: string;

  @Field(() => Float, { description: 'Score 0–100 with two decimals at most.' })
  score!: number;

  @Field(() => GradeEnum, { nullable: true, description: 'Grade; left out, the score’s band decides.' })
  grade?: Grade | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the grade is not that of the band; required when it is not.',
  })
  reason?: string | null;
}

@InputType({ description: 'Results and grades of the institution; a later result replaces an earlier one.' })
export class PushResultsInput {
  @Field(() => ID, { description: 'Cohort of the trainees.' })
  cohortId!: string;

  @Field(() => [ResultInput], { description: 'The results, 5 000 at most, one a trainee.' })
  results!: ResultInput[];
}

@ObjectType({ description: 'What became of pushed results: the good ones are stored, the others are named.' })
export class ResultsReceived {
  @Field(() => Int, { description: 'Results of the push.' })
  received!: number;

  @Field(() => Int, { description: 'Results that are stored.' })
  accepted!: number;

  @Field(() => Int, { description: 'Results that were rejected.' })
  rejected!: number;

  @Field(() => [Rejection], {
    description: 'Why they were rejected; recordId is the learner number as sent.',
  })
  rejections!: Rejection[];
}

export const PushDiagnosticResultsResult = createUnionType({
  name: 'PushDiagnosticResultsResult',
  description: 'What became of pushed results of pre-tests.',
  types: () => [ResultsReceived, PushRefused] as const,
  resolveType: (value: object) => (value instanceof PushRefused ? PushRefused : ResultsReceived),
});

export const PushResultsResult = createUnionType({
  name: 'PushResultsResult',
  description: 'What became of pushed results.',
  types: () => [ResultsReceived, PushRefused] as const,
  resolveType: (value: object) => (value instanceof PushRefused ? PushRefused : ResultsReceived),
});

export function resultsReceived(
  answer: ItemsReceived,
  items: readonly { readonly learnerNo: string }[],
): ResultsReceived {
  const { received, accepted, rejected, refusedItems } = answer;
  const rejections = refusedItems.map(({ index, problem }) => {
    const { code, field, en, zh }: ProblemModel = toProblemModel(problem);
    return { index, recordId: items[index]?.learnerNo ?? null, code, field, message: en, messageZh: zh };
  });
  return { received, accepted, rejected, rejections };
}
