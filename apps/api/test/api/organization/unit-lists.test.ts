import type { UnitRecord } from '../../../src/modules/organization/public/organization-reader.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let province: string;
let countyOffice: string;
let county: UnitRecord;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 2 });
  county = region.countyOf(region.schools[0]!);
  province = await anAccount(app).of('province-office').at(region.root).signedIn();
  countyOffice = await anAccount(app).of('county-office').at(county).signedIn();
});

type Checked = { listId: string; rowsRead: number; rowsRejected: number; outcomes: Record<string, number> };

async function send(cookie: string, unitId: string, kind: string, lines: readonly string[]) {
  const payload = new FormData();
  payload.append('file', new Blob([lines.join('\n')]), '名单.csv');
  const answer = await app.rest({
    method: 'POST',
    url: `/files/unit-lists?unitId=${unitId}&kind=${kind}`,
    payload,
    cookie,
  });
  return { status: answer.status, body: answer.json<Checked & { problems: { code: string }[] }>() };
}

interface List {
  problems: { nodes: { row: number; code: string; field: string }[] };
  rows: { nodes: { outcome: string; name: string; formerName: string | null; parentName: string }[] };
}

async function read(cookie: string, unitId: string, listId: string): Promise<List> {
  const answer = await app.graphql<{ unitList: List }>(
    `query ($unitId: ID!, $listId: ID!) { unitList(unitId: $unitId, listId: $listId) {
       rows { nodes { outcome name formerName parentName } } problems { nodes { row code field } } } }`,
    { unitId, listId },
    cookie,
  );
  return answer.data.unitList;
}

async function commit(cookie: string, unitId: string, listId: string) {
  const answer = await app.graphql<{ commitUnitList: Record<string, unknown> }>(
    `mutation ($unitId: ID!, $listId: ID!) { commitUnitList(unitId: $unitId, listId: $listId) { __typename
       ... on CommitUnitListDone { opened changed } ... on Refused { problems { code } } } }`,
    { unitId, listId },
    cookie,
  );
  return answer.data.commitUnitList;
}

const HEADER = '学校标识码,学校名称,任教学段,所属县区代码';

test('a list of schools is checked row by row, shown, and committed', async () => {
  const [kept, renamed, moved, missing] = region.schools;
  const other = region.countyOf(region.schools[2]!);
  const { status, body } = await send(province, region.root.id, 'schools', [
    HEADER,
    `${kept!.code},${kept!.name},小学,${county.code}`,
    `${renamed!.code},更名中学,初中,${county.code}`,
    `${moved!.code},${moved!.name},小学,${county.code}`,
    `2199500001,新开小学,小学,${other.code}`,
    `2199500002,,小学,999999`,
  ]);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    rowsRead: 5,
    rowsRejected: 1,
    outcomes: { new: 1, renamed: 1, moved: 1, changed: 0, unchanged: 1, missing: 1 },
  });
  const list = await read(province, region.root.id, body.listId);
  expect(list.problems.nodes).toEqual([
    { row: 6, code: 'school-name-missing', field: '学校名称' },
    { row: 6, code: 'county-unknown', field: '所属县区代码' },
  ]);
  expect(list.rows.nodes).toEqual([
    { outcome: 'RENAMED', name: '更名中学', formerName: renamed!.name, parentName: county.name },
    { outcome: 'MOVED', name: moved!.name, formerName: moved!.name, parentName: county.name },
    { outcome: 'NEW', name: '新开小学', formerName: null, parentName: other.name },
    { outcome: 'MISSING', name: missing!.name, formerName: missing!.name, parentName: other.name },
  ]);
  expect(await commit(province, region.root.id, body.listId)).toEqual({
    __typename: 'CommitUnitListDone',
    opened: 1,
    changed: 2,
  });
  const units = await app.database.rows<{ name: string; parent: string }>(
    `SELECT u.name, p.name AS parent FROM organization.unit u JOIN organization.unit p ON p.id = u.parent_id
      WHERE u.code = ANY($1) ORDER BY u.code`,
    [[renamed!.code, moved!.code, '2199500001', missing!.code]],
  );
  expect(new Map(units.map(({ name, parent }) => [name, parent]))).toEqual(
    new Map([
      [moved!.name, county.name],
      ['新开小学', other.name],
      ['更名中学', county.name],
      [missing!.name, other.name],
    ]),
  );
  expect(await commit(province, region.root.id, body.listId)).toMatchObject({
    problems: [{ code: 'unit-list-ended' }],
  });
});

test('a county touches its own schools only, and sends nothing in the name of others', async () => {
  const foreign = region.countyOf(region.schools[3]!);
  expect((await send(countyOffice, foreign.id, 'schools', [HEADER])).status).toBe(403);
  const { body } = await send(countyOffice, county.id, 'schools', [
    HEADER,
    `2199500009,外县小学,小学,${foreign.code}`,
    `${region.schools[3]!.code},${region.schools[3]!.name},初中,${county.code}`,
  ]);
  const list = await read(countyOffice, county.id, body.listId);
  expect(list.problems.nodes.map(({ row, code }) => [row, code])).toEqual([
    [2, 'county-unknown'],
    [3, 'unit-outside-area'],
  ]);
  expect(await commit(countyOffice, county.id, body.listId)).toMatchObject({
    problems: [{ code: 'unit-list-empty' }],
  });
});

test('a list that another change has overtaken is sent again', async () => {
  const line = `2199500010,先到小学,小学,${county.code}`;
  const first = await send(province, region.root.id, 'schools', [HEADER, line]);
  const second = await send(countyOffice, county.id, 'schools', [HEADER, line]);
  expect((await commit(countyOffice, county.id, second.body.listId)).__typename).toBe('CommitUnitListDone');
  expect(await commit(province, region.root.id, first.body.listId)).toMatchObject({
    problems: [{ code: 'unit-list-outdated' }],
  });
});

test('a list of counties opens new ones below their city or straight below the root', async () => {
  const city = region.pack.region.cities[0];
  const header = '县区代码,县区名称,市州代码';
  const { body } = await send(province, region.root.id, 'counties', [
    header,
    `998801,新设区,${city?.code ?? ''}`,
    '998802,直报市,',
    '998803,无处区,9999',
    `${county.code},${county.name},`,
  ]);
  expect(body).toMatchObject({ rowsRead: 4, rowsRejected: 1, outcomes: { new: 2, unchanged: 1 } });
  const list = await read(province, region.root.id, body.listId);
  expect(list.problems.nodes).toEqual([{ row: 4, code: 'city-unknown', field: '市州代码' }]);
  expect(await commit(province, region.root.id, body.listId)).toMatchObject({ opened: 2, changed: 0 });
});

test('a file that is no list of units is refused', async () => {
  const { status, body } = await send(province, region.root.id, 'schools', ['甲,乙', '1,2']);
  expect(status).toBe(422);
  expect(body.problems.length).toBeGreaterThan(0);
});
