import type { WorkProfile } from '@tisheng/domain-rules/practice-evidence/works/work-profile.js';
import { SaveSubmission } from '../../../src/modules/practice-evidence/use-cases/save-submission.js';
import { SubmitWork } from '../../../src/modules/practice-evidence/use-cases/submit-work.js';
import { PracticeReader } from '../../../src/modules/practice-evidence/public/practice-reader.js';
import { MyThemes } from '../../../src/modules/practice-evidence/queries/my-themes.js';
import { FindFinishedWork } from '../../../src/modules/practice-evidence/works/queries/find-finished-work.js';
import { WorksForNomination } from '../../../src/modules/practice-evidence/works/queries/works-for-nomination.js';
import { AnswerWorkAuthorship } from '../../../src/modules/practice-evidence/works/use-cases/answer-work-authorship.js';
import { SaveWorkProfile } from '../../../src/modules/practice-evidence/works/use-cases/save-work-profile.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { accountOf, anUpload } from '../../builders/a-workshop.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import { asStaff, asTeacher, codesOf, returning, review, TEXT } from './practice-steps.js';

/** Theme 11 asks for a signature work, one's own or the school's. */
const THEME = 11;
const app = useApp();
let region: Region;
let owner: Learner;
let named: Learner;
let silent: Learner;

const profile: WorkProfile = {
  kind: 'training-narrative',
  title: '我们的混合式教研',
  summary: '',
  stage: 'primary',
  subject: '13',
  topics: ['T1'],
  pupilsShown: 'none',
  licence: 'use-in-region',
  texts: { narrative: TEXT },
  files: {},
  ofSchool: false,
  authors: [],
};
const tell = (change: Partial<WorkProfile> = {}, theme = THEME, learner = owner) =>
  app
    .get(SaveWorkProfile)
    .execute(asTeacher(region, learner), region.cohortId, theme, { ...profile, ...change });
const handIn = (learner = owner) =>
  app.get(SubmitWork).execute(asTeacher(region, learner), region.cohortId, THEME, {
    topicPosition: 0,
    ownTopic: null,
    text: TEXT,
    links: [],
  });
const accept = (learner: Learner, score: number) =>
  review(app, region, [
    {
      enrollmentId: learner.id,
      theme: THEME,
      decision: 'accept',
      score,
      technicalScore: score,
      teachingScore: score,
      comment: '',
    },
  ]);
const answer = async (learner: Learner, consents: boolean) => {
  const { id } = (await app.database.one<{ id: string }>(
    'SELECT id FROM practice_evidence.submission WHERE enrollment_id = $1 AND theme = $2',
    [owner.id, THEME],
  ))!;
  return app.get(AnswerWorkAuthorship).execute(asTeacher(region, learner), region.cohortId, id, consents);
};
const summary = (learner: Learner) => app.get(PracticeReader).summaryOf(region.cohortId, learner.id);

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 2 });
});
beforeEach(async () => {
  app.clock.set(new Date('2016-06-01T02:00:00Z'));
  [owner, named, silent] = (await someLearners(app, region, 3)) as [Learner, Learner, Learner];
});

test('a theme that asks for a finished work takes none whose parts are missing, and names each', async () => {
  expect(codesOf(await handIn())).toEqual(['work-kind-missing']);
  expect(codesOf(await tell({ kind: 'lesson-case', texts: { reflection: TEXT } }))).toEqual([]);
  const refused = await handIn();
  expect(codesOf(refused)).toEqual(['work-part-missing', 'work-part-missing', 'work-part-missing']);
  expect('problems' in refused && refused.problems.map(({ field }) => field)).toEqual([
    'plan',
    'recording',
    'courseware',
  ]);
  await tell();
  expect(codesOf(await handIn())).toEqual([]);
  // It waits for review: nothing of it changes now.
  expect(codesOf(await tell({ title: '换个题目' }))).toEqual(['work-waits-for-review']);
});

test('a file stands in the place of a part that it fits, once', async () => {
  const account = await accountOf(app, owner);
  const attach = (fileIds: readonly string[]) =>
    app
      .get(SaveSubmission)
      .execute({ ...asTeacher(region, owner), accountId: account.id }, region.cohortId, THEME, {
        topicPosition: 0,
        ownTopic: null,
        text: '',
        links: [],
        fileIds,
      });
  const plan = await anUpload(app, region, account, '设计.pdf');
  const video = await anUpload(app, region, account, '实录.mp4');
  expect(codesOf(await attach([plan, video]))).toEqual([]);
  const kind = 'lesson-case' as const;
  expect(codesOf(await tell({ kind, texts: {}, files: { plan: [video] } }))).toEqual([
    'work-part-takes-no-such-file',
  ]);
  expect(codesOf(await tell({ kind, texts: {}, files: { plan: [plan], courseware: [plan] } }))).toEqual([
    'work-file-in-two-parts',
  ]);
  expect(
    codesOf(await tell({ kind, texts: {}, files: { plan: ['0192f0c1-0000-7000-8000-00000000000a'] } })),
  ).toEqual(['work-file-not-attached']);
  expect(codesOf(await tell({ kind, texts: {}, files: { plan: [plan], recording: [video] } }))).toEqual([]);
  // A file that is taken away leaves its place empty.
  await attach([video]);
  const work = await app.get(FindFinishedWork).own(region.cohortId, owner.teacherId, THEME);
  expect(work?.missing).toEqual(['plan', 'courseware', 'reflection']);
});

test('a school’s work counts for everybody named who agrees, once it is handed in, and for nobody else', async () => {
  await tell({ ofSchool: true, authors: [named.id, silent.id] });
  expect(await answer(named, true)).toEqual([]);
  expect(await summary(named)).toMatchObject({ themesSubmitted: 0 });
  await handIn();
  expect(await summary(named)).toMatchObject({ themesSubmitted: 1, themesAccepted: 0 });
  expect((await app.get(MyThemes).one(asTeacher(region, named), region.cohortId, THEME)).state).toBe(
    'submitted',
  );
  await accept(owner, 86);
  expect(await summary(named)).toMatchObject({ themesAccepted: 1, practiceScoreHundredths: 8600 });
  expect(await summary(silent)).toBeUndefined();
  // Who answers late is counted from then on; a yes stands once the work is accepted.
  expect(await answer(silent, true)).toEqual([]);
  expect(await summary(silent)).toMatchObject({ themesAccepted: 1, practiceScoreHundredths: 8600 });
  expect((await answer(silent, false)).map(({ code }) => code)).toEqual(['authorship-stands']);
  const [standing] = await app.get(PracticeReader).themesOf(region.cohortId, [named.id]);
  expect(standing).toMatchObject({ theme: THEME, state: 'accepted', scoreHundredths: 8600 });
});

test('of one’s own and the school’s work for a theme the better counts, as one theme', async () => {
  await tell({ ofSchool: true, authors: [named.id] });
  await answer(named, true);
  await tell({ title: '我自己的作品' }, THEME, named);
  await handIn(named);
  await handIn();
  await accept(named, 90);
  await accept(owner, 70);
  expect(await summary(named)).toMatchObject({
    themesSubmitted: 1,
    themesAccepted: 1,
    practiceScoreHundredths: 9000,
  });
});

test('a school’s work that comes back counts for nobody until it is handed in again', async () => {
  await tell({ ofSchool: true, authors: [named.id] });
  await answer(named, true);
  await handIn();
  await review(app, region, [{ ...returning(owner, THEME) }]);
  expect(await summary(named)).toMatchObject({ themesSubmitted: 0 });
  // Reviewers go on reading what was handed in while the teacher changes it.
  await tell({ ofSchool: true, authors: [named.id], title: '改过的题目' });
  const { id } = (await app.database.one<{ id: string }>(
    'SELECT id FROM practice_evidence.submission WHERE enrollment_id = $1',
    [owner.id],
  ))!;
  expect((await app.get(FindFinishedWork).ofSubmission(id))?.title).toBe(profile.title);
});

test('only colleagues of the school are named, on themes that a school may answer', async () => {
  const [other] = (await someLearners(app, region, 1, { school: region.schools[1]! })) as [Learner];
  expect(codesOf(await tell({ ofSchool: true, authors: [other.id, owner.id] }))).toEqual([
    'work-author-is-owner',
    'work-author-unknown',
  ]);
  expect(codesOf(await tell({ ofSchool: true }, 10))).toEqual(['theme-takes-no-school-work']);
  await tell();
  expect((await answer(named, true)).map(({ code }) => code)).toEqual(['not-named-on-work']);
});

test('nobody who is named on a work reviews it, whatever role they use', async () => {
  await tell({ ofSchool: true, authors: [named.id] });
  await answer(named, true);
  await handIn();
  const account = await anAccount(app).of('teacher').whoIs(named.teacherId).made();
  const reviewer = asStaff(region, 'principal', named.school, account.id);
  const { ReviewSubmissions } =
    await import('../../../src/modules/practice-evidence/use-cases/review-submissions.js');
  const answered = await app.get(ReviewSubmissions).executeMany(reviewer, region.cohortId, [
    {
      enrollmentId: owner.id,
      theme: THEME,
      decision: 'accept',
      score: 80,
      technicalScore: 80,
      teachingScore: 80,
      comment: '',
    },
  ]);
  expect(codesOf(answered)).toContain('review-of-own-work');
});

test('what is nominated shows whose it is, what is missing and whether all agree', async () => {
  await tell({ ofSchool: true, authors: [named.id, silent.id] });
  await answer(named, true);
  await handIn();
  await accept(owner, 86);
  const works = app.get(WorksForNomination);
  const all = await works.below(region.cohortId, region.countyOf(owner.school).path);
  const work = all.find(({ authors }) => authors[0]?.enrollmentId === owner.id);
  expect(work).toMatchObject({
    kind: 'training-narrative',
    complete: true,
    missing: [],
    consent: false,
    schoolId: owner.school.id,
    scoreHundredths: 8600,
  });
  expect(work?.authors.map(({ enrollmentId, consents }) => [enrollmentId, consents])).toEqual([
    [owner.id, true],
    [named.id, true],
    [silent.id, null],
  ]);
  await answer(silent, false);
  const [settled] = await works.ofSubmissions(region.cohortId, [work!.submissionId]);
  expect(settled).toMatchObject({ consent: true, authors: [{ isOwner: true }, { isOwner: false }] });
  // Once accepted, whole work stands as it was judged; what others may do with it can be put right.
  expect(codesOf(await tell({ ofSchool: true, authors: [named.id] }))).toEqual(['work-already-judged']);
  expect(codesOf(await tell({ ofSchool: true, authors: [named.id, silent.id], licence: 'open' }))).toEqual(
    [],
  );
});
