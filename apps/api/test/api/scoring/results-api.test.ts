import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { EVERYTHING, haveDone, someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();

let region: Region;
let learner: Learner;
let province: string;
let principal: string;
let teacher: string;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  [learner] = (await someLearners(app, region, 1)) as [Learner];
  await haveDone(app, region, [learner], { ...EVERYTHING, technicalScore: 50 });
  province = await anAccount(app).of('province-office').at(region.root).signedIn();
  principal = await anAccount(app).of('principal').at(learner.school).signedIn();
  teacher = await anAccount(app).of('teacher').whoIs(learner.teacherId).signedIn();
});

async function ask<Answer>(cookie: string, query: string, variables: object = {}): Promise<Answer> {
  const given = { cohortId: region.cohortId, unitId: region.root.id, id: learner.id, ...variables };
  const answer = await app.graphql<Answer>(query, given, cookie);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

test('a season of results, from the first page of the teacher to the decision of an appeal', async () => {
  const PROGRESS = `query ($cohortId: ID!) { myProgress(cohortId: $cohortId) {
    nextStep { code zh en deadline overdue } lifecycle { lifecycle state done stateZh }
    onlineHours { reachedHalfHours neededHalfHours doneHalfHours } totalHours { reachedHalfHours neededHalfHours }
    points { total grade passFrom provisional } requirements { code met zh by unit reached needed deadline }
    comprehensiveGrade } }`;
  type Progress = {
    myProgress: {
      nextStep: { code: string };
      lifecycle: { lifecycle: string; state: string }[];
      onlineHours: { reachedHalfHours: number; neededHalfHours: number; doneHalfHours: number };
      points: object;
      requirements: { code: string; met: boolean; zh: string }[];
      comprehensiveGrade: string | null;
    };
  };
  const before = (await ask<Progress>(teacher, PROGRESS)).myProgress;
  expect(before.nextStep.code).toBe('take-pre-test');
  expect(before.lifecycle).toMatchObject([
    { lifecycle: 'enrollment', state: 'confirmed' },
    { lifecycle: 'pre-test', state: 'not-started' },
    { lifecycle: 'plan', state: 'draft' },
    { lifecycle: 'comprehensive-result', state: 'pending' },
  ]);
  expect(before.onlineHours).toEqual({ reachedHalfHours: 60, neededHalfHours: 60, doneHalfHours: 200 });
  expect(before.points).toEqual({ total: 95, grade: 'EXCELLENT', passFrom: 60, provisional: true });
  const score = before.requirements.find(({ code }) => code === 'institution-score');
  expect(score).toMatchObject({ met: true, zh: '机构测评得分', reached: 9500, needed: 6000 });

  const run = await ask(
    province,
    `mutation ($cohortId: ID!) { runScoring(cohortId: $cohortId, reason: "end") { __typename
       ... on RunScoringDone { learners changed } } }`,
  );
  expect(run).toEqual({ runScoring: { __typename: 'RunScoringDone', learners: 1, changed: 1 } });
  const RESULT = `query ($cohortId: ID!) { myResult(cohortId: $cohortId) {
    institution { score grade policy components { code points indicators { code value target points fullPoints } } }
    schoolRating { grade reason } comprehensive { grade zh en } appeals { id state mineToDecide steps { action newGrade } }
    appealOptions { subject until possible problems { code } } } }`;
  type Result = {
    myResult: {
      institution: {
        score: number;
        components: { points: number; indicators: { points: number }[] }[];
      } | null;
      comprehensive: { grade: string; zh: string } | null;
      appealOptions: { subject: string; possible: boolean; problems: { code: string }[] }[];
      appeals: {
        state: string;
        mineToDecide: boolean;
        steps: { action: string; newGrade: string | null }[];
      }[];
    };
  };
  expect((await ask<Result>(teacher, RESULT)).myResult).toMatchObject({
    institution: null,
    appealOptions: [],
  });
  expect(
    await ask(
      province,
      `mutation ($cohortId: ID!) { publishInstitutionResults(cohortId: $cohortId) {
         ... on PublishInstitutionResultsDone { told } } }`,
    ),
  ).toEqual({ publishInstitutionResults: { told: 1 } });
  const { institution } = (await ask<Result>(teacher, RESULT)).myResult;
  const components = institution!.components;
  const sum = (points: number[]) => points.reduce((total, one) => total + Math.round(one * 100), 0);
  expect(institution!.score).toBe(95);
  expect(sum(components.map(({ points }) => points))).toBe(9500);
  expect(sum(components.flatMap(({ indicators }) => indicators.map(({ points }) => points)))).toBe(9500);

  const rated = await ask(
    principal,
    `mutation ($cohortId: ID!, $id: ID!) { rateTeachers(cohortId: $cohortId, ratings: [
       { enrollmentId: $id, grade: FAIL, reason: "never seen in class" }]) { ... on RateTeachersDone { rated } } }`,
  );
  expect(rated).toEqual({ rateTeachers: { rated: 1 } });
  const preview = await ask<{ previewComprehensiveEvaluation: { differences: { name: string }[] } }>(
    province,
    `query ($cohortId: ID!) { previewComprehensiveEvaluation(cohortId: $cohortId) {
       changed counts { fresh same } differences { name from to } } }`,
  );
  expect(preview.previewComprehensiveEvaluation).toEqual({
    changed: 1,
    counts: { fresh: 1, same: 0 },
    differences: [{ name: learner.name, from: null, to: 'FAIL' }],
  });
  await ask(
    province,
    `mutation ($cohortId: ID!) { runComprehensiveEvaluation(cohortId: $cohortId, reason: "evaluation") {
       ... on RunComprehensiveEvaluationDone { changed } } }`,
  );
  const failed = (await ask<Result>(teacher, RESULT)).myResult;
  expect(failed.comprehensive).toMatchObject({ grade: 'FAIL', zh: expect.stringContaining('不及格') });
  expect(failed.appealOptions).toMatchObject([
    { subject: 'INSTITUTION_RESULT', possible: true },
    { subject: 'SCHOOL_RATING', possible: true, until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
  ]);
  expect((await ask<Progress>(teacher, PROGRESS)).myProgress.nextStep.code).toBe('consider-appeal');

  const opened = await ask<{ openAppeal: { appealId: string } }>(
    teacher,
    `mutation ($cohortId: ID!) { openAppeal(cohortId: $cohortId, subject: SCHOOL_RATING, grounds: "I was on leave") {
       ... on AppealDone { appealId } } }`,
  );
  const appealId = opened.openAppeal.appealId;
  const APPEALS = `query ($cohortId: ID!, $unitId: ID!) { appeals(cohortId: $cohortId, unitId: $unitId, state: OPEN) {
    totalCount nodes { id teacherName level currentGrade score mineToDecide decideBy steps { action reason } } } }`;
  const listed = await ask<{ appeals: { nodes: object[] } }>(principal, APPEALS, {
    unitId: learner.school.id,
  });
  expect(listed.appeals).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        id: appealId,
        teacherName: learner.name,
        level: 'GIVER',
        currentGrade: 'FAIL',
        score: 95,
        mineToDecide: true,
        steps: [{ action: 'OPEN', reason: 'I was on leave' }],
      },
    ],
  });
  const atProvince = await ask<{ appeals: { nodes: { mineToDecide: boolean }[] } }>(province, APPEALS);
  expect(atProvince.appeals.nodes.map(({ mineToDecide }) => mineToDecide)).toEqual([false]);
  const DECIDE = `mutation ($appealId: ID!, $grade: Grade) {
    decideAppeal(appealId: $appealId, outcome: UPHELD, reason: "visited again", newGrade: $grade) {
      ... on DecideAppealDone { resultChanged } ... on Refused { problems { code zh field } } } }`;
  expect(await ask(principal, DECIDE, { appealId })).toMatchObject({
    decideAppeal: { problems: [{ code: 'appeal-new-grade-missing', field: 'newGrade' }] },
  });
  expect(await ask(principal, DECIDE, { appealId, grade: 'PASS' })).toEqual({
    decideAppeal: { resultChanged: true },
  });
  const after = (await ask<Result>(teacher, RESULT)).myResult;
  expect(after.comprehensive?.grade).toBe('PASS');
  expect(after.appeals).toMatchObject([
    { state: 'UPHELD', steps: [{ action: 'OPEN' }, { action: 'UPHOLD', newGrade: 'PASS' }] },
  ]);

  const list = await ask(
    province,
    `query ($cohortId: ID!, $unitId: ID!) { results(cohortId: $cohortId, unitId: $unitId, grade: PASS) { totalCount
       nodes { name institutionScore institutionGrade schoolRating comprehensiveGrade comprehensiveState } } }`,
  );
  expect(list).toEqual({
    results: {
      totalCount: 1,
      nodes: [
        {
          name: learner.name,
          institutionScore: 95,
          institutionGrade: 'EXCELLENT',
          schoolRating: 'PASS',
          comprehensiveGrade: 'PASS',
          comprehensiveState: 'FINAL',
        },
      ],
    },
  });
});

test('results are listed page by page, narrowed by what is missing', async () => {
  await someLearners(app, region, 3);
  const LIST = `query ($cohortId: ID!, $unitId: ID!, $after: String) {
    results(cohortId: $cohortId, unitId: $unitId, missing: SCHOOL_RATING, first: 2, after: $after) {
      totalCount nodes { enrollmentId } pageInfo { hasNextPage endCursor } } }`;
  type Page = {
    results: {
      totalCount: number;
      nodes: { enrollmentId: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const first = (await ask<Page>(province, LIST)).results;
  expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([3, 2, true]);
  const second = (await ask<Page>(province, LIST, { after: first.pageInfo.endCursor })).results;
  expect(second.nodes).toHaveLength(1);
  expect(first.nodes.map(({ enrollmentId }) => enrollmentId)).not.toContain(second.nodes[0]?.enrollmentId);
});

test('only the office at the head of the region computes and publishes', async () => {
  const city = await anAccount(app)
    .of('city-office')
    .at(region.unit(region.pack.region.cities[0]!.code))
    .signedIn();
  const answer = await ask(
    city,
    `mutation ($cohortId: ID!) { runScoring(cohortId: $cohortId, reason: "x") { ... on Refused { problems { code zh } } } }`,
  );
  expect(answer).toMatchObject({ runScoring: { problems: [{ code: 'run-not-your-level' }] } });
});

test('a teacher without a place in the cohort has no progress and no result', async () => {
  const [other] = (await someLearners(app, region, 1)) as [Learner];
  await app.database.run('DELETE FROM enrollment.enrollment WHERE id = $1', [other.id]);
  const stranger = await anAccount(app).of('teacher').whoIs(other.teacherId).signedIn();
  const query =
    'query ($cohortId: ID!) { myProgress(cohortId: $cohortId) { obligation } myResult(cohortId: $cohortId) { enrollmentId } }';
  expect(await ask(stranger, query)).toEqual({ myProgress: null, myResult: null });
});
