import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DemandGap } from '@tisheng/domain-rules/course-selection/topic-demand.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { isRefused, ProblemModel, Refused } from '../../../../platform/graphql/problem.model.js';
import { PlanConsistency } from '../../consistency/graphql/plan-consistency.model.js';
import { CatalogueCourse, CourseTopic } from '../../graphql/course.model.js';
import { PlanTotals } from '../../graphql/plan.model.js';

export const DemandGapEnum = enumOf(['no-course', 'few-courses']);
registerEnumType(DemandGapEnum, {
  name: 'DemandGap',
  description: 'What the offer of a topic lacks.',
  valuesMap: {
    NO_COURSE: { description: 'Teachers need it, and no course is on offer.' },
    FEW_COURSES: { description: 'Its part of all needs is more than twice its part of all courses.' },
  },
});

@ObjectType({ description: 'A topic: who needs it, and what is on offer.' })
export class TopicDemand {
  @Field(() => CourseTopic, { description: 'The topic.' })
  topic!: CourseTopic;

  @Field(() => Int, { description: 'Teachers with a weak point that the topic trains.' })
  needed!: number;

  @Field(() => Int, { description: 'Teachers to whom a course of it is recommended.' })
  recommended!: number;

  @Field(() => Int, { description: 'Teachers whose plans name a course of it.' })
  chosen!: number;

  @Field(() => Int, { description: 'Courses of it on offer.' })
  courses!: number;

  @Field(() => Int, { description: 'Hours of these courses, in half-hours.' })
  halfHours!: number;

  @Field(() => DemandGapEnum, {
    nullable: true,
    description: 'What the offer lacks; null where it is in measure.',
  })
  gap!: DemandGap | null;
}

@ObjectType({ description: 'Which topics teachers need, by the recommendations of the last run.' })
export class TopicDemandOverview {
  @Field(() => Int, { description: 'Teachers who take part.' })
  teachers!: number;

  @Field(() => Int, { description: 'Of these, how many the last runs have recommended courses to.' })
  recommendedTo!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When the oldest of these recommendations was made; null before the first run.',
  })
  madeAt!: Date | null;

  @Field(() => [TopicDemand], { description: 'Every topic of the course standard, in order.' })
  topics!: TopicDemand[];
}

@ObjectType({ description: 'A whole plan to begin from.' })
export class PlanSuggestion {
  @Field(() => [ProblemModel], {
    description: 'What keeps the teacher from choosing today; then nothing is suggested.',
  })
  problems!: ProblemModel[];

  @Field(() => [CatalogueCourse], { description: 'The courses: what is kept first, then what is added.' })
  courses!: CatalogueCourse[];

  @Field(() => PlanTotals, { description: 'What they add up to.' })
  totals!: PlanTotals;

  @Field(() => PlanConsistency, {
    nullable: true,
    description: 'How far it answers the diagnosis; null without one.',
  })
  consistency!: PlanConsistency | null;

  @Field({ description: 'Whether the courses chosen so far are part of it.' })
  keepsChoice!: boolean;

  @Field({
    description: 'Whether it keeps the rules of a plan; false where the catalogue holds none that does.',
  })
  isComplete!: boolean;
}

export const RecommendForCohortResult = createUnionType({
  name: 'RecommendForCohortResult',
  description: 'The work that has begun, or why it cannot.',
  types: () => [BegunJob, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : BegunJob),
});
