import { Module } from '@nestjs/common';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { AwardFilesController } from './awards/award-files.controller.js';
import { AWARDS } from './awards/awards.providers.js';
import { LibraryFilesController } from './library/library-files.controller.js';
import { LIBRARY } from './library/library.providers.js';
import { SHOWCASES } from './showcases/showcases.providers.js';
import { FILES, FILES_CONTROLLERS } from './files/files.providers.js';
import { QUESTIONS } from './questions/questions.providers.js';
import { WORKSHOP_LIFE } from './workshop-life/workshop-life.providers.js';
import { OfflineHoursResolver } from './graphql/offline-hours.resolver.js';
import { OwnPracticeResolver } from './graphql/own-practice.resolver.js';
import { ReviewResolver } from './graphql/review.resolver.js';
import { LearnerLocks } from './persistence/learner-locks.js';
import { OwnWork } from './persistence/own-work.js';
import { PracticeSummaries } from './persistence/practice-summaries.js';
import { ReviewStore } from './persistence/review-store.js';
import { WorkStore } from './persistence/stored-work.js';
import { WorkFiles } from './persistence/work-files.js';
import { MeasurementsController } from './observation/measurements.controller.js';
import { OBSERVATION } from './observation/observation.providers.js';
import { OFFLINE_ACTIVITIES } from './offline-activities/offline-activities.providers.js';
import { BlindFilesController } from './peer-review/blind-files.controller.js';
import { PEER_REVIEW } from './peer-review/peer-review.providers.js';
import { PracticeReader } from './public/practice-reader.js';
import { LocatePracticeTargets } from './queries/locate-practice-targets.js';
import { MyThemes } from './queries/my-themes.js';
import { OfflineHoursSheet } from './queries/offline-hours-sheet.js';
import { SubmissionsToReview } from './queries/submissions-to-review.js';
import { AttestOfflineHours } from './use-cases/attest-offline-hours.js';
import { ReviewSubmission } from './use-cases/review-submission.js';
import { ReviewSubmissions } from './use-cases/review-submissions.js';
import { SaveSubmission } from './use-cases/save-submission.js';
import { SubmitWork } from './use-cases/submit-work.js';
import { SubmitWorks } from './use-cases/submit-works.js';
import { SIMILARITY } from './similarity/similarity.providers.js';
import { TOPICS } from './topics/topics.providers.js';
import { WORKS } from './works/works.providers.js';
import { WorksOfPeople } from './persistence/works-of-people.js';
import { ReportPractice } from './queries/report-practice.js';

/** Work for the themes, its reviews, and the offline hours that schools attest. */
@Module({
  imports: [OrganizationModule, EnrollmentModule],
  controllers: [
    AwardFilesController,
    LibraryFilesController,
    MeasurementsController,
    ...FILES_CONTROLLERS,
    BlindFilesController,
  ],
  providers: [
    ...OBSERVATION,
    ...OFFLINE_ACTIVITIES,
    ...FILES,
    ...WORKSHOP_LIFE,
    ...QUESTIONS,
    ...PEER_REVIEW,
    ...TOPICS,
    ...SIMILARITY,
    ...WORKS,
    ...AWARDS,
    ...LIBRARY,
    ...SHOWCASES,
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
