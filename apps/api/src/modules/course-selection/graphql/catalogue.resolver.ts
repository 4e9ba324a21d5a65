import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { pageSize } from '../../../platform/graphql/connection.js';
import { FindCatalogueOfTeacher } from '../queries/catalogue-of-teacher.js';
import { RecommendCourses } from '../queries/recommendations-of-teacher.js';
import { MyCatalogue, MyRecommendations } from './course.model.js';
import { CatalogueFilterInput } from './plan.input.js';
import { toRecommendations } from '../recommendation/graphql/to-recommendations.js';
import { toCatalogue } from './to-models.js';

@Resolver(() => MyCatalogue)
export class CatalogueResolver {
  constructor(
    private readonly catalogue: FindCatalogueOfTeacher,
    private readonly recommendations: RecommendCourses,
  ) {}

  @Query(() => MyRecommendations, { description: 'Courses worth choosing, each with its reasons.' })
  @Allow('myRecommendations', { cohort: (args) => args.cohortId })
  async myRecommendations(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number,
    @CurrentActor() actor: Actor,
  ): Promise<MyRecommendations> {
    return toRecommendations(await this.recommendations.execute(actor, cohortId, pageSize(first)));
  }

  @Query(() => MyCatalogue, {
    description: 'The courses that one’s own institution offers, by topic, or what words find first.',
  })
  @Allow('myCatalogue', { cohort: (args) => args.cohortId })
  async myCatalogue(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('filter', {
      type: () => CatalogueFilterInput,
      defaultValue: {},
      description: 'What narrows the list.',
    })
    filter: CatalogueFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number,
    @Args('after', {
      type: () => String,
      nullable: true,
      description: 'Cursor of the entry before the page.',
    })
    after: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<MyCatalogue> {
    return toCatalogue(await this.catalogue.execute(actor, cohortId, filter, { first, after }));
  }
}
