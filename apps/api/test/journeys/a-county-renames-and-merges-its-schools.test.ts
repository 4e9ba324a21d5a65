import { aRegion } from '../builders/a-region.js';
import { enrolled } from '../builders/a-roster.js';
import { aTeacher } from '../builders/a-teacher.js';
import { anAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * A county office renames one school and lets another go into a third. It sees beforehand what that touches, finds both
 * in the history, and looks back to the day before, when everything was as it had been.
 */
const app = useApp({ pages: true });
const browser = useBrowser();

test('a county renames and merges its schools, and looks back to the day before', async () => {
  const region = await aRegion(app, { schoolsEach: 3 });
  const [renamed, closing, heir] = [region.schools[0]!, region.schools[1]!, region.schools[2]!];
  await enrolled(app, region, [aTeacher().at(closing), aTeacher().at(closing)]);
  const county = region.countyOf(renamed);
  app.clock.advance(5 * 86_400_000);
  const account = await anAccount(app).of('county-office').at(county).made();
  const clerk = await visit(await browser.newContext({ viewport: DESK }), app);
  const { page } = clerk;
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const drawer = page.getByRole('dialog');

  await clerk.signIn(account);
  await clerk.link('组织机构').first().click();
  await clerk.heading('组织机构').waitFor();
  await clerk.link(renamed.name).click();
  await clerk.heading(renamed.name).waitFor();

  // The new name holds at once.
  await clerk.button('更名').click();
  await field('新名称').fill('新城实验小学');
  await field('变更理由').fill('迁入新校区');
  await drawer.getByText('确认后立即生效').waitFor();
  await drawer.getByRole('button', { name: /^更\s?名$/ }).click();
  await clerk.heading('新城实验小学').waitFor();
  await page.getByText(`“${renamed.name}”更名为“新城实验小学”`).waitFor();

  // A merger says what it touches before it is decided.
  await clerk.link('组织机构').first().click();
  await clerk.link(closing.name).click();
  await clerk.heading(closing.name).waitFor();
  await clerk.button('并入其他单位').click();
  await drawer.getByPlaceholder('输入名称或代码查找').fill(heir.name);
  await drawer.getByPlaceholder('输入名称或代码查找').press('Enter');
  await drawer.getByRole('radio', { name: new RegExp(heir.name) }).check();
  const figure = (label: string) => drawer.getByText(label, { exact: true }).locator('..');
  await figure('教师').getByText('2', { exact: true }).waitFor();
  expect(await figure('在训报名').innerText()).toContain('2');
  await field('变更理由').fill('生源减少，合并办学');
  await drawer.getByRole('button', { name: '并入其他单位' }).click();
  await page.getByText('已撤销').waitFor();
  await clerk.link(heir.name).click();
  await clerk.heading(heir.name).waitFor();
  await page.getByText(`“${closing.name}”并入“${heir.name}”`).waitFor();
  expect(await page.getByText('在册教师').locator('xpath=following-sibling::dd[1]').innerText()).toBe('2');

  // The tree of today, and of the day before.
  await clerk.link('组织机构').first().click();
  await clerk.settled();
  const rows = page.locator('tbody');
  await rows.getByText('新城实验小学').waitFor();
  expect(await rows.innerText()).not.toContain(closing.name);
  const dayBefore = new Date(app.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10);
  await field('查看日期').fill(dayBefore);
  await rows.getByText(closing.name).waitFor();
  expect(await rows.innerText()).toContain(renamed.name);
  expect(await rows.innerText()).not.toContain('新城实验小学');
  expect(await clerk.overflow()).toBe(0);

  await page.setViewportSize(PHONE);
  expect(await clerk.overflow()).toBe(0);
  expect(clerk.complaints).toEqual([]);
}, 120_000);
