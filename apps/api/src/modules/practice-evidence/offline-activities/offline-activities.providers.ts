import { OfflineAttestations } from '../persistence/offline-attestations.js';
import { ActivityCodes, ActivityCodeSettings } from './activity-codes.js';
import { ActivityResolver } from './graphql/activity.resolver.js';
import { SpotCheckResolver } from './graphql/spot-check.resolver.js';
import { ActivitiesOfPeople } from './persistence/activities-of-people.js';
import { ActivityRows } from './persistence/activity-rows.js';
import { SpotCheckRows } from './persistence/spot-check-rows.js';
import { FindActivities } from './queries/find-activities.js';
import { FindActivityHours } from './queries/find-activity-hours.js';
import { FindMyActivities } from './queries/find-my-activities.js';
import { FindSpotChecks } from './queries/find-spot-checks.js';
import { LocateActivities } from './queries/locate-activities.js';
import { AnswerSpotCheck } from './use-cases/answer-spot-check.js';
import { AttendActivity } from './use-cases/attend-activity.js';
import { AttestActivities } from './use-cases/attest-activities.js';
import { CancelActivity } from './use-cases/cancel-activity.js';
import { DecideSpotCheck } from './use-cases/decide-spot-check.js';
import { DrawSpotChecks } from './use-cases/draw-spot-checks.js';
import { MarkAttendance } from './use-cases/mark-attendance.js';
import { PlanActivity } from './use-cases/plan-activity.js';

/** School-based activities, attendance by code, and spot checks. */
export const OFFLINE_ACTIVITIES = [
  OfflineAttestations,
  ActivityCodeSettings,
  ActivityCodes,
  ActivityRows,
  SpotCheckRows,
  ActivitiesOfPeople,
  LocateActivities,
  FindActivities,
  FindActivityHours,
  FindMyActivities,
  FindSpotChecks,
  PlanActivity,
  CancelActivity,
  AttendActivity,
  MarkAttendance,
  AttestActivities,
  DrawSpotChecks,
  AnswerSpotCheck,
  DecideSpotCheck,
  ActivityResolver,
  SpotCheckResolver,
];
