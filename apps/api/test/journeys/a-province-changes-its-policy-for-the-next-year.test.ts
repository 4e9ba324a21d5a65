import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * The province's office reads what holds and from where, sends a broken document, mends it, compares and puts it in force
 * for the year that has not begun. A county reads along.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let province: TestAccount;
let county: TestAccount;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  province = await anAccount(app).of('province-office').at(region.root).made();
  county = await anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!)).made();
});

test('a newer version is checked, kept, compared and put in force for the year that has not begun', async () => {
  const office = await visit(await browser.newContext({ viewport: DESK }), app);
  const { page } = office;
  await office.signIn(province);
  await office.link('政策包').click();
  await office.heading('政策包').waitFor();
  await office.settled();
  await page.getByText('随系统提供').waitFor();

  // What holds, in words, with its source.
  await page.getByRole('navigation', { name: '政策包' }).getByRole('link', { name: '内容' }).click();
  await office.settled();
  await page.getByLabel('查找数值、名称或出处').fill('每学时');
  await page.keyboard.press('Enter');
  await page.getByText('3.00 元').waitFor();
  await page.getByText(region.pack.clauses['/fee']!).first().waitFor();
  expect(await office.overflow()).toBe(0);

  // A document with two faults: both are told, each with its place.
  const newer = JSON.parse(JSON.stringify(region.pack)) as PolicyPack;
  newer.version = '1.1.0';
  newer.push.graceHours = 72;
  newer.fee.halfHours = 99;
  newer.scoring.commentWeightLimit = 0.01;
  await office.open('/office/policy-packs');
  await office.settled();
  const send = (pack: PolicyPack) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'policy.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(pack)),
    });
  await send(newer);
  await page.getByText('文件未保存：有 2 处需要改正').waitFor();
  await page.getByText('/fee/halfHours').waitFor();

  // Mended, it is kept as a draft and compared with what holds.
  newer.fee.halfHours = region.pack.fee.halfHours;
  newer.scoring.commentWeightLimit = region.pack.scoring.commentWeightLimit;
  await send(newer);
  await page.getByText('版本 1.1.0 检查通过，已存为草稿').waitFor();
  await office.settled();
  await office.link('与现行比较').click();
  await page.getByText('共 2 处不同').waitFor();
  await page.getByText('48 小时').waitFor();
  await page.getByText('72 小时').waitFor();
  expect(await office.overflow()).toBe(0);

  // It is put in force for 2015; the year under way cannot be chosen.
  await office.open('/office/policy-packs');
  await office.settled();
  await page
    .getByRole('row', { name: /1\.1\.0/ })
    .getByRole('button', { name: /启\s?用/ })
    .click();
  const drawer = page.getByRole('dialog');
  expect(await drawer.getByLabel(/2014年度/).isDisabled()).toBe(true);
  await drawer.getByLabel(/2015年度/).check();
  await drawer.getByText('72 小时').waitFor();
  await drawer.getByLabel('启用理由').fill('省厅新通知');
  await drawer.getByRole('button', { name: /启\s?用/ }).click();
  await page.getByText('已启用：新开 0 个批次，1 个批次改按此版本执行。').waitFor();
  await page.getByText(/省厅新通知/).waitFor();
  expect(office.complaints).toEqual([]);

  // The county reads the same on a telephone and decides nothing.
  const reader = await visit(await browser.newContext({ viewport: PHONE }), app);
  await reader.enter(county, '/office/policy-packs');
  await reader.settled();
  await reader.page.getByText('1.1.0', { exact: true }).waitFor();
  expect(await reader.button(/启\s?用/).count()).toBe(0);
  expect(await reader.button('上传新版本').count()).toBe(0);
  expect(await reader.overflow()).toBe(0);
  await reader.open('/office/policy-packs?view=compare&older=1.0.0&newer=1.1.0');
  await reader.settled();
  await reader.page.getByText('72 小时').waitFor();
  expect(await reader.overflow()).toBe(0);
  expect(reader.complaints).toEqual([]);
}, 120_000);
