import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitResolver } from './graphql/unit.resolver.js';
import { TrainingInstitutionEntity } from './persistence/training-institution.entity.js';
import { UnitEntity } from './persistence/unit.entity.js';
import { OrganizationReader } from './public/organization-reader.js';
import { OrganizationWriter } from './public/organization-writer.js';
import { LocateUnits } from './queries/locate-units.js';
import { FindUnitWithAncestors } from './queries/unit-with-ancestors.js';

/** The tree of offices and schools, and the training institutions beside it. */
@Module({
  imports: [TypeOrmModule.forFeature([UnitEntity, TrainingInstitutionEntity])],
  providers: [OrganizationReader, OrganizationWriter, LocateUnits, FindUnitWithAncestors, UnitResolver],
  exports: [OrganizationReader, OrganizationWriter],
})
export class OrganizationModule {}
