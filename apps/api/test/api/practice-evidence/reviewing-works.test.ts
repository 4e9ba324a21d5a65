import fc from 'fast-check';
import { policyPackById } from '@tisheng/policy-packs/load-policy-packs.js';
import { offlineHalfHours } from '@tisheng/domain-rules/practice-evidence/offline-hours.js';
import { practiceScore } from '@tisheng/domain-rules/practice-evidence/practice-score.js';
import { AttestOfflineHours } from '../../../src/modules/practice-evidence/use-cases/attest-offline-hours.js';
import { ReviewSubmission } from '../../../src/modules/practice-evidence/use-cases/review-submission.js';
import { anAccount } from '../../builders/an-account.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import {
  accepting,
  asStaff,
  codesOf,
  FIRST_DAY,
  PROGRAM,
  returning,
  review,
  submit,
  summaryOf,
  TEXT,
} from './practice-steps.js';

const app = useApp();
let region: Region;
let learner: Learner;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
});
beforeEach(async () => {
  app.clock.set(FIRST_DAY);
  [learner] = (await someLearners(app, region, 1)) as [Learner];
});

async function submissionOf(one: Learner, theme: number): Promise<string> {
  const row = await app.database.one<{ id: string }>(
    'SELECT id FROM practice_evidence.submission WHERE enrollment_id = $1 AND theme = $2',
    [one.id, theme],
  );
  return row!.id;
}

test('accepted work counts with its score, finished work with its two more', async () => {
  await submit(app, region, [
    [learner, 1],
    [learner, 2],
  ]);
  expect(
    codesOf(await review(app, region, [accepting(learner, 1, 90), accepting(learner, 2, 71.25)])),
  ).toEqual([]);
  // (16 half-hours × 90 + 14 × 71.25) / 30
  expect(await summaryOf(app, learner)).toMatchObject({
    accepted: 2,
    score: 8125,
    technical: 7125,
    teaching: 6625,
  });
});

test('a review needs what the rules ask, and nothing of a refused batch is stored', async () => {
  const [other] = (await someLearners(app, region, 1)) as [Learner];
  await submit(app, region, [
    [learner, 2],
    [other, 1],
  ]);
  const bare = { ...accepting(learner, 2, 50), technicalScore: null };
  expect(await review(app, region, [accepting(other, 1, 88), bare, accepting(other, 1, 88)])).toMatchObject({
    problems: [
      { code: 'review-score-missing', field: 'technicalScore', row: 1 },
      { code: 'review-score-below-acceptance', row: 1 },
      { code: 'review-of-unsubmitted-work', row: 2 },
    ],
  });
  expect(await summaryOf(app, other)).toMatchObject({ submitted: 1, accepted: 0 });
});

test('a review of a version that is outdated is refused', async () => {
  await submit(app, region, [[learner, 1]]);
  await review(app, region, [returning(learner, 1)]);
  await submit(app, region, [[learner, 1]]);
  const leader = asStaff(region, 'workshop-leader', region.root);
  const decision = {
    decision: 'accept',
    score: 80,
    technicalScore: null,
    teachingScore: null,
    comment: '',
  } as const;
  const id = await submissionOf(learner, 1);
  expect(await app.get(ReviewSubmission).execute(leader, id, 1, decision)).toMatchObject({
    problems: [{ code: 'review-of-outdated-version', data: { reviewed: 1, current: 2 } }],
  });
  expect(await app.get(ReviewSubmission).execute(leader, id, 2, decision)).toEqual({ submissionId: id });
});

test('nobody reviews their own work, under whatever role', async () => {
  await submit(app, region, [[learner, 1]]);
  const { id } = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
  const leader = asStaff(region, 'workshop-leader', region.root, id);
  const decision = {
    decision: 'accept',
    score: 80,
    technicalScore: null,
    teachingScore: null,
    comment: '',
  } as const;
  const answer = await app.get(ReviewSubmission).execute(leader, await submissionOf(learner, 1), 1, decision);
  expect(codesOf(answer)).toEqual(['review-of-own-work']);
});

test('who may review is the policy’s to say', async () => {
  const other = await aRegion(app, { pack: policyPackById('jilin-2014')!, schoolsEach: 1 });
  const [teacher] = (await someLearners(app, other, 1)) as [Learner];
  app.clock.set(new Date(`${other.pack.cohorts[0]!.firstTrainingDay}T02:00:00Z`));
  await submit(app, other, [[teacher, 1]]);
  const decision = {
    decision: 'accept',
    score: 80,
    technicalScore: null,
    teachingScore: null,
    comment: '',
  } as const;
  const id = await submissionOf(teacher, 1);
  const by = (role: 'principal' | 'expert') =>
    app.get(ReviewSubmission).execute(asStaff(other, role, teacher.school), id, 1, decision);
  expect(codesOf(await by('principal'))).toEqual(['move-not-allowed']);
  expect(codesOf(await by('expert'))).toEqual([]);
});

test('the summary is what the rules make of the works and hours, whatever happened to them', async () => {
  const themes = region.pack.practice.themes;
  const step = fc.record({
    theme: fc.constantFrom(1, 2),
    score: fc.integer({ min: 6000, max: 10_000 }),
    outcome: fc.constantFrom('accept', 'return', 'wait'),
    halfHours: fc.integer({ min: 0, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(step, { selector: ({ theme }) => theme, minLength: 1 }),
      async (steps) => {
        const [one] = (await someLearners(app, region, 1)) as [Learner];
        await submit(
          app,
          region,
          steps.map(({ theme }) => [one, theme] as const),
        );
        await review(app, region, [
          ...steps
            .filter(({ outcome }) => outcome === 'accept')
            .map(({ theme, score }) => accepting(one, theme, score / 100)),
          ...steps.filter(({ outcome }) => outcome === 'return').map(({ theme }) => returning(one, theme)),
        ]);
        const attested = steps.filter(({ halfHours }) => halfHours > 0);
        await app.get(AttestOfflineHours).executeMany(
          PROGRAM,
          region.cohortId,
          attested.map(({ theme, halfHours }) => ({
            enrollmentId: one.id,
            theme,
            halfHours,
            heldOn: '2030-03-01',
          })),
        );
        const accepted = steps.filter(({ outcome }) => outcome === 'accept');
        const results = accepted.map(({ theme, score }) => ({ theme, scoreHundredths: score }));
        const works = results.filter(({ theme }) => theme === 2);
        expect(await summaryOf(app, one)).toEqual({
          submitted: steps.filter(({ outcome }) => outcome !== 'return').length,
          accepted: accepted.length,
          halfHours: offlineHalfHours(attested, themes),
          score: practiceScore(results, themes).hundredths,
          technical: practiceScore(works, themes).hundredths,
          teaching: works[0] ? works[0].scoreHundredths - 500 : null,
        });
      },
    ),
    { numRuns: 15 },
  );
});

test('a leader finds the works of their unit alone, reads them whole and decides', async () => {
  const [near, far] = region.schools as [Learner['school'], Learner['school']];
  const [here] = (await someLearners(app, region, 1, { school: far })) as [Learner];
  await submit(app, region, [
    [learner, 1],
    [here, 1],
  ]);
  await review(app, region, [returning(here, 1)]);
  await submit(app, region, [[here, 1]]);
  const cookie = await anAccount(app).of('workshop-leader').at(region.countyOf(far)).signedIn();
  const list = `query ($cohortId: ID!, $unitId: ID!, $state: SubmissionState!) {
    submissionsToReview(cohortId: $cohortId, unitId: $unitId, state: $state) { totalCount pageInfo { hasNextPage }
      nodes { teacherName schoolName theme topic isWork submission { id version text files { id }
        reviews { decision comment version } returnedVersions { version text } } } } }`;
  const variables = { cohortId: region.cohortId, unitId: region.countyOf(far).id, state: 'SUBMITTED' };
  const { data } = await app.graphql<{ submissionsToReview: { nodes: { submission: { id: string } }[] } }>(
    list,
    variables,
    cookie,
  );
  expect(data.submissionsToReview).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        teacherName: here.name,
        schoolName: far.name,
        topic: '课例',
        submission: {
          version: 2,
          text: TEXT,
          files: [],
          reviews: [{ decision: 'RETURNED', version: 1 }],
          returnedVersions: [{ version: 1, text: TEXT }],
        },
      },
    ],
  });
  const decide = `mutation ($id: ID!, $version: Int!) { reviewSubmission(submissionId: $id, version: $version,
    review: { decision: ACCEPT, score: 85.5 }) { ... on ReviewSubmissionDone { submission { state score } }
      ... on Refused { problems { code } } } }`;
  const [node] = data.submissionsToReview.nodes;
  const done = await app.graphql(decide, { id: node!.submission.id, version: 2 }, cookie);
  expect(done.data).toEqual({ reviewSubmission: { submission: { state: 'ACCEPTED', score: 85.5 } } });
  const outside = await app.graphql(decide, { id: await submissionOf(learner, 1), version: 1 }, cookie);
  expect(outside.errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect(near.id).not.toBe(far.id);
});
