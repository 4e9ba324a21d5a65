import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/identity.module.js';
import { ApplyUnitChanges } from './changing/apply-unit-changes.js';
import { UnitChangeBook } from './changing/unit-change-book.js';
import { UnitTreeStore } from './changing/unit-tree-store.js';
import { UnitChangeResolver } from './graphql/unit-change.resolver.js';
import { UnitProfileResolver } from './graphql/unit-profile.resolver.js';
import { UnitResolver } from './graphql/unit.resolver.js';
import { TrainingInstitutionEntity } from './persistence/training-institution.entity.js';
import { UnitEntity } from './persistence/unit.entity.js';
import { OrganizationReader } from './public/organization-reader.js';
import { OrganizationWriter } from './public/organization-writer.js';
import { UnitChanges } from './public/unit-changes.js';
import { UnitFollowers } from './public/unit-followers.js';
import { FindTrainingColleges } from './queries/find-training-colleges.js';
import { FindUnitChanges } from './queries/find-unit-changes.js';
import { FindUnitNodes } from './queries/find-unit-nodes.js';
import { FindUnitProfile } from './queries/find-unit-profile.js';
import { LocateUnits } from './queries/locate-units.js';
import { PreviewUnitChange } from './queries/preview-unit-change.js';
import { FindUnitWithAncestors } from './queries/unit-with-ancestors.js';
import { ApplyDueUnitChanges } from './use-cases/apply-due-unit-changes.js';
import { CancelUnitChange } from './use-cases/cancel-unit-change.js';
import { DecideUnitChange } from './use-cases/decide-unit-change.js';
import { KeepTrainingColleges } from './use-cases/keep-training-colleges.js';
import { SaveResponsiblePerson } from './use-cases/save-responsible-person.js';

const CHANGING = [UnitTreeStore, UnitChangeBook, ApplyUnitChanges];
const USE_CASES = [
  DecideUnitChange,
  CancelUnitChange,
  ApplyDueUnitChanges,
  SaveResponsiblePerson,
  KeepTrainingColleges,
];
const QUERIES = [
  FindUnitWithAncestors,
  FindUnitNodes,
  FindUnitProfile,
  FindUnitChanges,
  PreviewUnitChange,
  FindTrainingColleges,
];
const RESOLVERS = [UnitResolver, UnitProfileResolver, UnitChangeResolver];
const SERVICES = [OrganizationReader, OrganizationWriter, UnitFollowers, UnitChanges];

/** The tree of offices and schools with its past and its future, and the training institutions beside it. */
@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([UnitEntity, TrainingInstitutionEntity])],
  providers: [LocateUnits, ...SERVICES, ...CHANGING, ...USE_CASES, ...QUERIES, ...RESOLVERS],
  exports: SERVICES,
})
export class OrganizationModule {}
