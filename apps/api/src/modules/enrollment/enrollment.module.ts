import { Module } from '@nestjs/common';
import { OrganizationModule } from '../organization/organization.module.js';
import { EnrollmentReader } from './public/enrollment-reader.js';
import { InstitutionLock } from './public/institution-lock.js';
import { PolicyReader } from './public/policy-reader.js';
import { LocateEnrollmentTargets } from './queries/locate-enrollment-targets.js';
import { SetUpProgramme } from './use-cases/set-up-programme.js';

/** Programmes and cohorts, the teacher roster, who takes part, and with which institution. */
@Module({
  imports: [OrganizationModule],
  providers: [PolicyReader, EnrollmentReader, InstitutionLock, LocateEnrollmentTargets, SetUpProgramme],
  exports: [PolicyReader, EnrollmentReader, InstitutionLock],
})
export class EnrollmentModule {}
