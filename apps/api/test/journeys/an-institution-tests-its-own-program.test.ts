import { ExchangeClient } from '@tisheng/exchange-client/exchange-client.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { showEverything } from '../support/show-everything.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * Before an institution connects for good, its programmer makes a client of the sandbox, runs the program with it and
 * watches the page until everything is shown.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let operator: TestAccount;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  await someLearners(app, region, 3);
  app.clock.set(new Date('2014-10-14T11:00:00Z'));
  operator = await anAccount(app).of('institution-operator').operating(region.institutions[0]!).made();
});

test('the page follows the program from the first token to a report that is passed', async () => {
  const programmer = await visit(await browser.newContext({ viewport: DESK }), app);
  const { page } = programmer;
  await programmer.enter(operator, '/institution/conformance');
  await page.getByText('还没有开始自测').waitFor();
  await programmer.button('新建自测账号').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('名称').fill('自测程序');
  await drawer.getByRole('button', { name: '新建自测账号' }).click();
  await page.getByText('请立即保存密钥').waitFor();
  const [clientId, clientSecret] = await page.locator('dd code').allTextContents();
  await programmer.button('我已保存').click();
  await page.getByText('必需项已做到 0 / 13').waitFor();

  const client = new ExchangeClient({
    baseUrl: app.url,
    clientId: clientId!,
    clientSecret: clientSecret!,
    backOff: 1,
  });
  // A first try reads one page of trainees and pushes at once.
  const [cohort] = await client.cohorts();
  await client.trainees(cohort!.id).next();
  await client.pushLearningRecords(cohort!.id, 'try', []);
  await page.getByText('1 项需要改正').waitFor();
  await page.getByText('名单没有读完就开始推送').waitFor();
  expect(await programmer.overflow()).toBe(0);
  await programmer.button('重新开始').click();
  await page.getByRole('dialog').getByRole('button', { name: '重新开始' }).click();
  await page.getByText('必需项已做到 0 / 13').waitFor();
  await showEverything(client, app.clock.now());
  await page.getByText('自测通过').waitFor();
  const file = page.waitForEvent('download');
  await programmer.button('下载JSON').click();
  expect((await file).suggestedFilename()).toBe('conformance-2014-10-14.json');
  expect(programmer.complaints).toEqual([]);

  const phone = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
  await phone.enter(operator, '/institution/conformance');
  await phone.page.getByText('自测通过').waitFor();
  expect(await phone.overflow()).toBe(0);
});
