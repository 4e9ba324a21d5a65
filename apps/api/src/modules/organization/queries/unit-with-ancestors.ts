import { Injectable, NotFoundException } from '@nestjs/common';
import { OrganizationReader, type UnitRecord } from '../public/organization-reader.js';

/** A unit and the chain above it; the names of offices above one are no secret. */
@Injectable()
export class FindUnitWithAncestors {
  constructor(private readonly reader: OrganizationReader) {}

  async execute(unitId: string): Promise<UnitRecord & { ancestors: UnitRecord[] }> {
    const chain = await this.reader.ancestors(unitId);
    const unit = chain.at(-1);
    if (!unit) throw new NotFoundException();
    return { ...unit, ancestors: chain.slice(0, -1) };
  }
}
