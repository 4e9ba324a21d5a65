import { Module } from '@nestjs/common';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { FilesController } from './files.controller.js';
import { OfflineHoursResolver } from './graphql/offline-hours.resolver.js';
import { OwnPracticeResolver } from './graphql/own-practice.resolver.js';
import { ReviewResolver } from './graphql/review.resolver.js';
import { LearnerLocks } from './persistence/learner-locks.js';
import { OwnWork } from './persistence/own-work.js';
import { PracticeSummaries } from './persistence/practice-summaries.js';
import { ReviewStore } from './persistence/review-store.js';
import { WorkStore } from './persistence/stored-work.js';
import { WorkFiles } from './persistence/work-files.js';
import { PracticeReader } from './public/practice-reader.js';
import { LocatePracticeTargets } from './queries/locate-practice-targets.js';
import { MyThemes } from './queries/my-themes.js';
import { OfflineHoursSheet } from './queries/offline-hours-sheet.js';
import { SubmissionsToReview } from './queries/submissions-to-review.js';
import { AttachFile } from './use-cases/attach-file.js';
import { AttestOfflineHours } from './use-cases/attest-offline-hours.js';
import { ReviewSubmission } from './use-cases/review-submission.js';
import { ReviewSubmissions } from './use-cases/review-submissions.js';
import { SaveSubmission } from './use-cases/save-submission.js';
import { SubmitWork } from './use-cases/submit-work.js';
import { SubmitWorks } from './use-cases/submit-works.js';
import { WorksOfPeople } from './persistence/works-of-people.js';
import { ReportPractice } from './queries/report-practice.js';

/** Work for the themes, its reviews, and the offline hours that schools attest. */
@Module({
  imports: [EnrollmentModule],
  controllers: [FilesController],
  providers: [
    ReportPractice,
    WorksOfPeople,
    LearnerLocks,
    WorkStore,
    WorkFiles,
    OwnWork,
    ReviewStore,
    PracticeSummaries,
    PracticeReader,
    LocatePracticeTargets,
    SaveSubmission,
    SubmitWork,
    SubmitWorks,
    AttachFile,
    ReviewSubmission,
    ReviewSubmissions,
    AttestOfflineHours,
    MyThemes,
    SubmissionsToReview,
    OfflineHoursSheet,
    OwnPracticeResolver,
    ReviewResolver,
    OfflineHoursResolver,
  ],
  exports: [PracticeReader, SubmitWorks, ReviewSubmissions, AttestOfflineHours],
})
export class PracticeEvidenceModule {}
