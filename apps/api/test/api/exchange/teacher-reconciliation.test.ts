import {
  differenceOf,
  type TotalDifference,
} from '@tisheng/domain-rules/exchange/stated-totals/difference-of.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import {
  type InstitutionClient,
  anInstitutionClient,
  inTraining,
} from '../../builders/an-institution-client.js';
import { type Learner, someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let learners: Learner[];
let client: InstitutionClient;
let staff: string;
let office: string;

interface Row {
  learnerNo: string;
  name: string | null;
  statedRecords: number | null;
  statedMinutes: number | null;
  heldRecords: number;
  heldMinutes: number;
  difference: string;
}
interface Compared {
  statedAt: string | null;
  statedRecords: number;
  heldRecords: number;
  learners: number;
  different: number;
  teachers: { totalCount: number; nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const FIELDS = `{ statedAt statedRecords heldRecords learners different teachers { totalCount
  nodes { learnerNo name statedRecords statedMinutes heldRecords heldMinutes difference }
  pageInfo { hasNextPage endCursor } } }`;
const MINE = `query ($c: ID!, $n: Int!, $only: Boolean!, $first: Int!, $after: String) {
  institutionReconciliation(cohortId: $c, cycle: $n, onlyDifferent: $only, first: $first, after: $after) ${FIELDS} }`;
const STATE = `mutation ($input: StateSentTotalsInput!) { stateSentTotals(input: $input) {
  ... on SentTotalsStated { learners } ... on Refused { problems { code row } } } }`;

const mine = async (given: { only?: boolean; first?: number; after?: string; cycle?: number } = {}) => {
  const { only = false, first = 50, after = null, cycle = 1 } = given;
  const variables = { c: region.cohortId, n: cycle, only, first, after };
  const { data, errors } = await app.graphql<{ institutionReconciliation: Compared | null }>(
    MINE,
    variables,
    staff,
  );
  expect(errors).toEqual([]);
  return data.institutionReconciliation;
};
const state = async (content: string, cycle = 1) =>
  (
    await app.graphql<{ stateSentTotals: unknown }>(
      STATE,
      { input: { cohortId: region.cohortId, cycle, content } },
      staff,
    )
  ).data.stateSentTotals;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  learners = await someLearners(app, region, 6);
  inTraining(app, region);
  client = await anInstitutionClient(app, region);
  staff = await anAccount(app).of('institution-operator').operating(region.institutions[0]!).signedIn();
  office = await anAccount(app).of('province-office').at(region.root).signedIn();
  const at = app.clock.now().toISOString();
  const record = (learner: number, serial: number, more: object = {}) => ({
    recordId: `${learner}-${serial}`,
    learnerNo: learners[learner]!.learnerNo,
    kind: 'DISCUSSION',
    occurredAt: at,
    minutes: 10,
    ...more,
  });
  const answer = await client.stream(region.cohortId, 'p', [
    ...[0, 1, 2, 3].flatMap((learner) => [record(learner, 1), record(learner, 2)]),
    // Corrected records count once.
    record(0, 3, { supersedes: '0-1', minutes: 12 }),
  ]);
  expect(answer.json()).toMatchObject({ accepted: 9, rejected: 0 });
});

test('before anything is stated the page shows what is held', async () => {
  expect(await mine()).toMatchObject({ statedAt: null, heldRecords: 8, learners: 6, different: 4 });
  expect(await mine({ cycle: 99 })).toBeNull();
});

test('what the institution states is compared by teacher, differences first', async () => {
  const lines = [
    `${learners[0]!.learnerNo},2,22`,
    `${learners[1]!.learnerNo},5,`,
    `${learners[2]!.learnerNo},1,`,
    `${learners[4]!.learnerNo},0,`,
    'NOBODY,7,',
  ];
  expect(await state(`learnerNo,records,minutes\n${lines.join('\n')}\n`)).toEqual({ learners: 5 });
  const compared = (await mine())!;
  expect(compared).toMatchObject({ statedRecords: 15, heldRecords: 8, learners: 7, different: 4 });
  expect(compared.teachers.nodes.map(({ learnerNo, difference }) => [learnerNo, difference])).toEqual([
    ['NOBODY', 'UNKNOWN_LEARNER'],
    [learners[1]!.learnerNo, 'MORE_STATED'],
    [learners[2]!.learnerNo, 'MORE_HELD'],
    [learners[3]!.learnerNo, 'NOT_STATED'],
    ...[0, 4, 5]
      .map((at) => [learners[at]!.learnerNo, 'SAME'])
      .sort(([one], [other]) => (one! < other! ? -1 : 1)),
  ]);
  for (const row of compared.teachers.nodes) {
    const stated =
      row.statedRecords === null ? null : { records: row.statedRecords, minutes: row.statedMinutes };
    const ruled: TotalDifference = differenceOf(row.name !== null, stated, {
      records: row.heldRecords,
      minutes: row.heldMinutes,
    });
    expect(row.difference).toBe(ruled.toUpperCase().replaceAll('-', '_'));
  }

  const found: string[] = [];
  for (let after: string | undefined; ;) {
    const page = (await mine({ only: true, first: 2, ...(after ? { after } : {}) }))!.teachers;
    found.push(...page.nodes.map(({ learnerNo }) => learnerNo));
    expect(page.totalCount).toBe(4);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(found).toEqual(compared.teachers.nodes.slice(0, 4).map(({ learnerNo }) => learnerNo));
});

test('a faulty file is refused with its lines, and the earlier statement stays', async () => {
  expect(await state('learnerNo,records\nA,1\nA,2\nB,x\n', 99)).toEqual({
    problems: [
      { code: 'push-cycle-unknown', row: null },
      { code: 'stated-total-repeated', row: 3 },
      { code: 'stated-total-malformed', row: 4 },
    ],
  });
  expect(await mine()).toMatchObject({ statedRecords: 15 });
});

test('an office sees the learners below it; the province also numbers that are nobody’s', async () => {
  const query = `query ($c: ID!, $u: ID!, $i: String!) {
    exchangeReconciliation(cohortId: $c, unitId: $u, institutionCode: $i, cycle: 1) ${FIELDS} }`;
  const ask = async (unitId: string, as: string, code = region.institutions[0]!.code) =>
    (
      await app.graphql<{ exchangeReconciliation: Compared | null }>(
        query,
        { c: region.cohortId, u: unitId, i: code },
        as,
      )
    ).data?.exchangeReconciliation;
  expect(await ask(region.root.id, office)).toMatchObject({ learners: 7, different: 4 });
  expect(await ask(region.root.id, office, 'NONE')).toBeNull();
  const county = region.countyOf(region.schools[0]!);
  const below = await anAccount(app).of('county-office').at(county).signedIn();
  const seen = await ask(county.id, below);
  expect(seen!.teachers.nodes.some(({ difference }) => difference === 'UNKNOWN_LEARNER')).toBe(false);
  expect(seen!.learners).toBeLessThan(7);
});

test('the comparison goes out as CSV, and nothing in it is a formula', async () => {
  await state('learnerNo,records\n=1+1,3\n');
  const mineUrl = `/files/my-reconciliation?cohortId=${region.cohortId}&cycle=1&language=en`;
  const file = await app.rest({ method: 'GET', url: mineUrl, cookie: staff });
  expect(file.status).toBe(200);
  const lines = file.text.replace('\ufeff', '').trim().split('\r\n');
  expect(lines).toHaveLength(8);
  expect(lines[0]).toBe(
    'Learner,Name,School,Records stated,Records held,Minutes stated,Minutes held,Comparison',
  );
  expect(lines[1]).toBe("'=1+1,,,3,0,,0,Unknown learner");
  const url = `/files/reconciliation?cohortId=${region.cohortId}&unitId=${region.root.id}&institutionCode=${region.institutions[0]!.code}`;
  expect((await app.rest({ method: 'GET', url: `${url}&cycle=1`, cookie: office })).status).toBe(200);
  expect((await app.rest({ method: 'GET', url: `${url}&cycle=99`, cookie: office })).status).toBe(404);
  const others = await anAccount(app)
    .of('institution-operator')
    .operating(region.institutions[1]!)
    .signedIn();
  expect((await app.rest({ method: 'GET', url: mineUrl, cookie: others })).text).not.toContain(
    learners[0]!.learnerNo,
  );
});
