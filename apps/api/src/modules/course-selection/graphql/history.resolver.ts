import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { FindCatalogueOfRegion } from '../queries/catalogue-of-region.js';
import { FindCourseHistory } from '../queries/course-history.js';
import { FindPlanVersions } from '../queries/plan-versions.js';
import { CourseCatalogue } from './course.model.js';
import { CourseVersion } from './course-version.model.js';
import { PlanHistory } from './plan-version.model.js';
import { CourseCatalogueFilterInput } from './plan.input.js';
import { toCourse } from './to-course.js';
import { toCourseVersion, toPlanHistory } from './to-plan-parts.js';

const COHORT = { type: () => ID, description: 'The cohort.' };

/** What plans and courses were before, and what offices and schools see of the catalogue. */
@Resolver()
export class HistoryResolver {
  constructor(
    private readonly plans: FindPlanVersions,
    private readonly history: FindCourseHistory,
    private readonly catalogue: FindCatalogueOfRegion,
  ) {}

  @Query(() => PlanHistory, { description: 'What one has handed in oneself, and what became of it.' })
  @Allow('myPlanHistory', { cohort: (args) => args.cohortId })
  async myPlanHistory(
    @Args('cohortId', COHORT) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<PlanHistory> {
    return toPlanHistory(await this.plans.ofTeacher(actor, cohortId));
  }

  @Query(() => PlanHistory, { description: 'What a teacher has handed in, and what became of it.' })
  @Allow('planHistory', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentId })
  async planHistory(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('enrollmentId', { type: () => ID, description: 'Enrollment whose plan is meant.' })
    enrollmentId: string,
  ): Promise<PlanHistory> {
    return toPlanHistory(await this.plans.ofEnrollment(cohortId, enrollmentId));
  }

  @Query(() => [CourseVersion], {
    description: 'What changed in a course and when, the newest version first.',
  })
  @Allow('courseHistory', { cohort: (args) => args.cohortId })
  async courseHistory(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('courseId', { type: () => ID, description: 'The course.' }) courseId: string,
  ): Promise<CourseVersion[]> {
    return (await this.history.execute(cohortId, courseId)).map(toCourseVersion);
  }

  @Query(() => CourseCatalogue, {
    description:
      'What the institutions of the region offer, withdrawn courses too; nothing is chosen from it.',
  })
  @Allow('courseCatalogue', { cohort: (args) => args.cohortId })
  async courseCatalogue(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('filter', {
      type: () => CourseCatalogueFilterInput,
      defaultValue: {},
      description: 'What narrows the list.',
    })
    filter: CourseCatalogueFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number,
    @Args('after', {
      type: () => String,
      nullable: true,
      description: 'Cursor of the entry before the page.',
    })
    after: string | null,
  ): Promise<CourseCatalogue> {
    const { nodes, institutions, ...page } = await this.catalogue.execute(cohortId, filter, { first, after });
    return { ...page, nodes: nodes.map(toCourse), institutions: [...institutions] };
  }
}
