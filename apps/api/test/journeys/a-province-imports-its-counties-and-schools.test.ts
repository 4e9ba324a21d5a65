import { aRegion } from '../builders/a-region.js';
import { anAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * A province sends its list of counties, then its list of schools. Every fault is told with its row, what would change is
 * shown before it does, and the tree is as the lists say afterwards.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

test('a province imports counties and schools by file', async () => {
  const region = await aRegion(app, { pack: 'jilin-2014', counties: [] });
  const account = await anAccount(app).of('province-office').at(region.root).made();
  const clerk = await visit(await browser.newContext({ viewport: DESK }), app);
  const { page } = clerk;
  const figure = (label: string) => page.locator('dl').getByText(label, { exact: true }).locator('..');

  await clerk.signIn(account);
  await clerk.link('组织机构').first().click();
  await clerk.link('导入单位名单').click();
  await clerk.heading('导入单位名单').waitFor();
  await clerk.settled();
  await page.getByLabel('名单类别').selectOption({ label: '县（市、区）名单' });
  await page
    .locator('input[type=file]')
    .setInputFiles(
      file('县区.csv', ['县区代码,县区名称,市州代码', '220199,新设区,2201', '220198,无处区,9901']),
    );
  await clerk.heading('县区.csv').waitFor();
  expect(await figure('新设').innerText()).toContain('1');
  expect(await figure('有错误，不导入').innerText()).toContain('1');
  await page.getByText('市州代码“990100”没有登记').waitFor();
  await clerk.button('导入 1 项变更').click();
  await page.getByText('已导入：新设 1 个').waitFor();

  await clerk.link('单位名单').click();
  await clerk.heading('导入单位名单').waitFor();
  await clerk.settled();
  const schools = ['学校标识码,学校名称,任教学段,所属县区代码', '2122900001,新设区第一小学,小学,220199'];
  await page.locator('input[type=file]').setInputFiles(file('学校.csv', schools));
  await clerk.heading('学校.csv').waitFor();
  await clerk.settled();
  await page.setViewportSize(PHONE);
  expect(await clerk.overflow()).toBe(0);
  await page.setViewportSize(DESK);
  await clerk.button('导入 1 项变更').click();
  await page.getByText('已导入：新设 1 个').waitFor();

  // The tree, level by level: the city, the new county, its school, which nobody keeps yet.
  await clerk.open('/office/units');
  await clerk.settled();
  await clerk.button('展开长春市').click();
  await clerk.button('展开新设区').click();
  const school = page.getByRole('row', { name: /新设区第一小学/ });
  await school.getByText('无账号').waitFor();
  // The odd ones are shown for what they are.
  await page
    .getByRole('row', { name: /梅河口市/ })
    .getByText('直报省')
    .waitFor();
  await page
    .getByRole('row', { name: /长白山/ })
    .getByText('管委会', { exact: true })
    .waitFor();

  // And by search.
  await page.getByLabel('单位名称或代码').fill('2122900001');
  await page.getByLabel('单位名称或代码').press('Enter');
  await page
    .getByRole('row', { name: /新设区第一小学/ })
    .getByRole('link')
    .click();
  await clerk.heading('新设区第一小学').waitFor();
  await page.getByText('在“新设区”之下新设“新设区第一小学”').waitFor();
  expect(clerk.complaints).toEqual([]);
}, 120_000);
