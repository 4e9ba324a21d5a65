import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/auth/allow.js';
import { FindExchangeBoard } from '../queries/find-exchange-board.js';
import { ExchangeBoardRow } from './push-report.model.js';

/** How the institutions keep their cycles, for the offices that watch them. */
@Resolver()
export class ExchangeBoardResolver {
  constructor(private readonly board: FindExchangeBoard) {}

  @Query(() => [ExchangeBoardRow], {
    description: 'Institutions that teach below a unit, by code, with every push cycle.',
  })
  @Allow('exchangeBoard', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async exchangeBoard(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office whose area is meant.' }) unitId: string,
  ): Promise<readonly ExchangeBoardRow[]> {
    return this.board.execute(cohortId, unitId);
  }
}
