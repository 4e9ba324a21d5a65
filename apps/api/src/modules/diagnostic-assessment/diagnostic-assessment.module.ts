import { Module } from '@nestjs/common';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { PreTestResolver } from './graphql/pre-test.resolver.js';
import { AssessmentReader } from './public/assessment-reader.js';
import { AssessmentWriter } from './public/assessment-writer.js';
import { SummarizeDiagnosis } from './queries/diagnosis-summary.js';
import { Instruments } from './queries/instruments.js';
import { PreTestFactsReader } from './queries/pre-test-facts.js';
import { FindPreTestOfTeacher } from './queries/pre-test-of-teacher.js';
import { LoadInstruments } from './use-cases/load-instruments.js';
import { SavePreTestAnswers } from './use-cases/save-pre-test-answers.js';
import { SubmitPreTest } from './use-cases/submit-pre-test.js';
import { SubmitPreTests } from './use-cases/submit-pre-tests.js';
import { AssessmentsOfPeople } from './persistence/assessments-of-people.js';
import { ReportPreTests } from './queries/report-pre-tests.js';

/** The pre-test before training: what it asks, what teachers answered, and the diagnosis that came out. */
@Module({
  imports: [OrganizationModule, EnrollmentModule],
  providers: [
    ReportPreTests,
    AssessmentsOfPeople,
    Instruments,
    LoadInstruments,
    PreTestFactsReader,
    FindPreTestOfTeacher,
    SummarizeDiagnosis,
    AssessmentReader,
    AssessmentWriter,
    SavePreTestAnswers,
    SubmitPreTest,
    SubmitPreTests,
    PreTestResolver,
  ],
  exports: [AssessmentReader, AssessmentWriter],
})
export class DiagnosticAssessmentModule {}
