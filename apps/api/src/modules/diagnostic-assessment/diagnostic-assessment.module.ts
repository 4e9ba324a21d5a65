import { Module } from '@nestjs/common';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { TestResolver } from './graphql/test.resolver.js';
import { InstrumentFilesController } from './instruments/instrument-files.controller.js';
import { INSTRUMENTS } from './instruments/instruments.providers.js';
import { ANALYSIS } from './analysis/analysis.providers.js';
import { DiagnosisFilesController } from './analysis/diagnosis-files.controller.js';
import { AssessmentReader } from './public/assessment-reader.js';
import { AssessmentWriter } from './public/assessment-writer.js';
import { SchoolDiagnosisReader } from './public/school-diagnosis-reader.js';
import { Instruments } from './queries/instruments.js';
import { FindMyGrowth } from './queries/my-growth.js';
import { KnownTests } from './queries/known-tests.js';
import { FindMyTest } from './queries/my-test.js';
import { TestFactsReader } from './queries/test-facts.js';
import { LoadInstruments } from './use-cases/load-instruments.js';
import { IssueNextBlock } from './use-cases/issue-next-block.js';
import { KeepSubmitted } from './use-cases/keep-submitted.js';
import { SaveTestAnswers } from './use-cases/save-test-answers.js';
import { StartTest } from './use-cases/start-test.js';
import { SubmitTest } from './use-cases/submit-test.js';
import { SubmitTests } from './use-cases/submit-tests.js';
import { AssessmentsOfPeople } from './persistence/assessments-of-people.js';
import { ReportPreTests } from './queries/report-pre-tests.js';

/** The tests before and after training: what they ask, what teachers answered, and the diagnosis that came out. */
@Module({
  imports: [OrganizationModule, EnrollmentModule],
  controllers: [DiagnosisFilesController, InstrumentFilesController],
  providers: [
    ...ANALYSIS,
    ...INSTRUMENTS,
    ReportPreTests,
    AssessmentsOfPeople,
    Instruments,
    LoadInstruments,
    TestFactsReader,
    KnownTests,
    FindMyTest,
    FindMyGrowth,
    AssessmentReader,
    AssessmentWriter,
    SchoolDiagnosisReader,
    KeepSubmitted,
    StartTest,
    SaveTestAnswers,
    IssueNextBlock,
    SubmitTest,
    SubmitTests,
    TestResolver,
  ],
  exports: [AssessmentReader, AssessmentWriter, SchoolDiagnosisReader],
})
export class DiagnosticAssessmentModule {}
