import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/auth/allow.js';
import { OrganizationReader } from '../public/organization-reader.js';
import { FindUnitWithAncestors } from '../queries/unit-with-ancestors.js';
import { Unit, UnitWithAncestors } from './unit.model.js';

@Resolver(() => Unit)
export class UnitResolver {
  constructor(
    private readonly reader: OrganizationReader,
    private readonly findUnit: FindUnitWithAncestors,
  ) {}

  @Query(() => UnitWithAncestors, { description: 'An office or a school, with the chain of units above it.' })
  @Allow('unit', { unit: (args) => args.unitId })
  unit(
    @Args('unitId', { type: () => ID, description: 'The unit.' }) unitId: string,
  ): Promise<UnitWithAncestors> {
    return this.findUnit.execute(unitId);
  }

  @Query(() => [Unit], { description: 'The units directly below a unit, by code.' })
  @Allow('subunits', { unit: (args) => args.unitId })
  subunits(
    @Args('unitId', { type: () => ID, description: 'The unit above.' }) unitId: string,
  ): Promise<Unit[]> {
    return this.reader.subunits(unitId);
  }
}
