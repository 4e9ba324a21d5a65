import { jobKindLabel } from '@tisheng/messages/job-kinds.js';
import { ImportSchools } from '../../src/modules/enrollment/use-cases/import-schools.js';
import { BackgroundJobs } from '../../src/platform/jobs/background-jobs.js';
import { aRegion } from '../builders/a-region.js';
import { theProgram } from '../builders/a-roster.js';
import { anAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * An office imports a roster, stops that before it begins, has it done anew, goes elsewhere while it waits, and finds it
 * in the tray after a reload. Of work that runs it sees how far it is, and stops it in its middle.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const sample = (name: string): string => new URL(`../samples/${name}`, import.meta.url).pathname;

test('long work is seen, stopped, done anew, and survives a reload of the page', async () => {
  const region = await aRegion(app, { pack: 'jilin-2014', counties: [] });
  const list = { rootUnitId: region.root.id, fileName: 'schools.csv', source: sample('jilin-schools.csv') };
  await app.get(ImportSchools).execute(theProgram, list);
  const county = region.unit('220102');
  const account = await anAccount(app).of('county-office').at(county).made();
  const clerk = await visit(await browser.newContext({ viewport: DESK }), app);
  const { page } = clerk;
  const teachers = async () =>
    (await app.database.one<{ n: number }>('SELECT count(*)::int AS n FROM enrollment.teacher'))?.n;

  // The clerk sends a roster and has its good rows imported; stops that; has it done after all.
  await clerk.enter(account, '/office/roster-imports');
  await clerk.settled();
  await page.locator('input[type=file]').setInputFiles(sample('messy.xlsx'));
  await clerk.heading('messy.xlsx').waitFor();
  await clerk.button('检查全部行').click();
  await clerk.button('查看将发生的变化').click();
  await clerk.button(/^导入：新增/).click();
  await page.getByRole('progressbar').first().waitFor();
  await clerk.button('取消任务').click();
  await page.getByText('任务已取消，数据没有改变。').waitFor();
  await app.runJobs();
  expect(await teachers()).toBe(0);
  await clerk.button('重做').click();
  await page.getByRole('progressbar').first().waitFor();

  // Elsewhere, and after a reload, the tray knows of it.
  await clerk.open('/office');
  await clerk.settled();
  await clerk.button('后台任务，1 项进行中').click();
  const tray = page.getByRole('region', { name: '后台任务' });
  await tray.getByRole('progressbar', { name: jobKindLabel('commit-roster-import').zh }).waitFor();
  await app.runJobs();
  expect(await teachers()).toBeGreaterThan(0);
  await tray.getByText('已完成').waitFor();
  await tray.getByRole('link', { name: '查看全部任务' }).click();
  await clerk.heading('后台任务').waitFor();
  await page.locator('tbody').getByText('已完成').waitFor();

  // Work that runs shows how far it is; stopped, it comes to nothing.
  let goOn = (): void => undefined;
  app.get(BackgroundJobs).handle('recompute-obligations', async (run) => {
    await run.progress(3, 10);
    await new Promise<void>((resolve) => (goOn = resolve));
    await run.progress(10, 10);
    return { result: { changed: 10 } };
  });
  const person = await app.database.one<{ id: string; name: string }>(
    'SELECT id, display_name AS name FROM identity.account WHERE login = $1',
    [account.login],
  );
  await app.database.transaction((tx) =>
    app.get(BackgroundJobs).begin(
      tx,
      {
        accountId: person!.id,
        displayName: person!.name,
        role: 'county-office',
        unitId: county.id,
        unitPath: county.path,
        rootUnitId: region.root.id,
        ip: null,
      },
      { kind: 'recompute-obligations', payload: {}, unitId: county.id, rootUnitId: region.root.id },
    ),
  );
  const running = app.runJobs();
  await clerk.open('/office/jobs?state=under-way');
  const row = page
    .locator('tbody tr[data-row-key]')
    .filter({ hasText: jobKindLabel('recompute-obligations').zh });
  await row.getByText('3 / 10').waitFor();
  expect(await row.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('3');
  await row.getByRole('button', { name: '取消任务' }).click();
  await row.getByText('正在取消').waitFor();
  goOn();
  await running;
  await row.waitFor({ state: 'detached' });
  await page.getByLabel('状态').selectOption('came-to-nothing');
  await row.getByText('已取消').waitFor();
  expect(new URL(page.url()).searchParams.get('state')).toBe('came-to-nothing');

  await page.setViewportSize(PHONE);
  expect(await clerk.overflow()).toBe(0);
  await clerk.button('后台任务').click();
  await tray.getByText('已取消').waitFor();
  expect(await clerk.overflow()).toBe(0);
  expect(clerk.complaints).toEqual([]);
}, 120_000);
