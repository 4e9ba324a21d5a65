import { Platform1760000000000 } from './platform/database/migrations/1760000000000-platform.js';
import { Identity1760000001000 } from './modules/identity/persistence/migrations/1760000001000-identity.js';
import { Organization1760000002000 } from './modules/organization/persistence/migrations/1760000002000-organization.js';
import { Enrollment1760000003000 } from './modules/enrollment/persistence/migrations/1760000003000-enrollment.js';
import { DiagnosticAssessment1760000004000 } from './modules/diagnostic-assessment/persistence/migrations/1760000004000-diagnostic-assessment.js';
import { CourseSelection1760000005000 } from './modules/course-selection/persistence/migrations/1760000005000-course-selection.js';
import { Exchange1760000006000 } from './modules/exchange/persistence/migrations/1760000006000-exchange.js';
import { PracticeEvidence1760000007000 } from './modules/practice-evidence/persistence/migrations/1760000007000-practice-evidence.js';
import { Scoring1760000008000 } from './modules/scoring/persistence/migrations/1760000008000-scoring.js';
import { Certification1760000009000 } from './modules/certification/persistence/migrations/1760000009000-certification.js';
import { Supervision1760000010000 } from './modules/supervision/persistence/migrations/1760000010000-supervision.js';
import { BackgroundJobs1760000011000 } from './platform/database/migrations/1760000011000-background-jobs.js';

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
];
