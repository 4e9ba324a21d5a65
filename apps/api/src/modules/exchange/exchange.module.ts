import { Module } from '@nestjs/common';
import { CourseSelectionModule } from '../course-selection/course-selection.module.js';
import { DiagnosticAssessmentModule } from '../diagnostic-assessment/diagnostic-assessment.module.js';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { DISTORTION } from './distortion/distortion.providers.js';
import { ApiClientResolver } from './graphql/api-client.resolver.js';
import { ExchangeBoardResolver } from './graphql/exchange-board.resolver.js';
import { InstitutionConsoleResolver } from './graphql/institution-console.resolver.js';
import { TokenController } from './oauth/token.controller.js';
import { defaultTokenLimits, TOKEN_LIMITS, TokenLimits } from './oauth/token-limits.js';
import { ProgressReader } from './public/progress-reader.js';
import { RecordPartitions } from './push/record-partitions.js';
import { ClientReader } from './queries/client-reader.js';
import { FindApiClients } from './queries/find-api-clients.js';
import { FindExchangeBoard } from './queries/find-exchange-board.js';
import { FindLearners } from './queries/find-learners.js';
import { FindPushCycles } from './queries/find-push-cycles.js';
import { FindReceipts } from './queries/find-receipts.js';
import { FindReconciliation } from './queries/find-reconciliation.js';
import { FindInstitutionFacts } from './queries/find-institution-facts.js';
import { FindTrainees } from './queries/find-trainees.js';
import { InstitutionFactsResolver } from './graphql/institution-facts.resolver.js';
import { InstitutionCohorts } from './queries/institution-cohorts.js';
import { LearningRecordsController } from './rest/learning-records.controller.js';
import { FindTeacherReconciliation } from './reconciliation/find-teacher-reconciliation.js';
import { ReconciliationFilesController } from './reconciliation/reconciliation-files.controller.js';
import { ReconciliationResolver } from './reconciliation/reconciliation.resolver.js';
import { StateSentTotals } from './reconciliation/state-sent-totals.js';
import { ConformanceController } from './sandbox/conformance.controller.js';
import { ConformanceResolver } from './sandbox/conformance.resolver.js';
import { ReportConformance } from './sandbox/report-conformance.js';
import { SandboxCohort } from './sandbox/sandbox-cohort.js';
import { SandboxPushes } from './sandbox/sandbox-pushes.js';
import { SandboxReads } from './sandbox/sandbox-reads.js';
import { SandboxReceipts } from './sandbox/sandbox-receipts.js';
import { SandboxResults } from './sandbox/sandbox-results.js';
import { SandboxRuns } from './sandbox/sandbox-runs.js';
import { StartConformanceRun } from './sandbox/start-conformance-run.js';
import { StreamSlots } from './rest/stream-slots.js';
import { WEBHOOKS } from './webhooks/webhooks.providers.js';
import { CreateApiClient } from './use-cases/create-api-client.js';
import { IssueToken } from './use-cases/issue-token.js';
import { PublishCourses } from './use-cases/publish-courses.js';
import { PushDiagnosticResults } from './use-cases/push-diagnostic-results.js';
import { PushLearningRecords } from './use-cases/push-learning-records.js';
import { PushResults } from './use-cases/push-results.js';
import { RevokeApiClient } from './use-cases/revoke-api-client.js';
import { RotateApiClientSecret } from './use-cases/rotate-api-client-secret.js';
import { FollowPlans } from './use-cases/follow-plans.js';
import { RecordsOfPeople } from './push/records-of-people.js';
import { ReportLearningRecords } from './queries/report-learning-records.js';

const FOR_PROGRAMS = [
  FindLearners,
  FindPushCycles,
  FindReceipts,
  FindReconciliation,
  FindTrainees,
  InstitutionCohorts,
  PublishCourses,
  PushDiagnosticResults,
  PushLearningRecords,
  PushResults,
  ReportConformance,
  SandboxCohort,
  SandboxPushes,
  SandboxReads,
  SandboxReceipts,
  SandboxResults,
  SandboxRuns,
];

/** What training institutions exchange with the programme: clients, trainees, courses, learning records, results. */
@Module({
  imports: [OrganizationModule, EnrollmentModule, DiagnosticAssessmentModule, CourseSelectionModule],
  controllers: [
    TokenController,
    LearningRecordsController,
    ConformanceController,
    ReconciliationFilesController,
  ],
  providers: [
    ReportLearningRecords,
    RecordsOfPeople,
    ...DISTORTION,
    ...WEBHOOKS,
    FollowPlans,
    ...FOR_PROGRAMS,
    ClientReader,
    FindApiClients,
    FindExchangeBoard,
    ProgressReader,
    RecordPartitions,
    StreamSlots,
    CreateApiClient,
    IssueToken,
    { provide: TOKEN_LIMITS, useFactory: defaultTokenLimits },
    TokenLimits,
    RevokeApiClient,
    RotateApiClientSecret,
    FindTeacherReconciliation,
    StateSentTotals,
    ReconciliationResolver,
    StartConformanceRun,
    ConformanceResolver,
    ApiClientResolver,
    ExchangeBoardResolver,
    FindInstitutionFacts,
    InstitutionFactsResolver,
    InstitutionConsoleResolver,
  ],
  exports: [OrganizationModule, ...FOR_PROGRAMS, ProgressReader, CreateApiClient],
})
export class ExchangeModule {}
