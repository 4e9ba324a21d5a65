import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { anInstitutionClient } from '../builders/an-institution-client.js';
import { type Learner, someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * After a cycle the institution uploads what it has sent of each learner. A record was lost on its way: the page shows of
 * whom, first of all, and the province sees the same from its board.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let learners: Learner[];
let operator: TestAccount;
let province: TestAccount;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  learners = await someLearners(app, region, 4);
  app.clock.set(new Date('2014-10-20T11:00:00Z'));
  const client = await anInstitutionClient(app, region);
  const records = learners.map(({ learnerNo }, at) => ({
    recordId: `r-${at}`,
    learnerNo,
    kind: 'DISCUSSION',
    occurredAt: '2014-10-19T20:00:00+08:00',
    minutes: 30,
  }));
  expect((await client.stream(region.cohortId, 'cycle-1', records)).status).toBe(200);
  operator = await anAccount(app).of('institution-operator').operating(region.institutions[0]!).made();
  province = await anAccount(app).of('province-office').at(region.root).made();
});

test('the institution finds the record that was lost, and the province sees it too', async () => {
  const programmer = await visit(await browser.newContext({ viewport: DESK }), app);
  const { page } = programmer;
  await programmer.enter(operator, '/institution/reconciliation');
  await page.getByText('机构尚未报送数量').waitFor();

  const upload = async (content: string): Promise<void> => {
    await page
      .getByLabel('文件')
      .setInputFiles({ name: 'totals.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByRole('dialog').getByRole('button', { name: '上传报送数量' }).click();
  };
  await programmer.button('上传报送数量').click();
  await upload('学员,条数\n');
  await page.getByText('表头应为learnerNo,records').waitFor();
  const lines = learners.map(({ learnerNo }, at) => `${learnerNo},${at === 2 ? 2 : 1}`);
  await upload(`learnerNo,records\n${lines.join('\n')}\n`);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const first = page.locator('tbody tr[data-row-key]').first();
  await first.getByText('平台少于机构').waitFor();
  expect(await first.textContent()).toContain(learners[2]!.learnerNo);
  await page.getByText('只看有差异的').click();
  await page.waitForURL(/different=yes/);
  await page.locator('tbody tr[data-row-key]').nth(1).waitFor({ state: 'detached' });
  const file = page.waitForEvent('download');
  await page.getByText('导出CSV').click();
  expect((await file).suggestedFilename()).toBe('reconciliation-1.csv');
  expect(programmer.complaints).toEqual([]);

  const phone = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
  await phone.enter(operator, '/institution/reconciliation');
  await phone.page.getByText('平台少于机构').waitFor();
  expect(await phone.overflow()).toBe(0);

  const office = await visit(await browser.newContext({ viewport: DESK }), app);
  await office.enter(province, '/office/exchange');
  await office.page.getByRole('link', { name: '对账' }).first().click();
  await office.page.getByText('平台少于机构').waitFor();
  expect(office.complaints).toEqual([]);
});
