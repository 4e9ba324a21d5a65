import { attendedHalfHours } from '@tisheng/domain-rules/practice-evidence/offline-activities/attended-half-hours.js';
import { proposedHalfHours } from '@tisheng/domain-rules/practice-evidence/offline-activities/activity-hours.js';
import type { PolicyTheme } from '@tisheng/domain-rules/policy/practice.js';
import type { Actor } from '../../platform/auth/actor.js';
import { FindActivities } from '../../modules/practice-evidence/offline-activities/queries/find-activities.js';
import { AttendActivity } from '../../modules/practice-evidence/offline-activities/use-cases/attend-activity.js';
import { AttestActivities } from '../../modules/practice-evidence/offline-activities/use-cases/attest-activities.js';
import { DrawSpotChecks } from '../../modules/practice-evidence/offline-activities/use-cases/draw-spot-checks.js';
import { MarkAttendance } from '../../modules/practice-evidence/offline-activities/use-cases/mark-attendance.js';
import { PlanActivity } from '../../modules/practice-evidence/offline-activities/use-cases/plan-activity.js';
import { done, type Season } from '../season/season.js';
import { asTeacher, type LearnerOnSite } from './learner-on-site.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HALF_HOURS = 2;

/** One activity attested and drawn for a spot check, one to attest, one going on right now and one to come. */
export async function activitiesOnSite(
  season: Season,
  school: Actor,
  college: Actor,
  learners: readonly LearnerOnSite[],
): Promise<void> {
  const theme = await themeWithRoom(season, learners);
  if (!theme || learners.length === 0) return;
  const now = season.clock.now().getTime();
  const hold = async (title: string, startsAt: number): Promise<string> => {
    season.clock.set(new Date(Math.min(startsAt, now) - DAY));
    const planned = await season.get(PlanActivity).execute(school, season.cohortId, school.unitId ?? '', {
      title,
      place: '多媒体教室',
      theme: theme.theme,
      startsAt: new Date(startsAt),
      endsAt: new Date(startsAt + HALF_HOURS * (HOUR / 2)),
      halfHours: HALF_HOURS,
      enrollmentIds: learners.map(({ id }) => id),
    });
    return done('The activity', planned).activityId;
  };
  const attested = await hold('智慧课堂集体备课', now - 4 * DAY);
  await attended(season, school, attested, learners.slice(0, -1), now - 4 * DAY + HOUR / 12);
  season.clock.set(new Date(now - 3 * DAY));
  await attest(season, school, attested, theme, learners.slice(0, -1));
  done('The draw', await season.get(DrawSpotChecks).execute(college, season.cohortId, college.unitId ?? ''));
  const waiting = await hold('微课制作工作间', now - DAY);
  await attended(season, school, waiting, learners.slice(0, 6), now - DAY + HOUR / 6);
  // Under way in this very hour, with its code on the screen.
  const going = await hold('同课异构研讨', now - HOUR / 4);
  await attended(season, school, going, learners.slice(2, 5), now - HOUR / 12);
  await hold('希沃白板操作培训', now + 5 * DAY);
}

/** The last theme with offline hours in which these learners have none yet: what the season attested leaves no room. */
async function themeWithRoom(
  season: Season,
  learners: readonly LearnerOnSite[],
): Promise<PolicyTheme | undefined> {
  const full = await season.database.rows<{ theme: number }>(
    `SELECT DISTINCT theme FROM practice_evidence.offline_attestation WHERE cohort_id = $1 AND enrollment_id = ANY($2)`,
    [season.cohortId, learners.map(({ id }) => id)],
  );
  const taken = new Set(full.map(({ theme }) => theme));
  const offline = season.pack.practice.themes.filter(({ offlineHalfHours }) => offlineHalfHours > 0);
  return offline.find(({ theme }) => !taken.has(theme)) ?? offline.at(-1);
}

/** Two check in with the code, the others are noted by hand. */
async function attended(
  season: Season,
  school: Actor,
  activityId: string,
  learners: readonly LearnerOnSite[],
  at: number,
): Promise<void> {
  season.clock.set(new Date(at));
  const shown = await season.get(FindActivities).code(school, activityId);
  for (const learner of learners.slice(0, 2)) {
    const actor = asTeacher(season, learner);
    const code = shown?.code ?? '';
    const problems = await season.get(AttendActivity).execute(actor, season.cohortId, activityId, code);
    done('The check-in', { problems });
  }
  const marks = learners
    .slice(2)
    .map(({ id }) => ({ enrollmentId: id, present: true, cameAt: null, leftAt: null }));
  if (marks.length === 0) return;
  const problems = await season.get(MarkAttendance).execute(school, activityId, marks, '现场核对签到表');
  done('The attendance', { problems });
}

async function attest(
  season: Season,
  school: Actor,
  activityId: string,
  theme: PolicyTheme,
  learners: readonly LearnerOnSite[],
): Promise<void> {
  const found = await season.get(FindActivities).one(school, activityId);
  const had = await season.database.rows<{ id: string; attested: number }>(
    `SELECT enrollment_id AS id, half_hours AS attested FROM practice_evidence.offline_attestation
      WHERE cohort_id = $1 AND theme = $2`,
    [season.cohortId, theme.theme],
  );
  const attestedOf = new Map(had.map(({ id, attested }) => [id, attested]));
  const rows = learners.flatMap(({ id }) => {
    const person = found?.participants.find(({ enrollmentId }) => enrollmentId === id);
    if (!found || !person) return [];
    const hours = { attested: attestedOf.get(id) ?? 0, given: 0 };
    const halfHours = proposedHalfHours(attendedHalfHours(person, found.activity), hours, theme);
    return [{ activityId, enrollmentId: id, halfHours }];
  });
  done('The attestation', await season.get(AttestActivities).execute(school, season.cohortId, rows));
}
