import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { addDays, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Accounts } from '../../modules/identity/public/accounts.js';
import { ActivatePolicyPack } from '../../modules/enrollment/packs/use-cases/activate-policy-pack.js';
import { UploadPolicyPack } from '../../modules/enrollment/packs/use-cases/upload-policy-pack.js';
import { ClaimRecognition } from '../../modules/enrollment/recognition/use-cases/claim-recognition.js';
import { DecideRecognition } from '../../modules/enrollment/recognition/use-cases/decide-recognition.js';
import { KeepEvidence } from '../../modules/enrollment/recognition/use-cases/keep-evidence.js';
import { FindTrackPeople } from '../../modules/enrollment/tracks/queries/find-track-people.js';
import { AttestTrackAttendance } from '../../modules/enrollment/tracks/use-cases/attest-track-attendance.js';
import { DecideTrackNominations } from '../../modules/enrollment/tracks/use-cases/decide-track-nominations.js';
import { NominateForTrack } from '../../modules/enrollment/tracks/use-cases/nominate-for-track.js';
import { SaveTrackSession } from '../../modules/enrollment/tracks/use-cases/save-track-session.js';
import { ProposeWorkshops } from '../../modules/enrollment/workshops/use-cases/propose-workshops.js';
import { PublishWorkshops } from '../../modules/enrollment/workshops/use-cases/publish-workshops.js';
import { SetWorkshopLeader } from '../../modules/enrollment/workshops/use-cases/set-workshop-leader.js';
import { done, type Season } from '../season/season.js';

/** What stands beside the cohort itself: versions of the policy, a track's session, workshops, earlier training. */
export async function besideTheCohort(season: Season, password: string): Promise<void> {
  await versionsOfThePolicy(season);
  await sessionOfATrack(season);
  await workshops(season, password);
  await earlierTraining(season);
}

const changed = (pack: PolicyPack, version: string, change: (copy: PolicyPack) => void): string => {
  const copy = JSON.parse(JSON.stringify(pack)) as PolicyPack;
  copy.version = version;
  change(copy);
  return JSON.stringify(copy, null, 2);
};

/** One newer version holds for the cohort that has not begun; another lies ready as a draft. */
async function versionsOfThePolicy(season: Season): Promise<void> {
  const { pack, programmeId, office } = season;
  const upload = season.get(UploadPolicyPack);
  const newer = changed(pack, '1.1.0', (copy) => (copy.push.graceHours = 72));
  done(
    'The newer policy',
    await upload.execute(office, { programmeId, fileName: '政策包-1.1.0.json', text: newer }),
  );
  const last = pack.cohorts.at(-1);
  if (last && pack.cohorts.length > 1) {
    const activation = { programmeId, version: '1.1.0', cohortCodes: [last.code], reason: '放宽推送期限' };
    done('Its activation', await season.get(ActivatePolicyPack).execute(office, activation));
  }
  const draft = changed(pack, '1.2.0', (copy) => {
    copy.push.graceHours = 72;
    copy.appeals.withinDays = 20;
    copy.scoring.bands = copy.scoring.bands.map((band) => {
      if (band.grade === 'excellent') return { ...band, from: 85 };
      return band.grade === 'pass' ? { ...band, to: 85 } : band;
    });
  });
  done(
    'The draft',
    await upload.execute(office, { programmeId, fileName: '政策包-1.2.0.json', text: draft }),
  );
}

/** A session under way: some are confirmed and were there yesterday, others wait. */
async function sessionOfATrack(season: Season): Promise<void> {
  const { pack, programmeId, rootUnitId, office } = season;
  const track = pack.tracks?.[0];
  if (!track) return;
  const today = plainDateIn(pack.programme.timeZone, season.clock.now());
  const stages = ['kindergarten', 'primary', 'junior-secondary', 'senior-secondary', 'special-education'];
  const saved = done(
    'The session',
    await season.get(SaveTrackSession).execute(office, programmeId, {
      id: null,
      trackCode: track.code,
      name: '第一期集中培训',
      stages,
      from: addDays(today, -1),
      to: addDays(today, 2),
      nominateUntil: addDays(today, -1),
      place: '教师进修学校报告厅',
      capacity: Math.min(40, track.participants),
    }),
  );
  const people = season.get(FindTrackPeople);
  const filter = { programmeId, unitId: rootUnitId, sessionId: saved.sessionId };
  const candidates = await people.candidates(filter, 500, null);
  const chosen = await withinShares(
    season,
    saved.sessionId,
    candidates.nodes.map(({ teacherId }) => teacherId),
  );
  if (chosen.length === 0) return;
  const now = season.clock.now();
  season.clock.set(new Date(now.getTime() - 86_400_000));
  const nomination = { programmeId, unitId: rootUnitId, sessionId: saved.sessionId, teacherIds: chosen };
  done('The nominations', await season.get(NominateForTrack).execute(office, nomination));
  const { nodes } = await people.nominations(filter, 500, null);
  const confirmed = nodes.slice(0, Math.ceil(nodes.length * 0.7)).map(({ id }) => id);
  const decision = {
    programmeId,
    sessionId: saved.sessionId,
    nominationIds: confirmed,
    decision: 'confirm' as const,
    reason: '',
  };
  done('The confirmation', await season.get(DecideTrackNominations).execute(office, decision));
  const halfDay = { day: addDays(today, -1), half: 'morning' as const };
  const attendance = { programmeId, sessionId: saved.sessionId, halfDay, presentIds: confirmed.slice(1) };
  done('The attendance', await season.get(AttestTrackAttendance).execute(office, attendance));
  season.clock.set(now);
}

/** As many of each county as its share allows. */
async function withinShares(
  season: Season,
  sessionId: string,
  teacherIds: readonly string[],
): Promise<string[]> {
  const rows = await season.database.rows<{ id: string }>(
    `SELECT id FROM (
       SELECT t.id, q.places, row_number() OVER (PARTITION BY q.county_id ORDER BY t.id) AS place
         FROM enrollment.teacher t JOIN organization.unit s ON s.id = t.school_id
         JOIN organization.unit c ON c.root_id = s.root_id AND s.path LIKE c.path || '%'
         JOIN enrollment.track_share q ON q.county_id = c.id AND q.session_id = $1
        WHERE t.id = ANY($2)) AS ranked
      WHERE place <= GREATEST(1, places - 1) AND places > 0`,
    [sessionId, teacherIds],
  );
  return rows.map(({ id }) => id);
}

/** Workshops for the whole region, each led by one of its own; those of one county stay drafts. */
async function workshops(season: Season, password: string): Promise<void> {
  const { cohortId, rootUnitId } = season;
  const root = season.person('province-office', { unitId: rootUnitId });
  const begun = await season.get(ProposeWorkshops).execute(root, cohortId, rootUnitId, 1);
  done('The proposal', begun);
  await season.settle();
  const drafts = await season.database.rows<{
    id: string;
    countyId: string;
    teacherId: string;
    name: string;
    hasAccount: boolean;
  }>(
    `SELECT DISTINCT ON (w.id) w.id, w.county_id AS "countyId", t.id AS "teacherId", t.name,
            EXISTS (SELECT FROM identity.role_grant r WHERE r.teacher_id = t.id AND r.ended_at IS NULL) AS "hasAccount"
       FROM enrollment.workshop w JOIN enrollment.study_group g ON g.workshop_id = w.id
       JOIN enrollment.workshop_member m ON m.group_id = g.id
       JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
       JOIN enrollment.teacher t ON t.id = e.teacher_id
      WHERE w.cohort_id = $1 AND t.left_at IS NULL ORDER BY w.id, t.duty <> 'backbone-teacher', t.id`,
    [cohortId],
  );
  const prefix = season.pack.programme.learnerPrefix.toLowerCase();
  for (const [at, { id, teacherId, name, hasAccount }] of drafts.entries()) {
    if (!hasAccount) {
      await season.database.transaction((tx) =>
        season.get(Accounts).create(tx, {
          login: `${prefix}-workshop-${at + 1}`,
          displayName: name,
          password,
          mustChangePassword: false,
          grants: [{ role: 'teacher', teacherId }],
        }),
      );
    }
    const leading = { cohortId, unitId: rootUnitId, workshopId: id, teacherId, leads: true };
    done('The leader', await season.get(SetWorkshopLeader).execute(root, leading));
  }
  const counties = [...new Set(drafts.map(({ countyId }) => countyId))];
  for (const countyId of counties.length > 1 ? counties.slice(0, -1) : counties)
    done('The workshops', await season.get(PublishWorkshops).execute(root, cohortId, countyId));
}

/** Three claims: one granted, one that the school has attested, one that waits for it. */
async function earlierTraining(season: Season): Promise<void> {
  const [programme] = season.pack.recognizedProgrammes ?? [];
  if (!programme || !season.pack.recognition) return;
  const { cohortId } = season;
  const learners = await season.database.rows<{ id: string; teacherId: string }>(
    `SELECT e.id, e.teacher_id AS "teacherId" FROM enrollment.enrollment e
      WHERE e.cohort_id = $1 AND e.state = 'confirmed' AND e.school_id = (
        SELECT school_id FROM enrollment.enrollment WHERE cohort_id = $1 AND state = 'confirmed'
         GROUP BY school_id ORDER BY count(*) DESC, school_id LIMIT 1) ORDER BY e.id LIMIT 3`,
    [cohortId],
  );
  const school = season.person('school-administrator', {});
  for (const [at, { id: enrollmentId, teacherId }] of learners.entries()) {
    const content = Buffer.from(`%PDF-1.4\n% certificate ${season.pack.id} ${at}\n%%EOF\n`);
    const kept = done(
      'The evidence',
      await season.get(KeepEvidence).execute(school, { name: '证书.pdf', content }),
    );
    const claim = {
      programmeCode: programme.code,
      completedOn: addDays(season.cohort.firstTrainingDay, -400 - at),
      halfHours: 16 + at * 4,
      // The last two name one number: somebody has to compare.
      certificateNo: `TR-${1000 + Math.min(at, 1)}`,
      fileId: kept.fileId,
    };
    const whose = at === 2 ? { teacherId } : { enrollmentId };
    const filed = done(
      'The claim',
      await season.get(ClaimRecognition).execute(school, cohortId, whose, claim),
    );
    const meant = { cohortId, enrollmentId, claimId: filed.claimId };
    if (at === 0) done('The grant', await season.get(DecideRecognition).decide(season.office, meant, 16, ''));
  }
}
