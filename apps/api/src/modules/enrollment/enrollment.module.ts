import { Module } from '@nestjs/common';
import { OrganizationModule } from '../organization/organization.module.js';
import { EnrollTeachers } from './enrolling/enroll-teachers.js';
import { EnrollmentRows } from './enrolling/enrollment-rows.js';
import { MoveEnrollments } from './enrolling/move-enrollments.js';
import { EnrollmentResolver } from './graphql/enrollment.resolver.js';
import { InstitutionChoiceResolver } from './graphql/institution-choice.resolver.js';
import { ProgrammeResolver } from './graphql/programme.resolver.js';
import { RosterResolver } from './graphql/roster.resolver.js';
import { EnrollmentReader } from './public/enrollment-reader.js';
import { InstitutionLock } from './public/institution-lock.js';
import { PolicyReader } from './public/policy-reader.js';
import { FindEnrollments } from './queries/find-enrollments.js';
import { FindInstitutionChoices } from './queries/find-institution-choices.js';
import { FindProgrammes } from './queries/find-programmes.js';
import { FindRosterImports } from './queries/find-roster-imports.js';
import { FindTeachers } from './queries/find-teachers.js';
import { LocateEnrollmentTargets } from './queries/locate-enrollment-targets.js';
import { RosterFilesController } from './roster-files.controller.js';
import { LearnerNumbers } from './roster/learner-numbers.js';
import { RosterImportRows } from './roster/roster-import-rows.js';
import { AdvanceCohort } from './use-cases/advance-cohort.js';
import { ChooseInstitution } from './use-cases/choose-institution.js';
import { CommitRosterImport } from './use-cases/commit-roster-import.js';
import { ConfirmEnrollments } from './use-cases/confirm-enrollments.js';
import { DiscardRosterImport } from './use-cases/discard-roster-import.js';
import { ImportCounties } from './use-cases/import-counties.js';
import { ImportSchools } from './use-cases/import-schools.js';
import { PutForwardTeachers } from './use-cases/put-forward-teachers.js';
import { RegisterForCohort } from './use-cases/register-for-cohort.js';
import { SetUpProgramme } from './use-cases/set-up-programme.js';
import { UnmaskIdNumber } from './use-cases/unmask-id-number.js';
import { UploadRoster } from './use-cases/upload-roster.js';
import { WithdrawEnrollments } from './use-cases/withdraw-enrollments.js';

const USE_CASES = [
  SetUpProgramme,
  ImportCounties,
  ImportSchools,
  UploadRoster,
  CommitRosterImport,
  DiscardRosterImport,
  PutForwardTeachers,
  RegisterForCohort,
  ConfirmEnrollments,
  WithdrawEnrollments,
  ChooseInstitution,
  AdvanceCohort,
  UnmaskIdNumber,
];

const QUERIES = [FindProgrammes, FindTeachers, FindRosterImports, FindEnrollments, FindInstitutionChoices];
const RESOLVERS = [ProgrammeResolver, RosterResolver, EnrollmentResolver, InstitutionChoiceResolver];

/** Programmes and cohorts, the teacher roster, who takes part, and with which institution. */
@Module({
  imports: [OrganizationModule],
  controllers: [RosterFilesController],
  providers: [
    PolicyReader,
    EnrollmentReader,
    InstitutionLock,
    LocateEnrollmentTargets,
    LearnerNumbers,
    RosterImportRows,
    EnrollTeachers,
    EnrollmentRows,
    MoveEnrollments,
    ...USE_CASES,
    ...QUERIES,
    ...RESOLVERS,
  ],
  exports: [PolicyReader, EnrollmentReader, InstitutionLock],
})
export class EnrollmentModule {}
