import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import {
  type InstitutionClient,
  anInstitutionClient,
  inTraining,
  tokenRequest,
} from '../../builders/an-institution-client.js';
import { type Learner, someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let learner: Learner;
let client: InstitutionClient;
let staff: string;
let strangers: string;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  [learner] = (await someLearners(app, region, 1)) as [Learner];
  inTraining(app, region);
  client = await anInstitutionClient(app, region);
  staff = await anAccount(app).of('institution-operator').operating(region.institutions[0]!).signedIn();
  strangers = await anAccount(app).of('institution-operator').operating(region.institutions[1]!).signedIn();
  const sound = {
    recordId: 'a',
    learnerNo: learner.learnerNo,
    kind: 'DISCUSSION',
    occurredAt: app.clock.now().toISOString(),
    minutes: 5,
  };
  await client.stream(region.cohortId, 'cycle-1', [sound, { ...sound, recordId: 'b', learnerNo: 'X' }]);
});

test('staff see their institution, its pushes with what was rejected, its trainees and courses', async () => {
  const { data, errors } = await app.graphql<{
    myInstitution: { code: string; cohorts: { id: string }[] };
    institutionPushes: { nodes: { id: string; accepted: number; channel: string }[] };
    institutionTrainees: { totalCount: number; nodes: { learnerNo: string }[] };
    institutionCourses: unknown[];
  }>(
    `query ($c: ID!, $search: String) {
       myInstitution { code cohorts { id state counties trainees } }
       institutionPushes(cohortId: $c) { nodes { id accepted rejected channel cycle } }
       institutionTrainees(cohortId: $c, search: $search) { totalCount nodes { learnerNo state lastRecordAt } }
       institutionCourses { code } }`,
    { c: region.cohortId, search: learner.name },
    staff,
  );
  expect(errors).toEqual([]);
  expect(data.myInstitution).toMatchObject({
    code: region.institutions[0]!.code,
    cohorts: [{ id: region.cohortId }],
  });
  expect(data.institutionPushes.nodes).toMatchObject([
    { accepted: 1, rejected: 1, channel: 'STREAM', cycle: 1 },
  ]);
  expect(data.institutionTrainees).toMatchObject({
    totalCount: 1,
    nodes: [{ learnerNo: learner.learnerNo, state: 'CONFIRMED' }],
  });

  const ask = `query ($c: ID!, $p: ID!) { pushRejections(cohortId: $c, pushId: $p) { nodes { index code zh en } } }`;
  const variables = { c: region.cohortId, p: data.institutionPushes.nodes[0]!.id };
  const rejections = await app.graphql<{ pushRejections: { nodes: object[] } }>(ask, variables, staff);
  expect(rejections.data.pushRejections.nodes).toMatchObject([{ index: 1, code: 'unknown-learner' }]);
  expect((await app.graphql(ask, variables, strangers)).errors[0]?.extensions.code).toBe('FORBIDDEN');
});

test('staff make a client, whose secret works and is never shown again, give it another and revoke it', async () => {
  const create = await app.graphql<{
    createApiClient: { apiClientId: string; clientId: string; clientSecret: string };
  }>(
    `mutation { createApiClient(input: { name: "Platform", scopes: [RECORDS_WRITE] }) {
       ... on ApiClientSecretIssued { apiClientId clientId clientSecret } ... on Refused { problems { code } } } }`,
    {},
    staff,
  );
  const made = create.data.createApiClient;
  expect((await tokenRequest(app, made, {})).json<{ scope: string }>().scope).toBe('records:write');
  const list = await app.graphql<{ apiClients: { id: string; secretsMadeAt: string[] }[] }>(
    '{ apiClients { id clientId name scopes secretsMadeAt lastTokenAt revokedAt } }',
    {},
    staff,
  );
  expect(JSON.stringify(list.data)).not.toContain(made.clientSecret);

  const rotate = `mutation ($id: ID!) { rotateApiClientSecret(apiClientId: $id) { ... on ApiClientSecretIssued { clientSecret } ... on Refused { problems { code } } } }`;
  const revoke = `mutation ($id: ID!) { revokeApiClient(apiClientId: $id) { ... on ApiClientRevoked { apiClientId } ... on Refused { problems { code } } } }`;
  for (const change of [rotate, revoke]) {
    expect((await app.graphql(change, { id: made.apiClientId }, strangers)).errors[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  }
  const rotated = await app.graphql<{ rotateApiClientSecret: { clientSecret: string } }>(
    rotate,
    { id: made.apiClientId },
    staff,
  );
  const { clientSecret } = rotated.data.rotateApiClientSecret;
  expect((await tokenRequest(app, { ...made, clientSecret }, {})).status).toBe(200);
  await app.graphql(revoke, { id: made.apiClientId }, staff);
  expect((await tokenRequest(app, { ...made, clientSecret }, {})).status).toBe(401);
  const again = await app.graphql<{ revokeApiClient: { problems: { code: string }[] } }>(
    revoke,
    { id: made.apiClientId },
    staff,
  );
  expect(again.data.revokeApiClient.problems).toEqual([{ code: 'api-client-revoked' }]);
});

test('an office sees who pushed for which cycle, for the institutions of its own area', async () => {
  const county = region.countyOf(learner.school);
  const office = await anAccount(app).of('county-office').at(county).signedIn();
  const ask = `query ($c: ID!, $u: ID!) { exchangeBoard(cohortId: $c, unitId: $u) {
    code trainees traineesWithRecords lastPushAt cycles { number state pushes accepted rejected dueAt } } }`;
  type Board = { exchangeBoard: { code: string; trainees: number; cycles: object[] }[] };
  const { data, errors } = await app.graphql<Board>(ask, { c: region.cohortId, u: county.id }, office);
  expect(errors).toEqual([]);
  expect(data.exchangeBoard).toMatchObject([
    { code: region.institutions[0]!.code, trainees: 1, traineesWithRecords: 1 },
  ]);
  expect(data.exchangeBoard[0]!.cycles.slice(0, 2)).toMatchObject([
    { number: 1, state: 'ON_TIME', pushes: 1, accepted: 1, rejected: 1 },
    { number: 2, state: 'OPEN', pushes: 0 },
  ]);
  const above = await app.graphql(ask, { c: region.cohortId, u: region.root.id }, office);
  expect(above.errors[0]?.extensions.code).toBe('FORBIDDEN');
});

test('the two schemas are apart: neither knows the other’s operations or types', async () => {
  const types = '{ __schema { types { name } queryType { fields { name } } } }';
  type Types = { __schema: { types: { name: string }[]; queryType: { fields: { name: string }[] } } };
  const people = (await app.graphql<Types>(types)).data.__schema;
  const programs = (await client.graphql<Types>(types)).data.__schema;
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  expect(names(programs.queryType.fields).sort()).toEqual([
    'cohorts',
    'institution',
    'pushCycles',
    'receipt',
    'receipts',
    'reconciliation',
    'trainees',
  ]);
  expect(names(people.types)).not.toContain('PushReceipt');
  expect(names(programs.types)).not.toContain('ApiClient');
});
