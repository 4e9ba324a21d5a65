import { PolicyReader } from '../../../src/modules/enrollment/public/policy-reader.js';
import { SetUpProgramme } from '../../../src/modules/enrollment/use-cases/set-up-programme.js';
import { aRegion } from '../../builders/a-region.js';
import { aThirdRegionPack } from '../../builders/a-third-region-pack.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();

test('a county that reports straight to the province stands directly below the root', async () => {
  const region = await aRegion(app);
  expect(region.unit('990301')).toMatchObject({ kind: 'county', parentId: region.root.id });
  expect(region.unit('990101').parentId).toBe(region.unit('990100').id);
});

test('setting up again makes nothing twice', async () => {
  const before = await aRegion(app);
  const again = await aRegion(app);
  expect(again.cohorts).toEqual(before.cohorts);
  const count = await app.database.one<{ units: number }>('SELECT count(*) AS units FROM organization.unit');
  expect(count?.units).toBe(8 + 4);
});

test('a cohort keeps the policy under which it was opened when a newer version arrives', async () => {
  const region = await aRegion(app);
  const newer = { ...aThirdRegionPack(), version: '2.0.0' };
  await app.get(SetUpProgramme).execute({ displayName: 'test' }, newer);
  expect((await app.get(PolicyReader).ofCohort(region.cohortId)).pack.version).toBe('1.0.0');
  expect((await app.get(PolicyReader).ofProgramme(region.programmeId)).pack.version).toBe('2.0.0');
});

test('a pack that breaks a rule is refused and leaves nothing behind', async () => {
  const pack = aThirdRegionPack();
  const broken = { ...pack, id: 'broken', hours: { ...pack.hours, totalHalfHours: 99 } };
  const answer = await app.get(SetUpProgramme).execute({ displayName: 'test' }, broken);
  expect('problems' in answer && answer.problems.length).toBeGreaterThan(0);
  const stored = await app.database.one<{ n: number }>(
    `SELECT count(*) AS n FROM enrollment.policy_pack WHERE id = 'broken'`,
  );
  expect(stored?.n).toBe(0);
});

test('two regions stand side by side in one installation', async () => {
  const first = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  const second = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  expect(first.root.id).not.toBe(second.root.id);
  const cookie = await anAccount(app).of('province-office').at(first.root).signedIn();
  const answer = await app.graphql<{ viewer: { grant: { unitId: string } } }>(
    '{ viewer { grant { unitId } } }',
    {},
    cookie,
  );
  expect(answer.data.viewer.grant.unitId).toBe(first.root.id);
});
