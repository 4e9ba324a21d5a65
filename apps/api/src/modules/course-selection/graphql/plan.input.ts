import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { TopicSeries } from '@tisheng/reference-data/course-topics.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';
import { TopicSeriesEnum } from './course.model.js';

@InputType({ description: 'What narrows the catalogue; what is left out does not.' })
export class CatalogueFilterInput {
  @Field(() => TopicSeriesEnum, { nullable: true, description: 'Series of the course standard.' })
  series?: TopicSeries | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Required courses, those of required topics among them, or electives.',
  })
  required?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Code of a topic, T1–T27.' })
  topic?: string | null;

  @Field(() => StageOfSchoolingEnum, {
    nullable: true,
    description: 'Courses made for this stage, and those made for all.',
  })
  stage?: StageOfSchooling | null;

  @Field(() => String, {
    nullable: true,
    description: 'Courses made for this subject, and those made for all.',
  })
  subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of title, topic, code or summary, Chinese in any part.',
  })
  search?: string | null;
}

@InputType({ description: 'What narrows the catalogue of a region; what is left out does not.' })
export class CourseCatalogueFilterInput extends CatalogueFilterInput {
  @Field(() => ID, { nullable: true, description: 'Courses of this institution alone.' })
  institution?: string | null;
}

@InputType({ description: 'A course that the teacher wants in the plan.' })
export class PlanCourseInput {
  @Field(() => ID, { description: 'The course.' })
  courseId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the week in which to begin; null for the proposal.',
  })
  startWeek?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the course that the teacher has seen; null for the newest.',
  })
  seenVersion?: number | null;
}

@InputType({ description: 'Which of the waiting plans are meant; what is left out does not narrow.' })
export class PlansToConfirmFilterInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that answer their diagnosis less than the policy wants.',
  })
  lowConsistency?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that name a course withdrawn since they were handed in.',
  })
  withdrawnCourse?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, or the beginning of a learner number.',
  })
  search?: string | null;
}
