import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { TOPIC_SERIES, type TopicSeries } from '@tisheng/reference-data/course-topics.js';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';

export const TopicSeriesEnum = enumOf(TOPIC_SERIES);
registerEnumType(TopicSeriesEnum, {
  name: 'TopicSeries',
  description: 'Series of topics of the course standard.',
  valuesMap: {
    IMPROVE_TEACHING: { description: 'Technology for better teaching.' },
    CHANGE_LEARNING: { description: 'Technology for new ways of learning.' },
    PROFESSIONAL_DEVELOPMENT: { description: 'Technology for professional development.' },
  },
});

@ObjectType({ description: 'A topic of the course standard.' })
export class CourseTopic {
  @Field({ description: 'Code, T1–T27.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Name of the topic.' })
  name!: BilingualText;

  @Field(() => TopicSeriesEnum, { description: 'Series that the topic belongs to.' })
  series!: TopicSeries;
}

@ObjectType({ description: 'A course that a training institution offers.' })
export class CatalogueCourse {
  @Field(() => ID, { description: 'Identifies the course when it is chosen.' })
  id!: string;

  @Field(() => ID, { description: 'Training institution that offers it.' })
  institutionId!: string;

  @Field({ description: 'Code, unique for its institution.' })
  code!: string;

  @Field({ description: 'Title as the institution published it.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the course is about; null where the institution says nothing.',
  })
  summary!: string | null;

  @Field(() => CourseTopic, { description: 'Topic of the course standard.' })
  topic!: CourseTopic;

  @Field(() => [StageOfSchoolingEnum], {
    description: 'Stages of schooling that it is made for; empty for all.',
  })
  stages!: StageOfSchooling[];

  @Field(() => [String], { description: 'Codes of the subjects that it is made for; empty for all.' })
  subjects!: string[];

  @Field({ description: 'Whether its institution names it required.' })
  required!: boolean;

  @Field(() => Int, { description: 'Hours of the course, in half-hours.' })
  halfHours!: number;

  @Field({ description: 'Whether it is no longer offered.' })
  withdrawn!: boolean;

  @Field(() => Int, { description: 'Version, from 1; every change of the course is another.' })
  version!: number;
}

@ObjectType({ description: 'A page of the courses that the teacher may choose from.' })
export class MyCatalogue extends connectionOf(CatalogueCourse, 'CatalogueCourse') {
  @Field(() => [ProblemModel], {
    description:
      'What keeps the teacher from choosing today. Before the pre-test there are no courses to be seen.',
  })
  problems!: ProblemModel[];

  @Field(() => [CatalogueCourse], {
    description:
      'Courses that share some of the words, whatever narrows the list; only where nothing is found.',
  })
  suggestions!: CatalogueCourse[];

  @Field(() => StageOfSchoolingEnum, {
    nullable: true,
    description: 'Stage that the teacher teaches, to narrow by; null where unknown.',
  })
  stage!: StageOfSchooling | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the subject that the teacher teaches, to narrow by; null where unknown.',
  })
  subject!: string | null;
}

@ObjectType({ description: 'A training institution with what it offers.' })
export class CatalogueInstitution {
  @Field(() => ID, { description: 'Identifies the institution in the filter.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => Int, { description: 'Courses that it offers today.' })
  offered!: number;

  @Field(() => Int, { description: 'Courses that it has withdrawn.' })
  withdrawn!: number;
}

@ObjectType({ description: 'A page of what the institutions of a region offer, withdrawn courses too.' })
export class CourseCatalogue extends connectionOf(CatalogueCourse, 'RegionCourse') {
  @Field(() => [CatalogueInstitution], { description: 'The institutions of the region.' })
  institutions!: CatalogueInstitution[];
}

@ObjectType({ description: 'Why a course is recommended.' })
export class RecommendationReason {
  @Field({ description: 'Stable name of the reason.' })
  code!: string;

  @Field({ description: 'The reason in Chinese.' })
  zh!: string;

  @Field({ description: 'The reason in English.' })
  en!: string;

  @Field(() => BilingualText, { description: 'The rule that led to it.' })
  rule!: BilingualText;

  @Field(() => String, {
    nullable: true,
    description: 'Clause of the policy that the rule rests on; null where none is named.',
  })
  clause!: string | null;
}

@ObjectType({ description: 'A course worth choosing.' })
export class CourseRecommendation {
  @Field(() => Int, { description: 'Place in the list, from 1.' })
  rank!: number;

  @Field(() => CatalogueCourse, { description: 'The course.' })
  course!: CatalogueCourse;

  @Field({
    description: 'What the course closes of the gaps to the target level that the chosen courses leave.',
  })
  gain!: number;

  @Field(() => [RecommendationReason], { description: 'Why it is recommended.' })
  reasons!: RecommendationReason[];
}

@ObjectType({ description: 'Courses worth choosing, from the diagnosis and the policy.' })
export class MyRecommendations {
  @Field(() => [ProblemModel], {
    description: 'What keeps the teacher from choosing today. Before the pre-test nothing is recommended.',
  })
  problems!: ProblemModel[];

  @Field(() => [CourseRecommendation], {
    description: 'Best first; what is in the plan already is left out.',
  })
  recommendations!: CourseRecommendation[];
}
