import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/auth/allow.js';
import { FindInstitutionFacts } from '../queries/find-institution-facts.js';
import { InstitutionChangeConsequences, InstitutionFacts } from './institution-facts.model.js';

@Resolver(() => InstitutionFacts)
export class InstitutionFactsResolver {
  constructor(private readonly find: FindInstitutionFacts) {}

  @Query(() => [InstitutionFacts], {
    description: 'What is held of every institution of the region in a cohort, by code.',
  })
  @Allow('institutionFacts', { cohort: (args) => args.cohortId })
  institutionFacts(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
  ): Promise<InstitutionFacts[]> {
    return this.find.of(cohortId);
  }

  @Query(() => InstitutionChangeConsequences, {
    description: 'How many learners a change of a county’s institution concerns, and what they have done.',
  })
  @Allow('institutionChangeConsequences', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  institutionChangeConsequences(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'The county.' }) unitId: string,
  ): Promise<InstitutionChangeConsequences> {
    return this.find.consequences(cohortId, unitId);
  }
}
