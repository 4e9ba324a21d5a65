import { Module } from '@nestjs/common';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { HoursLedgerResolver } from './graphql/hours-ledger.resolver.js';
import { HoursLedgerOfTeacher } from './queries/hours-ledger-of-teacher.js';
import { AppealsResolver } from './graphql/appeals.resolver.js';
import { OwnResultsResolver } from './graphql/own-results.resolver.js';
import { ResultsResolver } from './graphql/results.resolver.js';
import { ResultRevocation } from './public/result-revocation.js';
import { ScoringReader } from './public/scoring-reader.js';
import { PreviewComprehensiveEvaluation } from './queries/preview-comprehensive-evaluation.js';
import { AppealsOnRecord } from './queries/appeals-on-record.js';
import { FindLearnerFacts } from './queries/learner-facts.js';
import { ListAppeals } from './queries/list-appeals.js';
import { ListResults } from './queries/list-results.js';
import { LocateAppeals } from './queries/locate-appeals.js';
import { FindProgressOfTeacher } from './queries/progress-of-teacher.js';
import { FindResultOfTeacher } from './queries/result-of-teacher.js';
import { DecideAppeal } from './use-cases/decide-appeal.js';
import { EscalateAppeal } from './use-cases/escalate-appeal.js';
import { FollowStruckRecords } from './use-cases/follow-struck-records.js';
import { LapseAppeals } from './use-cases/lapse-appeals.js';
import { OpenAppeal } from './use-cases/open-appeal.js';
import { WithdrawAppeal } from './use-cases/withdraw-appeal.js';
import { PublishInstitutionResults } from './use-cases/publish-institution-results.js';
import { RateTeachers } from './use-cases/rate-teachers.js';
import { RunComprehensiveEvaluation } from './use-cases/run-comprehensive-evaluation.js';
import { RunScoring } from './use-cases/run-scoring.js';
import { ResultsOfPeople } from './persistence/results-of-people.js';
import { ReportScores } from './queries/report-scores.js';

/** What training adds up to: institution result, school rating, comprehensive result, and appeals against them. */
@Module({
  imports: [EnrollmentModule],
  providers: [
    ReportScores,
    ResultsOfPeople,
    RunScoring,
    PublishInstitutionResults,
    RateTeachers,
    RunComprehensiveEvaluation,
    PreviewComprehensiveEvaluation,
    OpenAppeal,
    EscalateAppeal,
    WithdrawAppeal,
    DecideAppeal,
    LapseAppeals,
    FollowStruckRecords,
    AppealsOnRecord,
    LocateAppeals,
    FindLearnerFacts,
    FindProgressOfTeacher,
    FindResultOfTeacher,
    HoursLedgerOfTeacher,
    HoursLedgerResolver,
    ListResults,
    ListAppeals,
    OwnResultsResolver,
    ResultsResolver,
    AppealsResolver,
    ScoringReader,
    ResultRevocation,
  ],
  exports: [ScoringReader, ResultRevocation],
})
export class ScoringModule {}
