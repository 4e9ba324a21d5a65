import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { aRegion } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { type Learner, someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A trainer of the county sits in a lesson where there is no network, writes the form on her phone, changes it on the
 * computer in the office too, and signs once there is a network; the teacher reads it and signs.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let trainer: TestAccount;
let teacher: TestAccount;
let learner: Learner;

beforeAll(async () => {
  const region = await aRegion(app, { schoolsEach: 1 });
  [learner] = (await someLearners(app, region, 1)) as [Learner];
  app.clock.set(new Date('2030-03-08T01:00:00Z'));
  trainer = await anAccount(app).of('training-college').at(region.countyOf(learner.school)).made();
  teacher = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
});

const t = (key: keyof typeof observationTexts): string => observationTexts[key].zh;
/** What the browser says of a network that is gone is no fault. */
const faults = ({ complaints }: Visitor): string[] =>
  complaints.filter((complaint) => !/INTERNET_DISCONNECTED|NETWORK_CHANGED/.test(complaint));
const stored = () =>
  app.database.rows<{ state: string; topic: string; revision: number }>(
    'SELECT state, topic, revision FROM practice_evidence.measurement',
  );

test('a lesson is observed without a network, the form is kept, sent, and signed by both', async () => {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true });
  const phone = await visit(context, app);
  const { page } = phone;
  await phone.signIn(trainer);
  await phone.open('/workshop/observations?view=teachers');
  await page.getByText(learner.name).first().waitFor();
  // Everything that the form needs has been fetched with the list; then the network is gone.
  await phone.settled();
  await context.setOffline(true);
  await phone.button(t('begin-observation')).first().click();
  await page.getByText(t('offline-title')).waitFor();
  await page.getByLabel(t('class-name')).fill('三年级二班');
  await page.getByLabel(t('subject'), { exact: true }).fill('语文');
  await page.getByLabel(t('topic'), { exact: true }).fill('古诗两首');
  await phone.button(t('starts-now')).click();
  await page.getByRole('radio', { name: '中' }).check();
  await page.getByRole('textbox', { name: /^建议/ }).fill('多留时间给学生讨论。');
  await page.getByText(t('kept-here'), { exact: true }).waitFor();
  expect(await phone.button(t('sign')).isDisabled()).toBe(true);
  expect(await phone.overflow()).toBe(0);
  expect(await stored()).toEqual([]);

  // The page is thrown away on the way back to the office; the form comes up again from the device and is sent.
  await context.setOffline(false);
  const address = page.url();
  await page.reload();
  await page.getByText(t('kept-saved'), { exact: true }).waitFor();
  expect(page.url()).toBe(address);
  expect(await stored()).toEqual([{ state: 'draft', topic: '古诗两首', revision: 1 }]);

  // On the computer she mends the topic, and on the phone, again without a network, she mends it otherwise.
  await context.setOffline(true);
  const computer = await visit(await browser.newContext({ viewport: DESK }), app);
  await computer.signIn(trainer);
  await computer.open(new URL(address).pathname);
  await computer.page.getByLabel(t('topic'), { exact: true }).fill('古诗两首（第一课时）');
  await computer.page.getByText(t('kept-saved'), { exact: true }).waitFor();
  await page.getByLabel(t('topic'), { exact: true }).fill('古诗二首');
  await context.setOffline(false);
  await page.getByText(t('conflict-title')).waitFor();
  expect(await phone.overflow()).toBe(0);
  await phone.button(t('use-there')).click();
  await page.getByText(t('conflict-title')).waitFor({ state: 'detached' });
  await page.getByText(t('kept-saved'), { exact: true }).waitFor();
  expect((await stored())[0]?.topic).toBe('古诗两首（第一课时）');

  await phone.button(t('sign')).click();
  await phone.button(t('sign-submit')).click();
  await page.getByText(STATE_LABELS.measurement.signing.zh).first().waitFor();

  const reader = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
  await reader.signIn(teacher);
  await reader.open('/teacher/observations');
  await reader.heading(t('to-sign')).waitFor();
  await reader.page.getByText('古诗两首（第一课时）').first().click();
  await reader.page.getByText('多留时间给学生讨论。').waitFor();
  await reader.button(t('sign')).click();
  await reader.button(t('sign-submit')).click();
  await reader.page.getByText(STATE_LABELS.measurement.signed.zh).first().waitFor();
  expect(await reader.overflow()).toBe(0);
  expect((await stored())[0]?.state).toBe('signed');
  expect([...faults(phone), ...faults(computer), ...faults(reader)]).toEqual([]);
}, 120_000);
