import { readFile } from 'node:fs/promises';
import { SealAuditTrail } from '../../src/platform/audit/seal-audit-trail.js';
import { IdSealing } from '../../src/platform/personal-data/id-sealing.js';
import { aRegion } from '../builders/a-region.js';
import { anAccount } from '../builders/an-account.js';
import { someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * An office looks at a teacher's ID number. An inspector finds that in the audit trail: who, when, from where, the reason;
 * narrows the list, sends the address on, and takes the list away as a file.
 */
const app = useApp({ pages: true });
const browser = useBrowser();

test('a look at personal data is found in the trail, sealed, and can be taken away as a file', async () => {
  const region = await aRegion(app, { schoolsEach: 1 });
  const county = region.countyOf(region.schools[0]!);
  const [learner] = await someLearners(app, region, 1);
  const office = await anAccount(app).of('county-office').at(county).made();
  const cookie = await app.signIn(office.login, office.password);
  const { sealed, keyId, hash } = app.get(IdSealing).seal('resident-id', '11010119950515002X');
  await app.database.run(
    'UPDATE enrollment.teacher SET id_sealed = $2, id_key = $3, id_hash = $4 WHERE id = $1',
    [learner!.teacherId, sealed, keyId, hash],
  );
  const asked = await app.graphql(
    'mutation ($t: ID!) { unmaskIdNumber(teacherId: $t, reason: "核对社保") { __typename } }',
    { t: learner!.teacherId },
    cookie,
  );
  expect(asked.errors).toEqual([]);
  await app.get(SealAuditTrail).execute();

  const inspector = await anAccount(app).of('inspector').at(region.root).made();
  const reader = await visit(await browser.newContext({ viewport: DESK, acceptDownloads: true }), app);
  const { page } = reader;
  await reader.signIn(inspector);
  await reader.link('操作日志').first().click();
  await reader.heading('操作日志').waitFor();
  await reader.settled();

  await page.getByLabel('操作', { exact: true }).selectOption('unmask-id-number');
  const row = page.locator('tbody tr[data-row-key]');
  // The rows of before stay in view until the narrowed list has come.
  await row.filter({ hasText: '登录' }).first().waitFor({ state: 'detached' });
  await row.getByText('县级工程办').waitFor();
  expect(await row.count()).toBe(1);
  await row.getByText('已封存').waitFor();
  expect(new URL(page.url()).searchParams.get('action')).toBe('unmask-id-number');
  await row.getByRole('button', { name: '查看完整证件号码' }).click();
  const entry = page.getByRole('dialog');
  await entry.getByRole('columnheader', { name: '操作前' }).waitFor();
  await entry.getByText('核对社保').waitFor();
  await entry.getByText('127.0.0.1').waitFor();
  await page.keyboard.press('Escape');

  const [download] = await Promise.all([page.waitForEvent('download'), reader.link('导出CSV').click()]);
  const file = await readFile(await download.path(), 'utf8');
  expect(file).not.toContain('11010119950515002X');
  expect(file).toContain('查看完整证件号码,unmask-id-number');
  expect(file.trim().split('\r\n')).toHaveLength(2);

  // The address says it all: opened again it shows the same.
  await reader.open(`/office/audit-log${new URL(page.url()).search}`);
  await row.getByText('县级工程办').waitFor();
  await page.setViewportSize(PHONE);
  expect(await reader.overflow()).toBe(0);
  expect(reader.complaints).toEqual([]);
}, 120_000);
