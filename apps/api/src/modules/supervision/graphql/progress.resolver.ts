import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/auth/allow.js';
import { FindUnitProgress } from '../queries/unit-progress.js';
import { UnitProgress } from './progress.model.js';

@Resolver(() => UnitProgress)
export class ProgressResolver {
  constructor(private readonly unitProgress: FindUnitProgress) {}

  @Query(() => UnitProgress, {
    description: 'How far an office or school and the units below it are in a cohort.',
  })
  @Allow('progress', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  progress(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school.' }) unitId: string,
  ): Promise<UnitProgress> {
    return this.unitProgress.execute(cohortId, unitId);
  }
}
