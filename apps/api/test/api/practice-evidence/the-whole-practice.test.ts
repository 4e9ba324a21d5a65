import { hoursFromTotals } from '@tisheng/domain-rules/scoring/hours-reached.js';
import { addDays, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { AttestOfflineHours } from '../../../src/modules/practice-evidence/use-cases/attest-offline-hours.js';
import { ReviewSubmissions } from '../../../src/modules/practice-evidence/use-cases/review-submissions.js';
import { SubmitWorks } from '../../../src/modules/practice-evidence/use-cases/submit-works.js';
import { AnswerWorkAuthorship } from '../../../src/modules/practice-evidence/works/use-cases/answer-work-authorship.js';
import { SaveWorkProfile } from '../../../src/modules/practice-evidence/works/use-cases/save-work-profile.js';
import { PracticeReader } from '../../../src/modules/practice-evidence/public/practice-reader.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import { asTeacher, codesOf, PROGRAM, TEXT } from './practice-steps.js';

/**
 * A workshop of thirty goes through themes 1–12 as people do: some late, some returned and better the second time, hours
 * attested twice, a work both one's own and the school's. Everybody ends with 50 hours online and 30 offline, and no way
 * leads to more.
 */
const app = useApp();
let region: Region;
let members: Learner[];

const goTo = (day: PlainDate): void => app.clock.set(new Date(`${day}T02:00:00Z`));
const submit = (learners: readonly Learner[], theme: number) =>
  app.get(SubmitWorks).executeMany(
    PROGRAM,
    region.cohortId,
    learners.map(({ id }) => ({ enrollmentId: id, theme, topicPosition: 0, text: TEXT })),
  );
const review = (learners: readonly Learner[], theme: number, isWork: boolean, score: number | null) =>
  app.get(ReviewSubmissions).executeMany(
    PROGRAM,
    region.cohortId,
    learners.map(({ id }) => ({
      enrollmentId: id,
      theme,
      decision: score === null ? ('return' as const) : ('accept' as const),
      score,
      technicalScore: isWork ? score : null,
      teachingScore: isWork ? score : null,
      comment: score === null ? '请补充学生的课堂反馈。' : '',
    })),
  );
const attest = (learners: readonly Learner[], theme: number, halfHours: number, heldOn: string) =>
  app.get(AttestOfflineHours).executeMany(
    PROGRAM,
    region.cohortId,
    learners.map(({ id }) => ({ enrollmentId: id, theme, halfHours, heldOn })),
  );
const courses = (halfHours: number) =>
  app.database.run(
    `INSERT INTO exchange.learner_progress (cohort_id, enrollment_id, completed_half_hours)
     SELECT $1, id, $3 FROM unnest($2::uuid[]) AS m(id)
     ON CONFLICT (cohort_id, enrollment_id) DO UPDATE SET completed_half_hours = excluded.completed_half_hours`,
    [region.cohortId, members.map(({ id }) => id), halfHours],
  );

/** The school's work of theme 11, a colleague named on it who agrees. */
async function nameOnSchoolWork(owner: Learner, named: Learner): Promise<void> {
  const profile = {
    kind: 'training-narrative',
    title: '学校作品',
    summary: '',
    stage: null,
    subject: null,
    topics: [],
    pupilsShown: 'none',
    licence: null,
    texts: { narrative: TEXT },
    files: {},
    ofSchool: true,
    authors: [named.id],
  } as const;
  const saved = await app
    .get(SaveWorkProfile)
    .execute(asTeacher(region, owner), region.cohortId, 11, profile);
  const work = await app.database.one<{ id: string }>(
    'SELECT submission_id AS id FROM practice_evidence.work_profile',
  );
  const agreed = await app
    .get(AnswerWorkAuthorship)
    .execute(asTeacher(region, named), region.cohortId, work!.id, true);
  if ('problems' in saved || agreed.length > 0) throw new Error('The school’s work was refused');
}

/** Half-hours that everybody has reached, as the scoring adds them up. */
async function hours(): Promise<{ online: number[]; offline: number[]; total: number[] }> {
  const summaries = await app.get(PracticeReader).summariesOf(
    region.cohortId,
    members.map(({ id }) => id),
  );
  const rows = await app.database.rows<{ id: string; online: number }>(
    'SELECT enrollment_id AS id, completed_half_hours AS online FROM exchange.learner_progress WHERE cohort_id = $1',
    [region.cohortId],
  );
  const online = new Map(rows.map((row) => [row.id, row.online]));
  const reached = summaries.map(({ enrollmentId, offlineHalfHours }) =>
    hoursFromTotals(region.pack, { online: online.get(enrollmentId) ?? 0, offline: offlineHalfHours }),
  );
  const distinct = (of: (one: (typeof reached)[number]) => number): number[] => [...new Set(reached.map(of))];
  return {
    online: distinct((one) => one.online.reached),
    offline: distinct((one) => one.offline.reached),
    total: distinct((one) => one.total.reached),
  };
}

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  members = await someLearners(app, region, 30);
});

test('a workshop of thirty goes through themes 1 to 12: the hours add up to 80 and no path gives more', async () => {
  const { practice, cohorts } = region.pack;
  const first = cohorts[0]!.firstTrainingDay;
  const themes = practice.themes.filter(({ owner }) => owner !== 'region');
  expect(themes.map(({ theme }) => theme)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const [punctual, late, returned] = [members.slice(0, 20), members.slice(20, 25), members.slice(25)];
  const [owner, coAuthor] = punctual as [Learner, Learner];
  let onlineSoFar = 0;
  for (const { theme, dueDay, isWork, offlineHalfHours, onlineHalfHours } of themes) {
    const due = addDays(first, dueDay!);
    goTo(addDays(due, -2));
    // The school's work, on which a colleague is named who hands in one of the own too.
    if (theme === 11) await nameOnSchoolWork(owner, coAuthor);
    expect(await submit([...punctual, ...returned], theme)).toEqual({ count: 25 });
    expect(await review(returned, theme, isWork, null)).toEqual({ count: 5 });
    goTo(addDays(due, 3));
    expect(await submit(late, theme)).toEqual({ count: 5 });
    expect(await submit(returned, theme)).toEqual({ count: 5 });
    expect(await review(members, theme, isWork, 60 + theme)).toEqual({ count: 30 });
    // What is accepted is not handed in again.
    expect(new Set(codesOf(await submit(members, theme)))).toEqual(new Set(['evidence-already-accepted']));
    const attested = offlineHalfHours > 0 ? [members] : [];
    const heldOn = addDays(due, -3);
    for (const learners of attested) {
      expect(await attest(learners, theme, offlineHalfHours, heldOn)).toEqual({ count: 30 });
      // The same activity attested again, and one more: once is once, and never more than the theme has.
      expect(await attest(learners, theme, offlineHalfHours, heldOn)).toEqual({ count: 30 });
      expect(new Set(codesOf(await attest(learners, theme, offlineHalfHours + 1, heldOn)))).toEqual(
        new Set(['offline-hours-above-theme']),
      );
    }
    onlineSoFar += onlineHalfHours;
    await courses(onlineSoFar);
  }
  expect(await hours()).toEqual({ online: [100], offline: [60], total: [160] });
  // More courses than asked make up for nothing else.
  await courses(400);
  expect(await hours()).toEqual({ online: [100], offline: [60], total: [160] });

  const summaries = await app.get(PracticeReader).summariesOf(
    region.cohortId,
    members.map(({ id }) => id),
  );
  expect(
    new Set(summaries.map(({ themesSubmitted, themesAccepted }) => `${themesSubmitted}/${themesAccepted}`)),
  ).toEqual(new Set(['12/12']));
  const lateOnes = await app.database.rows<{ id: string }>(
    'SELECT DISTINCT enrollment_id AS id FROM practice_evidence.submission WHERE late',
  );
  expect(lateOnes.map(({ id }) => id).toSorted()).toEqual(late.map(({ id }) => id).toSorted());

  // The teacher reads the same.
  const cookie = await anAccount(app).of('teacher').whoIs(coAuthor.teacherId).signedIn();
  const themesRead = await app.graphql<{ myThemes: { state: string; attestedHalfHours: number }[] }>(
    'query ($cohortId: ID!) { myThemes(cohortId: $cohortId) { state attestedHalfHours } }',
    { cohortId: region.cohortId },
    cookie,
  );
  const own = themesRead.data.myThemes.filter(({ state }) => state !== 'REGION');
  expect(own.map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 'ACCEPTED'));
  expect(own.reduce((sum, { attestedHalfHours }) => sum + attestedHalfHours, 0)).toBe(60);
}, 120_000);
