import { Module } from '@nestjs/common';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { ResultRevocation } from './public/result-revocation.js';
import { ScoringReader } from './public/scoring-reader.js';
import { PreviewComprehensiveEvaluation } from './queries/preview-comprehensive-evaluation.js';
import { PublishInstitutionResults } from './use-cases/publish-institution-results.js';
import { RateTeachers } from './use-cases/rate-teachers.js';
import { RunComprehensiveEvaluation } from './use-cases/run-comprehensive-evaluation.js';
import { RunScoring } from './use-cases/run-scoring.js';

/** What training adds up to: institution result, school rating, comprehensive result, and appeals against them. */
@Module({
  imports: [EnrollmentModule],
  providers: [
    RunScoring,
    PublishInstitutionResults,
    RateTeachers,
    RunComprehensiveEvaluation,
    PreviewComprehensiveEvaluation,
    ScoringReader,
    ResultRevocation,
  ],
  exports: [ScoringReader, ResultRevocation],
})
export class ScoringModule {}
