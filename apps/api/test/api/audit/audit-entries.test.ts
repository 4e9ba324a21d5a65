import { Audit } from '../../../src/platform/audit/audit.js';
import { SealAuditTrail } from '../../../src/platform/audit/seal-audit-trail.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let province: Person;
let county: Person;
let provinceCookie: string;
let counties: readonly { id: string; path: string; rootId: string }[];

const LIST = `query ($unitId: ID!, $who: String, $action: String, $targetKind: String, $targetId: String, $from: String,
  $to: String, $first: Int!, $after: String) {
  auditEntries(unitId: $unitId, who: $who, action: $action, targetKind: $targetKind, targetId: $targetId, from: $from,
    to: $to, first: $first, after: $after) {
    totalCount nodes { id actor role ip action targetKind targetId changes { name before after } isSealed }
    pageInfo { hasNextPage endCursor } } }`;
interface Entry {
  readonly actor: string;
  readonly role: string;
  readonly ip: string;
  readonly action: string;
  readonly changes: readonly object[];
  readonly isSealed: boolean;
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
const list = async (who: Person, unitId: string, filter: object = {}): Promise<Page> =>
  (await who.ask<{ auditEntries: Page }>(LIST, { unitId, first: 50, ...filter })).auditEntries;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  counties = region.pack.region.counties.map(({ code }) => region.unit(code));
  province = await aPerson(app, anAccount(app).of('province-office').at(region.root));
  county = await aPerson(
    app,
    anAccount(app).of('county-office').at(region.unit(region.pack.region.counties[0]!.code)),
  );
  provinceCookie = await anAccount(app).of('province-office').at(region.root).signedIn();
  for (const [index, unit] of counties.slice(0, 2).entries()) {
    await app.get(Audit).record(
      app.database,
      {
        displayName: `Office ${index}`,
        role: 'county-office',
        ip: '10.2.3.4',
        unitId: unit.id,
        unitPath: unit.path,
        rootUnitId: region.root.id,
      },
      {
        action: 'confirm-enrollments',
        targetKind: 'cohort',
        targetId: region.cohortId,
        before: { state: 'put-forward' },
        after: { state: '=confirmed', count: 3 },
      },
    );
  }
  await app
    .get(Audit)
    .record(
      app.database,
      { displayName: 'program', rootUnitId: region.root.id },
      { action: 'promote-waiting', after: [1, 2] },
    );
  await app.get(Audit).record(app.database, { displayName: 'program' }, { action: 'set-up-programme' });
});

test('an office sees what was done at and below its unit, with who, from where, before and after', async () => {
  await app.get(SealAuditTrail).execute();
  const found = await list(county, counties[0]!.id, { action: 'confirm-enrollments' });
  expect(found.nodes).toEqual([
    {
      id: expect.any(String) as string,
      actor: 'Office 0',
      role: 'county-office',
      ip: '10.2.3.4',
      action: 'confirm-enrollments',
      targetKind: 'cohort',
      targetId: region.cohortId,
      changes: [
        { name: 'state', before: 'put-forward', after: '=confirmed' },
        { name: 'count', before: null, after: '3' },
      ],
      isSealed: true,
    },
  ]);
  await expect(list(county, counties[1]!.id)).rejects.toThrow('FORBIDDEN');
  await expect(list(county, region.root.id)).rejects.toThrow('FORBIDDEN');
});

test('who signed in and who failed to is seen by the office above, from the unit of their role', async () => {
  const { login } = await anAccount(app).of('school-administrator').at(region.schools[0]!).made();
  const failed = await app.rest({ method: 'POST', url: '/session', payload: { login, password: 'wrong' } });
  expect(failed.status).not.toBe(200);
  const office = region.countyOf(region.schools[0]!);
  expect((await list(province, office.id, { action: 'sign-in-failed' })).totalCount).toBe(1);
  const ofCounty = await list(county, counties[0]!.id, { action: 'sign-in' });
  expect(ofCounty.nodes).toMatchObject([{ role: 'county-office', ip: '127.0.0.1' }]);
});

test('the top of the region sees all counties and what the program did there, and nothing of no region', async () => {
  const found = await list(province, region.root.id);
  const actions = found.nodes.map(({ action }) => action);
  expect(actions.filter((action) => action === 'confirm-enrollments')).toHaveLength(2);
  expect(found.nodes.find(({ action }) => action === 'promote-waiting')?.changes).toEqual([
    { name: null, before: null, after: '[1,2]' },
  ]);
  expect(actions).not.toContain('set-up-programme');
});

test('each filter narrows, and pages follow each other without a gap', async () => {
  const count = async (filter: object) => (await list(province, region.root.id, filter)).totalCount;
  expect(await count({ who: 'office 1' })).toBe(1);
  expect(await count({ who: '%' })).toBe(0);
  expect(await count({ targetKind: 'cohort', targetId: region.cohortId })).toBe(2);
  expect(await count({ targetKind: 'certificate' })).toBe(0);
  const today = region.pack.cohorts[0]!.enrollment.from;
  expect(await count({ action: 'confirm-enrollments', from: today, to: today })).toBe(2);
  expect(await count({ action: 'confirm-enrollments', from: '2099-01-01' })).toBe(0);
  expect(await count({ action: 'confirm-enrollments', to: '1999-12-31' })).toBe(0);
  const first = await list(province, region.root.id, { action: 'confirm-enrollments', first: 1 });
  expect(first).toMatchObject({
    totalCount: 2,
    nodes: [{ actor: 'Office 1' }],
    pageInfo: { hasNextPage: true },
  });
  const second = await list(province, region.root.id, {
    action: 'confirm-enrollments',
    first: 1,
    after: first.pageInfo.endCursor,
  });
  expect(second).toMatchObject({ nodes: [{ actor: 'Office 0' }], pageInfo: { hasNextPage: false } });
});

test('an action writes its entry with the place of who did it', async () => {
  const { rows } = await app.pool.query(
    `SELECT DISTINCT unit_path, root_unit_id FROM platform.audit_entry WHERE action = 'export-audit-log'`,
  );
  expect(rows).toEqual([]);
  const file = await app.rest({
    url: `/files/audit-log?unitId=${region.root.id}&language=en&action=confirm-enrollments`,
    cookie: provinceCookie,
  });
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toContain('text/csv');
  const lines = file.text.split('\r\n');
  expect(lines[0]).toContain('Number,When,Who,Role,IP address,Action,Action code');
  expect(lines[1]).toContain('Office 1,County office,10.2.3.4,Confirmed enrollments,confirm-enrollments');
  expect(lines.filter((line) => line.includes('confirm-enrollments'))).toHaveLength(2);
  const { rows: written } = await app.pool.query(
    `SELECT unit_path, root_unit_id, ip, after FROM platform.audit_entry WHERE action = 'export-audit-log'`,
  );
  expect(written).toEqual([
    {
      unit_path: region.root.path,
      root_unit_id: region.root.id,
      ip: '127.0.0.1',
      after: { action: 'confirm-enrollments', byName: false },
    },
  ]);
});

test('a name that would run as a formula leaves the program as plain text', async () => {
  await app
    .get(Audit)
    .record(
      app.database,
      { displayName: '=HYPERLINK("http://x")', rootUnitId: region.root.id },
      { action: 'promote-waiting', after: '@SUM(1)' },
    );
  const file = await app.rest({
    url: `/files/audit-log?unitId=${region.root.id}&who=HYPERLINK`,
    cookie: provinceCookie,
  });
  expect(file.text).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(file.text).not.toMatch(/(^|,)"?[=@]/m);
});
