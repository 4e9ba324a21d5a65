import { readSpreadsheet } from '../../src/platform/spreadsheet/read-spreadsheet.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { type Learner, someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * The city's office issues the statements of a cohort. Then a teacher withdraws, and only a credit note follows: what was
 * issued stays as it was. The county and the institution each see their own.
 */
const app = useApp({ pages: true });
const browser = useBrowser();

let region: Region;
let learners: Learner[];
let office: TestAccount;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  learners = await someLearners(app, region, 3);
  office = await anAccount(app).of('city-office').at(region.root).made();
});

async function opens(account: TestAccount, path: string, viewport = DESK): Promise<Visitor> {
  const visitor = await visit(await browser.newContext({ viewport }), app);
  await visitor.enter(account, path);
  await visitor.heading('经费结算').waitFor();
  await visitor.settled();
  return visitor;
}

async function issue(visitor: Visitor): Promise<void> {
  await visitor.button('开具结算单').first().click();
  await visitor.page.getByRole('dialog').getByRole('button', { name: '开具结算单' }).click();
  await visitor.page.getByRole('progressbar').waitFor();
  await app.runJobs();
  await visitor.page.getByText('没有待开具的结算单或冲减单').waitFor();
}

test('the office issues; a withdrawal is credited on a paper of its own; a payment is noted', async () => {
  const visitor = await opens(office, '/office/fees');
  const { page } = visitor;
  await page.getByText('3 人待计费，共 720.00 元').first().waitFor();
  await issue(visitor);
  const row = page.getByRole('row').filter({ hasText: 'QZ-F000001' });
  await row.waitFor();
  expect(await row.innerText()).toContain('720.00');

  await app.database.run(`UPDATE enrollment.enrollment SET state = 'withdrawn' WHERE id = $1`, [
    learners[0]!.id,
  ]);
  await page.reload();
  await page.getByText('1 笔待冲减，共 -240.00 元').first().waitFor();
  await issue(visitor);
  const credit = page.getByRole('row').filter({ hasText: 'QZ-C000001' });
  await credit.waitFor();
  expect(await credit.innerText()).toContain('-240.00');
  expect(await row.innerText()).toContain('720.00');

  await credit.getByRole('button', { name: '明细' }).click();
  const details = page.getByRole('dialog');
  await details.getByText('负贰佰肆拾元整').waitFor();
  await details.getByText(learners[0]!.learnerNo).waitFor();
  expect(await details.innerText()).toContain('退出');
  await page.keyboard.press('Escape');

  await row.getByRole('checkbox').check();
  await visitor.button('登记付款').click();
  await page.getByLabel('付款凭证号或冲抵依据').fill('2016-0815');
  await page.getByRole('dialog').getByRole('button', { name: '登记付款' }).click();
  await page.getByText('已登记 1 张').waitFor();
  expect(await row.innerText()).toContain('2016-0815');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: '下载表格' }).click(),
  ]);
  const found: string[] = [];
  for await (const { cells } of readSpreadsheet(await download.path(), 'statement.xlsx'))
    found.push(JSON.stringify([...cells]));
  for (const { learnerNo } of learners) expect(found.join()).toContain(learnerNo);
  expect(visitor.complaints).toEqual([]);
});

test('the county sees what it pays, the institution what it is owed, also on a phone', async () => {
  const county = anAccount(app).of('county-office').at(region.countyOf(learners[0]!.school));
  const payer = await opens(await county.made(), '/office/fees', PHONE);
  await payer.page.getByText('QZ-F000001').waitFor();
  expect(await payer.button('开具结算单').count()).toBe(0);
  expect(await payer.overflow()).toBe(0);

  const neighbour = anAccount(app).of('county-office').at(region.unit(region.pack.region.counties[1]!.code));
  const stranger = await opens(await neighbour.made(), '/office/fees');
  await stranger.page.getByText('还没有结算单').waitFor();

  const [own, other] = region.institutions;
  const paid = await opens(
    await anAccount(app).of('institution-operator').operating(own!).made(),
    '/institution/fees',
    PHONE,
  );
  await paid.page.getByText('QZ-F000001').waitFor();
  expect(await paid.overflow()).toBe(0);
  const unpaid = await opens(
    await anAccount(app).of('institution-operator').operating(other!).made(),
    '/institution/fees',
  );
  await unpaid.page.getByText('还没有结算单').waitFor();
});
