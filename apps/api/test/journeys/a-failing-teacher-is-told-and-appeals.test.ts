import { aPerson, type Person } from '../builders/a-person.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount } from '../builders/an-account.js';
import { EVERYTHING, haveDone, type Learner, someLearners } from '../builders/learners.js';
import { useApp } from '../support/test-app.js';

/**
 * A teacher has done everything, but the school rates her `fail`, and one fail of two is a fail. She is told so with the
 * reason, appeals, is turned down by the school, goes on to the county, and is heard there.
 */
const app = useApp();
let region: Region;
let cohortId: string;
let learner: Learner;
let teacher: Person;
let principal: Person;
let county: Person;
let province: Person;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  cohortId = region.cohortId;
  [learner] = (await someLearners(app, region, 1)) as [Learner];
  await haveDone(app, region, [learner], EVERYTHING);
  app.clock.set(new Date('2015-01-05T01:00:00Z'));
  teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(learner.teacherId));
  principal = await aPerson(app, anAccount(app).of('principal').at(learner.school));
  county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(learner.school)));
  province = await aPerson(app, anAccount(app).of('province-office').at(region.root));
});

interface Told {
  readonly institution: { readonly grade: string; readonly score: number };
  readonly schoolRating: { readonly grade: string; readonly reason: string };
  readonly comprehensive: { readonly grade: string; readonly zh: string; readonly en: string };
  readonly appealOptions: readonly {
    readonly subject: string;
    readonly until: string;
    readonly possible: boolean;
  }[];
  readonly appeals: readonly {
    readonly id: string;
    readonly level: string;
    readonly state: string;
    readonly decideBy: string;
    readonly decisionReason: string | null;
  }[];
}

const told = async (): Promise<Told> =>
  (
    await teacher.ask<{ myResult: Told }>(
      `query ($id: ID!) { myResult(cohortId: $id) {
         institution { grade score } schoolRating { grade reason } comprehensive { grade zh en }
         appealOptions { subject until possible } appeals { id level state decideBy decisionReason } } }`,
      { id: cohortId },
    )
  ).myResult;

const decide = (body: Person, appealId: string, outcome: string, reason: string, newGrade: string | null) =>
  body.do<{ resultChanged: boolean }>(
    'decideAppeal',
    { appealId: 'ID!', outcome: 'AppealOutcome!', reason: 'String!', newGrade: 'Grade' },
    { appealId, outcome, reason, newGrade },
    '... on DecideAppealDone { resultChanged }',
  );

test('she is told the result, what it is made of, and until when she may appeal', async () => {
  const variables = { cohortId: 'ID!', reason: 'String!' };
  const values = { cohortId, reason: 'End of training' };
  await province.do('runScoring', variables, values, '__typename');
  await province.do('publishInstitutionResults', { cohortId: 'ID!' }, { cohortId }, '__typename');
  const rating = { enrollmentId: learner.id, grade: 'FAIL', reason: '课堂上没有看到技术应用' };
  await principal.do(
    'rateTeachers',
    { cohortId: 'ID!', ratings: '[TeacherRatingInput!]!' },
    { cohortId, ratings: [rating] },
    '... on RateTeachersDone { rated }',
  );
  await province.do('runComprehensiveEvaluation', variables, values, '__typename');
  await app.runJobs();

  const result = await told();
  expect(result.institution).toMatchObject({ grade: 'EXCELLENT', score: 100 });
  expect(result.schoolRating).toEqual({ grade: 'FAIL', reason: '课堂上没有看到技术应用' });
  expect(result.comprehensive.grade).toBe('FAIL');
  // The explanation names both parts, so that she knows against which to appeal.
  expect(result.comprehensive.zh).toMatch(/优秀/);
  expect(result.comprehensive.zh).toMatch(/不合格/);
  expect(result.appealOptions).toContainEqual({
    subject: 'SCHOOL_RATING',
    until: '2015-01-20',
    possible: true,
  });
  const { myProgress } = await teacher.ask<{ myProgress: { nextStep: { code: string } } }>(
    'query ($id: ID!) { myProgress(cohortId: $id) { nextStep { code } } }',
    { id: cohortId },
  );
  expect(myProgress.nextStep.code).toMatch(/appeal/);
});

test('no certificate is issued while the result is a fail', async () => {
  const answer = await province.do<{ issued: number }>(
    'issueCertificates',
    { cohortId: 'ID!' },
    { cohortId },
    '... on IssueCertificatesDone { issued }',
  );
  expect(answer).toEqual({ issued: 0 });
});

test('the school looks again, stays with its rating, and says why', async () => {
  const opened = await teacher.do<{ appealId?: string }>(
    'openAppeal',
    { cohortId: 'ID!', subject: 'AppealSubject!', grounds: 'String!' },
    { cohortId, subject: 'SCHOOL_RATING', grounds: '评定人没有听过我的课，附两节公开课记录。' },
    '__typename',
  );
  expect(opened.problems).toBeUndefined();
  const [appeal] = (await told()).appeals;
  expect(appeal).toMatchObject({ level: 'GIVER', state: 'OPEN', decideBy: '2015-01-20' });
  expect((await decide(county, appeal!.id, 'DISMISSED', '尚未轮到县级', null)).problems).toMatchObject([
    { code: 'appeal-not-yours-to-decide' },
  ]);
  app.clock.set(new Date('2015-01-12T01:00:00Z'));
  expect(await decide(principal, appeal!.id, 'DISMISSED', '公开课不在评定期内。', null)).toEqual({
    resultChanged: false,
  });
  expect((await told()).appeals[0]).toMatchObject({
    state: 'DISMISSED',
    decisionReason: '公开课不在评定期内。',
  });
});

test('the county hears her: the rating changes and the result with it, in the same moment', async () => {
  const [first] = (await told()).appeals;
  const escalated = await teacher.do(
    'escalateAppeal',
    { appealId: 'ID!', grounds: 'String!' },
    { appealId: first!.id, grounds: '公开课在评定期内，日期见教务安排。' },
    '__typename',
  );
  expect(escalated.problems).toBeUndefined();
  const higher = (await told()).appeals.find(({ level }) => level === 'COUNTY');
  expect(higher).toMatchObject({ state: 'OPEN' });
  app.clock.set(new Date('2015-01-20T01:00:00Z'));
  expect(await decide(county, higher!.id, 'UPHELD', '已核对教务安排，课在期内。', 'PASS')).toEqual({
    resultChanged: true,
  });
  const result = await told();
  expect(result.schoolRating.grade).toBe('PASS');
  expect(result.comprehensive.grade).toBe('PASS');
});

test('what was stays on record, and the certificate follows', async () => {
  const history = await app.database.rows<{ kind: string; grade: string }>(
    `SELECT kind, before->>'grade' AS grade FROM scoring.result_history WHERE enrollment_id = $1 ORDER BY kind`,
    [learner.id],
  );
  expect(history).toEqual([
    { kind: 'comprehensive-result', grade: 'fail' },
    { kind: 'school-rating', grade: 'fail' },
  ]);
  const answer = await province.do<{ issued: number }>(
    'issueCertificates',
    { cohortId: 'ID!' },
    { cohortId },
    '... on IssueCertificatesDone { issued }',
  );
  expect(answer).toEqual({ issued: 1 });
});
