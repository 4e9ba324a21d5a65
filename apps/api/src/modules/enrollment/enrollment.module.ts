import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { ACCOUNTS } from './accounts/account-providers.js';
import { FirstPasswordsController } from './accounts/first-passwords.controller.js';
import { EnrollTeachers } from './enrolling/enroll-teachers.js';
import { EnrollmentRows } from './enrolling/enrollment-rows.js';
import { MoveEnrollments } from './enrolling/move-enrollments.js';
import { EnrollmentResolver } from './graphql/enrollment.resolver.js';
import { InstitutionChoiceResolver } from './graphql/institution-choice.resolver.js';
import { FEES } from './fees/fees.providers.js';
import { FeeFilesController } from './fees/fee-files.controller.js';
import { ProgrammeResolver } from './graphql/programme.resolver.js';
import { RosterResolver } from './graphql/roster.resolver.js';
import { PEOPLE } from './people/people.providers.js';
import { PersonalDataController } from './people/personal-data.controller.js';
import { EnrollmentReader } from './public/enrollment-reader.js';
import { InstitutionLock } from './public/institution-lock.js';
import { PackFilesController } from './packs/pack-files.controller.js';
import { PACKS } from './packs/packs.providers.js';
import { EnrollmentFilesController } from './places/enrollment-files.controller.js';
import { PLACES } from './places/places.providers.js';
import { PersonalDataRegistry } from './public/personal-data-registry.js';
import { TrackFilesController } from './tracks/track-files.controller.js';
import { WORKSHOPS } from './workshops/workshops.providers.js';
import { WorkshopReader } from './public/workshop-reader.js';
import { EvidenceFilesController } from './recognition/evidence-files.controller.js';
import { RECOGNITION } from './recognition/recognition.providers.js';
import { RecognitionReader } from './public/recognition-reader.js';
import { TRACKS } from './tracks/tracks.providers.js';
import { SealedIdNumbers } from './persistence/sealed-id-numbers.js';
import { PolicyReader } from './public/policy-reader.js';
import { TeacherMergeParticipants } from './public/teacher-merge.js';
import { FindEnrollments } from './queries/find-enrollments.js';
import { FindInstitutionChoices } from './queries/find-institution-choices.js';
import { FindProgrammes } from './queries/find-programmes.js';
import { FindRosterImports } from './queries/find-roster-imports.js';
import { FindTeachers } from './queries/find-teachers.js';
import { LocateEnrollmentTargets } from './queries/locate-enrollment-targets.js';
import { RosterDependents } from './public/roster-dependents.js';
import { ROSTER_IMPORT } from './roster/roster.providers.js';
import { RosterFilesController } from './roster-files.controller.js';
import { UnitListFilesController } from './unit-lists/unit-list-files.controller.js';
import { UNIT_LISTS } from './unit-lists/unit-lists.providers.js';
import { AdvanceCohort } from './use-cases/advance-cohort.js';
import { ChooseInstitution } from './use-cases/choose-institution.js';
import { ConfirmEnrollments } from './use-cases/confirm-enrollments.js';
import { ImportCounties } from './use-cases/import-counties.js';
import { ImportSchools } from './use-cases/import-schools.js';
import { PutForwardTeachers } from './use-cases/put-forward-teachers.js';
import { RegisterForCohort } from './use-cases/register-for-cohort.js';
import { SetUpProgramme } from './use-cases/set-up-programme.js';
import { UnmaskIdNumber } from './use-cases/unmask-id-number.js';
import { WithdrawEnrollments } from './use-cases/withdraw-enrollments.js';

const USE_CASES = [
  SetUpProgramme,
  ImportCounties,
  ImportSchools,
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
  imports: [IdentityModule, OrganizationModule],
  controllers: [
    PersonalDataController,
    FirstPasswordsController,
    EnrollmentFilesController,
    FeeFilesController,
    PackFilesController,
    TrackFilesController,
    EvidenceFilesController,
    RosterFilesController,
    UnitListFilesController,
  ],
  providers: [
    PersonalDataRegistry,
    TeacherMergeParticipants,
    ...PEOPLE,
    SealedIdNumbers,
    PolicyReader,
    EnrollmentReader,
    InstitutionLock,
    LocateEnrollmentTargets,
    ...ROSTER_IMPORT,
    EnrollTeachers,
    EnrollmentRows,
    MoveEnrollments,
    ...ACCOUNTS,
    ...UNIT_LISTS,
    ...USE_CASES,
    ...QUERIES,
    ...RESOLVERS,
    ...PLACES,
    ...PACKS,
    ...TRACKS,
    ...WORKSHOPS,
    ...RECOGNITION,
    WorkshopReader,
    ...FEES,
  ],
  exports: [
    PersonalDataRegistry,
    TeacherMergeParticipants,
    RosterDependents,
    PolicyReader,
    EnrollmentReader,
    InstitutionLock,
    WorkshopReader,
    RecognitionReader,
  ],
})
export class EnrollmentModule {}
