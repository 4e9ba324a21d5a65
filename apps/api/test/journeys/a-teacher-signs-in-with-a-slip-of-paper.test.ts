import { readFile } from 'node:fs/promises';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { FirstPasswords } from '../../src/modules/identity/public/first-passwords.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { onTheRoster } from '../builders/a-roster.js';
import { aTeacher } from '../builders/a-teacher.js';
import { anAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A county's office makes an account for a school's administrator. The administrator signs in with the first password,
 * must change it, has accounts made for the school's teachers and prints the slips. A teacher signs in with a slip on a
 * phone, must change the password too, and sees their home.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const OWN_PASSWORD = 'Herbstlaub im Regen 7';
let region: Region;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', counties: ['220102'] });
  await onTheRoster(app, region, [
    aTeacher().named('王芳').at(region.schools[0]!),
    aTeacher().named('李娜').at(region.schools[0]!),
  ]);
});

async function changesThePassword(visitor: Visitor, first: string): Promise<void> {
  const { page } = visitor;
  await visitor.heading(shellTexts['first-password'].zh).waitFor();
  await page.getByLabel(shellTexts['current-password'].zh).fill(first);
  await page.getByLabel(shellTexts['new-password'].zh, { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel(shellTexts['repeat-password'].zh).fill(OWN_PASSWORD);
  await visitor.button(shellTexts['save-password'].zh).click();
  await page.waitForURL((url) => url.pathname !== '/password');
}

test('from the county to the teacher, with first passwords that everybody must change', async () => {
  const school = region.schools[0]!;
  const office = await anAccount(app).of('county-office').at(region.countyOf(school)).made();
  const county = await visit(await browser.newContext({ viewport: DESK }), app);

  // The county makes the administrator's account; the password stands on the page once.
  await county.signIn(office);
  await county.link('账号与身份').first().click();
  await county.heading(accountTexts.title.zh).waitFor();
  await county.settled();
  await county.button(accountTexts['create-account'].zh).click();
  const form = county.page.getByRole('dialog');
  await form.getByLabel(accountTexts.name.zh, { exact: true }).fill('张敏');
  await form.getByRole('combobox', { name: /所在单位/ }).selectOption({ label: school.name });
  await form
    .getByRole('combobox', { name: accountTexts.role.zh, exact: true })
    .selectOption({ label: shellTexts['role-school-administrator'].zh });
  await form.getByRole('button', { name: accountTexts['create-account'].zh }).click();
  await county.page.getByText(accountTexts['password-once-title'].zh).waitFor();
  const [login = '', password = ''] = await county.page.getByRole('status').locator('code').allInnerTexts();
  await county.button(accountTexts.kept.zh).click();
  expect(await county.page.getByText(password).count()).toBe(0);
  expect(await county.overflow()).toBe(0);
  expect(county.complaints).toEqual([]);

  // The administrator changes it and has accounts made for the teachers.
  const administrator = await visit(await browser.newContext({ viewport: DESK }), app);
  await administrator.signIn({ login, password });
  await changesThePassword(administrator, password);
  await administrator.link('账号与身份').first().click();
  await administrator.link(accountTexts['teacher-accounts'].zh).click();
  await administrator.heading(accountTexts['bulk-title'].zh).waitFor();
  await administrator.button(accountTexts['begin-bulk'].zh).click();
  await administrator.page.waitForURL(/job=/);
  await app.runJobs();
  await administrator.page.clock.runFor(5000);
  const print = administrator.button(accountTexts['print-slips'].zh);
  await print.waitFor();
  const [batch] = await app.database.rows<{ id: string }>('SELECT id FROM identity.first_password_batch');
  const slips = await app.database.transaction((tx) => app.get(FirstPasswords).slips(tx, batch!.id));
  expect(slips.map(({ name }) => name).toSorted()).toEqual(['李娜', '王芳']);
  const [download] = await Promise.all([administrator.page.waitForEvent('download'), print.click()]);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await administrator.page.getByText(/已下载/).waitFor();
  expect(await administrator.overflow()).toBe(0);
  expect(administrator.complaints).toEqual([]);

  // The teacher has the slip.
  const slip = slips.find(({ name }) => name === '王芳')!;
  const teacher = await visit(await browser.newContext({ viewport: PHONE }), app);
  await teacher.signIn(slip);
  await changesThePassword(teacher, slip.password);
  await teacher.page.waitForURL(/\/teacher/);
  await teacher.settled();
  expect(await teacher.overflow()).toBe(0);
  expect(teacher.complaints).toEqual([]);
}, 120_000);
