import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { TEACHING_ENVIRONMENT_NAMES } from '@tisheng/reference-data/instrument/instrument.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { packWithPreTest } from '../builders/pre-tests.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * The office copies the instrument that came with the product, rewords a question and first leaves most teachers without
 * one, is refused, mends it and publishes. A teacher who had begun keeps the old words, one who begins gets the new ones.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const OLD = selfAssessment25.questions[0]!.situation.zh;
const NEW = '备课遇到年年难懂的地方，我市教师通常先做什么？';
let region: Region;
let office: TestAccount;
let early: Learner;
let late: Learner;

beforeAll(async () => {
  const pack = packWithPreTest();
  const form = { ...pack.diagnosis.form, kind: 'fixed' as const };
  region = await aRegion(app, { pack: { ...pack, diagnosis: { ...pack.diagnosis, form } } });
  office = await anAccount(app).of('province-office').at(region.root).made();
  [early, late] = (await someLearners(app, region, 2)) as [Learner, Learner];
});

test('an office rewords a question, is refused while teachers are left out, and publishes', async () => {
  const first = await teacher(early);
  await begins(first);
  await first.page.getByText(OLD).waitFor();

  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.signIn(office);
  await desk.link(instrumentTexts.title.zh).click();
  await desk.heading(instrumentTexts.title.zh).waitFor();
  await desk.settled();
  expect(await desk.overflow()).toBe(0);

  await copiesTheBuiltIn(desk);
  await rewordsAndLeavesTeachersOut(desk);
  await isRefused(desk);
  await mendsAndPublishes(desk);
  expect(desk.complaints).toEqual([]);

  await first.page.reload();
  await first.page.getByText(OLD).waitFor();
  const second = await teacher(late);
  await begins(second);
  await second.page.getByText(NEW).waitFor();
  expect([...first.complaints, ...second.complaints]).toEqual([]);
}, 120_000);

async function teacher(learner: Learner): Promise<Visitor> {
  const account = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
  const visitor = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
  await visitor.enter(account, '/teacher/pre-test');
  return visitor;
}

async function begins(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('radio', { name: TEACHING_ENVIRONMENT_NAMES.networked.zh }).check();
  await visitor.button(preTestTexts.begin.zh).click();
}

async function copiesTheBuiltIn(desk: Visitor): Promise<void> {
  await desk.page
    .getByRole('row')
    .filter({ hasText: selfAssessment25.code })
    .getByRole('button', { name: instrumentTexts['copy-to-draft'].zh })
    .click();
  await desk.heading(selfAssessment25.title.zh).waitFor();
  await desk.settled();
}

async function rewordsAndLeavesTeachersOut(desk: Visitor): Promise<void> {
  const { page } = desk;
  await page.getByRole('button').filter({ hasText: OLD }).click();
  await page.getByLabel(instrumentEditorTexts['situation-zh'].zh).fill(NEW);
  await page
    .getByRole('group', { name: instrumentEditorTexts.stages.zh })
    .getByRole('checkbox', { name: '幼儿园' })
    .check();
  // Said at once, by the very rule that decides about publishing.
  await page.getByText('发布前还有1处要改').waitFor();
  expect(await desk.overflow()).toBe(0);
}

async function isRefused(desk: Visitor): Promise<void> {
  const { page } = desk;
  await page.getByText(/^已保存/).waitFor();
  await publishes(desk);
  await page.getByRole('dialog').getByRole('alert').getByText('小学、初中、高中、特殊教育').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
}

async function mendsAndPublishes(desk: Visitor): Promise<void> {
  const { page } = desk;
  await page.getByRole('checkbox', { name: '幼儿园' }).uncheck();
  await page.getByText('发布前还有1处要改').waitFor({ state: 'detached' });
  // Not before the change is saved: it says so no longer from the moment of the change, and then again.
  await page.getByText(/^已保存/).waitFor();
  await publishes(desk);
  await desk.heading(/第2版$/).waitFor();
  await desk.settled();
  await page.getByText(NEW).first().waitFor();
  await page
    .getByRole('navigation', { name: instrumentTexts.views.zh })
    .getByRole('link', { name: '比较' })
    .click();
  await page.getByText('修改1题，新增0题，删除0题，44题未变').waitFor();
  expect(await desk.overflow()).toBe(0);
}

/** Two signs on a button are set apart. */
const publish = /^发\s?布$/;

async function publishes(desk: Visitor): Promise<void> {
  const { page } = desk;
  await desk.button(publish).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(instrumentEditorTexts.note.zh).fill('换成本市教师熟悉的说法');
  await dialog.getByRole('button', { name: publish }).click();
}
