import { Platform1760000000000 } from './platform/database/migrations/1760000000000-platform.js';
import { Identity1760000001000 } from './modules/identity/persistence/migrations/1760000001000-identity.js';
import { Organization1760000002000 } from './modules/organization/persistence/migrations/1760000002000-organization.js';
import { Enrollment1760000003000 } from './modules/enrollment/persistence/migrations/1760000003000-enrollment.js';
import { DiagnosticAssessment1760000004000 } from './modules/diagnostic-assessment/persistence/migrations/1760000004000-diagnostic-assessment.js';
import { CourseSelection1760000005000 } from './modules/course-selection/persistence/migrations/1760000005000-course-selection.js';
import { ConsistencyAndRecommendations1760000021100 } from './modules/course-selection/persistence/migrations/1760000021100-consistency-and-recommendations.js';
import { SituationalTests1760000020000 } from './modules/diagnostic-assessment/persistence/migrations/1760000020000-situational-tests.js';
import { InstrumentDrafts1760000020100 } from './modules/diagnostic-assessment/persistence/migrations/1760000020100-instrument-drafts.js';
import { DiagnosisRollUp1760000020200 } from './modules/diagnostic-assessment/persistence/migrations/1760000020200-diagnosis-roll-up.js';
import { CourseVersions1760000021000 } from './modules/course-selection/persistence/migrations/1760000021000-course-versions.js';
import { SchoolAndSharedPlans1760000021200 } from './modules/course-selection/persistence/migrations/1760000021200-school-and-shared-plans.js';
import { Exchange1760000006000 } from './modules/exchange/persistence/migrations/1760000006000-exchange.js';
import { PracticeEvidence1760000007000 } from './modules/practice-evidence/persistence/migrations/1760000007000-practice-evidence.js';
import { Scoring1760000008000 } from './modules/scoring/persistence/migrations/1760000008000-scoring.js';
import { Certification1760000009000 } from './modules/certification/persistence/migrations/1760000009000-certification.js';
import { CompletionReview1760000023400 } from './modules/certification/persistence/migrations/1760000023400-completion-review.js';
import { MassDecisions1760000023410 } from './modules/certification/persistence/migrations/1760000023410-mass-decisions.js';
import { Credentials1760000023200 } from './modules/certification/persistence/migrations/1760000023200-credentials.js';
import { Supervision1760000010000 } from './modules/supervision/persistence/migrations/1760000010000-supervision.js';
import { BackgroundJobs1760000011000 } from './platform/database/migrations/1760000011000-background-jobs.js';
import { UnitHistory1760000013000 } from './modules/organization/persistence/migrations/1760000013000-unit-history.js';
import { UnitLists1760000013100 } from './modules/enrollment/persistence/migrations/1760000013100-unit-lists.js';
import { AccountsAndSignIn1760000012000 } from './modules/identity/persistence/migrations/1760000012000-accounts-and-sign-in.js';
import { AuditChain1760000011110 } from './platform/database/migrations/1760000011110-audit-chain.js';
import { BackgroundJobRuns1760000011100 } from './platform/database/migrations/1760000011100-background-job-runs.js';
import { Places1760000016000 } from './modules/enrollment/persistence/migrations/1760000016000-places.js';
import { DistortionOfPacks1760000023000 } from './modules/enrollment/persistence/migrations/1760000023000-distortion-of-packs.js';
import { PolicyPackVersions1760000018000 } from './modules/enrollment/persistence/migrations/1760000018000-policy-pack-versions.js';
import { DiagnosisAndSelectionOfPacks1760000019000 } from './modules/enrollment/persistence/migrations/1760000019000-diagnosis-and-selection-of-packs.js';
import { RosterWizard1760000014000 } from './modules/enrollment/persistence/migrations/1760000014000-roster-wizard.js';
import { Webhooks1760000023300 } from './modules/exchange/persistence/migrations/1760000023300-webhooks.js';
import { DistortionFindings1760000023010 } from './modules/exchange/persistence/migrations/1760000023010-distortion-findings.js';
import { PushAlias1760000015010 } from './modules/exchange/persistence/migrations/1760000015010-push-alias.js';
import { People1760000015000 } from './modules/enrollment/persistence/migrations/1760000015000-people.js';
import { Fees1760000017100 } from './modules/enrollment/persistence/migrations/1760000017100-fees.js';
import { KeysOfOneStep1760000017150 } from './modules/enrollment/persistence/migrations/1760000017150-keys-of-one-step.js';
import { KeysCheckedTogether1760000017160 } from './modules/enrollment/persistence/migrations/1760000017160-keys-checked-together.js';
import { Tracks1760000017000 } from './modules/enrollment/persistence/migrations/1760000017000-tracks.js';
import { Workshops1760000017200 } from './modules/enrollment/persistence/migrations/1760000017200-workshops.js';
import { PracticeOfPacks1760000022000 } from './modules/enrollment/persistence/migrations/1760000022000-practice-of-packs.js';
import { Files1760000022100 } from './modules/practice-evidence/persistence/migrations/1760000022100-files.js';
import { Sandbox1760000023500 } from './modules/exchange/persistence/migrations/1760000023500-sandbox.js';
import { Similarity1760000022800 } from './modules/practice-evidence/persistence/migrations/1760000022800-similarity.js';
import { Recognition1760000017300 } from './modules/enrollment/persistence/migrations/1760000017300-recognition.js';
import { WorkshopLife1760000022200 } from './modules/practice-evidence/persistence/migrations/1760000022200-workshop-life.js';
import { Questions1760000022250 } from './modules/practice-evidence/persistence/migrations/1760000022250-questions.js';
import { PeerReviews1760000022400 } from './modules/practice-evidence/persistence/migrations/1760000022400-peer-reviews.js';
import { Observation1760000022500 } from './modules/practice-evidence/persistence/migrations/1760000022500-observation.js';
import { OfflineActivities1760000022550 } from './modules/practice-evidence/persistence/migrations/1760000022550-offline-activities.js';
import { Topics1760000022300 } from './modules/practice-evidence/persistence/migrations/1760000022300-topics.js';
import { Works1760000022600 } from './modules/practice-evidence/persistence/migrations/1760000022600-works.js';
import { Awards1760000022650 } from './modules/practice-evidence/persistence/migrations/1760000022650-awards.js';
import { Library1760000022700 } from './modules/practice-evidence/persistence/migrations/1760000022700-library.js';
import { Showcases1760000022750 } from './modules/practice-evidence/persistence/migrations/1760000022750-showcases.js';

/** Every migration, oldest first. A module's tables may point only at those of earlier stages. */
export const MIGRATIONS = [
  Platform1760000000000,
  Identity1760000001000,
  Organization1760000002000,
  Enrollment1760000003000,
  DiagnosticAssessment1760000004000,
  CourseSelection1760000005000,
  Exchange1760000006000,
  PracticeEvidence1760000007000,
  Scoring1760000008000,
  Certification1760000009000,
  Supervision1760000010000,
  BackgroundJobs1760000011000,
  BackgroundJobRuns1760000011100,
  AuditChain1760000011110,
  AccountsAndSignIn1760000012000,
  UnitHistory1760000013000,
  UnitLists1760000013100,
  RosterWizard1760000014000,
  People1760000015000,
  PushAlias1760000015010,
  Places1760000016000,
  Fees1760000017100,
  Tracks1760000017000,
  KeysOfOneStep1760000017150,
  KeysCheckedTogether1760000017160,
  Workshops1760000017200,
  Recognition1760000017300,
  PolicyPackVersions1760000018000,
  DiagnosisAndSelectionOfPacks1760000019000,
  SituationalTests1760000020000,
  InstrumentDrafts1760000020100,
  DiagnosisRollUp1760000020200,
  CourseVersions1760000021000,
  ConsistencyAndRecommendations1760000021100,
  SchoolAndSharedPlans1760000021200,
  PracticeOfPacks1760000022000,
  Files1760000022100,
  WorkshopLife1760000022200,
  Questions1760000022250,
  Topics1760000022300,
  PeerReviews1760000022400,
  Observation1760000022500,
  OfflineActivities1760000022550,
  Works1760000022600,
  Awards1760000022650,
  Library1760000022700,
  Showcases1760000022750,
  Similarity1760000022800,
  DistortionOfPacks1760000023000,
  DistortionFindings1760000023010,
  Credentials1760000023200,
  Webhooks1760000023300,
  CompletionReview1760000023400,
  MassDecisions1760000023410,
  Sandbox1760000023500,
];
