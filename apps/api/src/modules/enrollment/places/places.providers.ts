import { ChangeInstitution } from '../institutions/change-institution.js';
import { FindInstitutionChanges } from '../institutions/find-institution-changes.js';
import { FollowInstitution } from '../institutions/follow-institution.js';
import { PromoteWaiting } from '../enrolling/promote-waiting.js';
import { ActOnMatching } from './act-on-matching.js';
import { CountQuotaFromRoster } from './count-quota-from-roster.js';
import { DistributeQuota } from './distribute-quota.js';
import { ExportEnrollments } from './export-enrollments.js';
import { FindEnrollmentEvents } from './find-enrollment-events.js';
import { FindQuotaTable } from './find-quota-table.js';
import { FindRefusals } from './find-refusals.js';
import { CohortDatesResolver } from './graphql/cohort-dates.resolver.js';
import { EnrollmentHistoryResolver } from './graphql/enrollment-history.resolver.js';
import { InstitutionChangeResolver } from './graphql/institution-change.resolver.js';
import { LeavingResolver } from './graphql/leaving.resolver.js';
import { MatchingResolver } from './graphql/matching.resolver.js';
import { QuotaResolver } from './graphql/quota.resolver.js';
import { GrantLateAdmission } from './grant-late-admission.js';
import { MoveCohortDates } from './move-cohort-dates.js';

/** Places of a cohort, who gets them, who waits, and with which institution. */
export const PLACES = [
  PromoteWaiting,
  FollowInstitution,
  ChangeInstitution,
  FindInstitutionChanges,
  DistributeQuota,
  CountQuotaFromRoster,
  FindQuotaTable,
  MoveCohortDates,
  GrantLateAdmission,
  ActOnMatching,
  FindRefusals,
  FindEnrollmentEvents,
  ExportEnrollments,
  QuotaResolver,
  CohortDatesResolver,
  MatchingResolver,
  EnrollmentHistoryResolver,
  InstitutionChangeResolver,
  LeavingResolver,
];
