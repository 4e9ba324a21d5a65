import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * A county has its twenty-one teachers of two schools proposed into study groups, names a leader, publishes, and moves
 * somebody by hand. The leader sees workshop and group on the first page.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let county: TestAccount;
let leader: Learner;
let account: TestAccount;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 2 });
  const [first, second] = region.schools;
  [leader] = (await someLearners(app, region, 17, { school: first! })) as [Learner];
  await someLearners(app, region, 4, { school: second! });
  county = await anAccount(app).of('county-office').at(region.countyOf(first!)).made();
  account = await anAccount(app).of('teacher').whoIs(leader.teacherId).made();
});

test('from the proposal to the published workshop', async () => {
  const office = await visit(await browser.newContext({ viewport: DESK }), app);
  const { page } = office;
  await office.signIn(county);
  await office.link('工作坊').click();
  await office.heading('工作坊').waitFor();
  await office.settled();
  await office.button('拟定分组').click();
  await page.getByRole('dialog').getByRole('button', { name: '拟定分组' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await app.runJobs();
  await page.reload();
  await office.settled();
  await page.getByText('已为 21 位教师分组', { exact: false }).waitFor();
  expect(await office.overflow()).toBe(0);

  // Two groups; one of the teachers is to lead.
  await page.getByRole('link', { name: /工作坊\d/ }).click();
  await office.settled();
  expect(await office.overflow()).toBe(0);
  const row = page.getByRole('row', { name: new RegExp(`${leader.name}(?!\\d)`) }).first();
  await row.getByRole('button', { name: '设为坊主' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '设为坊主' }).click();
  await row.getByText('坊主', { exact: true }).waitFor();
  await office.link('返回工作坊').click();
  await office.button('全部发布').click();
  await page.getByRole('dialog').getByRole('button', { name: '全部发布' }).click();
  await page.getByText('已发布 1 个工作坊。').waitFor();

  // Somebody moves by hand; once it is published, with a reason.
  await page.getByRole('link', { name: /工作坊\d/ }).click();
  await office.settled();
  const [target] = await app.database.rows<{ name: string; members: number }>(
    `SELECT g.name, count(*)::int AS members FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
      GROUP BY g.id ORDER BY members LIMIT 1`,
  );
  await page
    .getByRole('row', { name: new RegExp(`${leader.name}(?!\\d)`) })
    .first()
    .getByRole('checkbox')
    .check();
  await office.button('调到其他小组').click();
  const drawer = page.getByRole('dialog');
  const choice = drawer.getByLabel('调到');
  await choice.locator('option', { hasText: /^第/ }).first().waitFor({ state: 'attached' });
  const options = await choice.locator('option').allInnerTexts();
  const own = await page
    .locator('section', { hasText: new RegExp(`${leader.name}(?!\\d)`) })
    .first()
    .locator('h2')
    .innerText();
  await choice.selectOption({ label: options.find((one) => one !== own && one.startsWith('第'))! });
  await drawer.getByLabel('理由').fill('任教班级调整');
  await drawer.getByRole('button', { name: '调到其他小组' }).click();
  await page.getByText(/任教班级调整/).waitFor();
  expect(target?.members).toBeGreaterThan(4);

  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  await phone.signIn(account);
  await phone.heading('我的工作坊').waitFor();
  await phone.settled();
  expect(await phone.overflow()).toBe(0);
  for (const visitor of [office, phone]) expect(visitor.complaints).toEqual([]);
}, 120_000);
