import { RunScoring } from '../../../src/modules/scoring/use-cases/run-scoring.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { haveDone, someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let first: Learner;
let second: Learner;
let cookie: string;
let school: Person;
let county: Person;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  [first, second] = (await someLearners(app, region, 2)) as [Learner, Learner];
  const account = await anAccount(app).of('teacher').whoIs(first.teacherId).made();
  cookie = await app.signIn(account.login, account.password);
  school = await aPerson(app, anAccount(app).of('school-administrator').at(first.school));
  county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(first.school)));
});

async function send(content: string, as = cookie) {
  const form = new FormData();
  form.append('file', new Blob([content]), '证书.pdf');
  const answer = await app.rest({
    method: 'POST',
    url: `/files/evidence?cohortId=${region.cohortId}`,
    payload: form,
    cookie: as,
  });
  return { status: answer.status, ...answer.json<{ fileId?: string; problems?: { code: string }[] }>() };
}

async function claim(fileId: string, changes: object = {}) {
  const training = { programmeCode: 'intel-teach', completedOn: '2013-07-01', halfHours: 24 };
  const answer = await app.graphql<{ claimed: { claimId: string; problems?: { code: string }[] } }>(
    `mutation ($id: ID!, $claim: RecognitionClaimInput!) { claimed: claimRecognition(cohortId: $id, claim: $claim) {
       ... on RecognitionClaimDone { claimId } ... on Refused { problems { code } } } }`,
    { id: region.cohortId, claim: { ...training, certificateNo: 'IN-2013-42', fileId, ...changes } },
    cookie,
  );
  return answer.data.claimed;
}

const of = (claimId: string) => ({ cohortId: region.cohortId, enrollmentId: first.id, claimId });
const types = { cohortId: 'ID!', enrollmentId: 'ID!', claimId: 'ID!' };
const attest = (claimId: string, who = school) =>
  who.do<{ claimId: string }>(
    'attestRecognition',
    { ...types, attests: 'Boolean!', reason: 'String!' },
    { ...of(claimId), attests: true, reason: '' },
    '... on RecognitionClaimDone { claimId }',
  );
const decide = (claimId: string, grantedHalfHours: number | null, reason = '') =>
  county.do<{ claimId: string }>(
    'decideRecognition',
    { ...types, grantedHalfHours: 'Int', reason: 'String!' },
    { ...of(claimId), grantedHalfHours, reason },
    '... on RecognitionClaimDone { claimId }',
  );
const codes = (answer: { problems?: readonly { code: string }[] | undefined }) =>
  answer.problems?.map(({ code }) => code);

test('evidence is judged by its content', async () => {
  expect(await send('<html>no certificate</html>')).toMatchObject({
    status: 422,
    problems: [{ code: 'recognition-file-kind-unknown' }],
  });
});

test('hours are claimed, attested, granted within the cap, and count once toward course study', async () => {
  const { fileId } = await send('%PDF-1.7 one');
  const { claimId } = await claim(fileId!);
  expect(codes(await decide(claimId, 24))).toEqual(['recognition-state']);
  expect(await attest(claimId)).toEqual({ claimId });
  expect(codes(await decide(claimId, 24))).toEqual(['recognition-granted-above-cap']);
  expect(await decide(claimId, 16)).toEqual({ claimId });
  expect(codes(await decide(claimId, 16))).toEqual(['recognition-state']);

  // The same evidence again, by whomever: refused. Another one: the cap leaves four half-hours.
  const again = await send('%PDF-1.7 one');
  expect(codes(await claim(again.fileId!))).toEqual(['recognition-evidence-used']);
  const other = await send('%PDF-1.7 two');
  const { claimId: more } = await claim(other.fileId!, { certificateNo: 'in 2013 42' });
  await attest(more);
  expect(codes(await decide(more, 5))).toEqual(['recognition-granted-above-cap']);
  expect(await decide(more, 4)).toEqual({ claimId: more });

  const { recognitionClaims } = await county.ask<{
    recognitionClaims: { nodes: { isNumberRepeated: boolean }[] };
  }>(
    `query ($c: ID!, $u: ID!) { recognitionClaims(cohortId: $c, unitId: $u) { nodes { isNumberRepeated state grantedHalfHours } } }`,
    { c: region.cohortId, u: region.countyOf(first.school).id },
  );
  expect(recognitionClaims.nodes.map(({ isNumberRepeated }) => isNumberRepeated)).toEqual([true, true]);

  await haveDone(app, region, [first, second], { completedHalfHours: 40 });
  await app.get(RunScoring).execute({ displayName: 'test' }, region.cohortId, 'end of training');
  const hours = await app.database.rows<{ id: string; hours: number }>(
    'SELECT enrollment_id AS id, online_half_hours AS hours FROM scoring.institution_result WHERE cohort_id = $1',
    [region.cohortId],
  );
  expect(new Map(hours.map(({ id, hours: reached }) => [id, reached]))).toEqual(
    new Map([
      [first.id, 60],
      [second.id, 40],
    ]),
  );
  const { data } = await app.graphql<{
    myProgress: { onlineHours: { reachedHalfHours: number } };
    myRecognition: { countedHalfHours: number };
  }>(
    `query ($id: ID!) { myProgress(cohortId: $id) { onlineHours { reachedHalfHours } }
       myRecognition(cohortId: $id) { countedHalfHours programmes { code } claims { state } } }`,
    { id: region.cohortId },
    cookie,
  );
  expect(data.myProgress.onlineHours.reachedHalfHours).toBe(60);
  expect(data.myRecognition.countedHalfHours).toBe(20);
});

test('two claims with one evidence at once leave one; a refused one may be sent again', async () => {
  const files = await Promise.all([send('%PDF-1.7 three'), send('%PDF-1.7 three')]);
  const answers = await Promise.all(files.map(({ fileId }) => claim(fileId!)));
  expect(answers.filter(({ claimId }) => claimId)).toHaveLength(1);
  const claimId = answers.find((answer) => answer.claimId)!.claimId;
  const refuse = await school.do<{ claimId: string }>(
    'attestRecognition',
    { ...types, attests: 'Boolean!', reason: 'String!' },
    { ...of(claimId), attests: false, reason: 'not readable' },
    '... on RecognitionClaimDone { claimId }',
  );
  expect(refuse).toEqual({ claimId });
  expect((await claim((await send('%PDF-1.7 three')).fileId!)).claimId).toBeDefined();
});

test('evidence is opened by its owner, school and county, and by nobody else', async () => {
  const { claimId } = await claim((await send('%PDF-1.7 four')).fileId!);
  const url = `/files/evidence?${new URLSearchParams(of(claimId)).toString()}`;
  expect((await app.rest({ url, cookie })).text).toBe('%PDF-1.7 four');
  const stranger = await anAccount(app).of('teacher').whoIs(second.teacherId).signedIn();
  expect((await app.rest({ url, cookie: stranger })).status).toBe(403);
  const elsewhere = await anAccount(app)
    .of('county-office')
    .at(region.countyOf(region.schools[1]!))
    .signedIn();
  expect((await app.rest({ url, cookie: elsewhere })).status).toBe(403);
});
