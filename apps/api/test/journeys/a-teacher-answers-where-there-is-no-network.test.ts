import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { TEACHING_ENVIRONMENT_NAMES } from '@tisheng/reference-data/instrument/instrument.js';
import type { Instrument, Question } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { policyPackById } from '@tisheng/policy-packs/load-policy-packs.js';
import { aRegion } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { anInstrumentOfAllKinds } from '../builders/an-instrument-of-all-kinds.js';
import { someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { aTestTaker } from '../support/test-taker.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A teacher answers in a staff room where the network comes and goes, on her phone and then on the computer there as
 * well. Nothing that she answered is lost, and where the two differ she is asked.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let account: TestAccount;
let instrument: Instrument;

beforeAll(async () => {
  instrument = await anInstrumentOfAllKinds(app);
  const builtIn = policyPackById('jilin-2014')!;
  // As short as it may be, in one part.
  const form = { ...builtIn.diagnosis.form, questionsAtMost: 25 };
  const pack = { ...builtIn, diagnosis: { ...builtIn.diagnosis, form, instrument: instrument.code } };
  const region = await aRegion(app, { pack, schoolsEach: 1 });
  // The fourth is asked a multiple choice among the first, where there are ticks to take out again.
  const learner = (await someLearners(app, region, 4)).at(-1);
  app.clock.set(new Date('2014-10-13T12:00:00Z'));
  account = await anAccount(app).of('teacher').whoIs(learner!.teacherId).made();
});

/** Answers that have reached the server, by question. */
async function stored(): Promise<Record<string, string[]>> {
  const row = await app.database.one<{ answers: Record<string, string[]> }>(
    `SELECT answers FROM diagnostic_assessment.assessment`,
  );
  return row?.answers ?? {};
}

const saved = async ({ page }: Visitor): Promise<void> => {
  await page.locator('main').getByText(testTexts.saved.zh, { exact: true }).first().waitFor();
};
const waitingHere = (count: number): string =>
  testTexts['offline-waiting'].zh.replace('{count}', String(count));

/** What the browser says of a network that is gone is no fault. */
const faults = ({ complaints }: Visitor): string[] =>
  complaints.filter((complaint) => !/INTERNET_DISCONNECTED|NETWORK_CHANGED/.test(complaint));

test('answers given without network arrive later, a conflict of two devices is hers to decide, and what came too late is told', async () => {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true });
  const phone = await visit(context, app);
  const { page } = phone;
  const taker = aTestTaker(phone, instrument);
  await phone.enter(account, '/teacher/pre-test');
  await page.getByRole('radio', { name: TEACHING_ENVIRONMENT_NAMES['simple-multimedia'].zh }).check();
  await phone.button(preTestTexts.begin.zh).click();
  await page.locator('main legend[tabindex]').waitFor();

  // Three answers with a network, three without: the page goes on and says that they are kept.
  const asked = await taker.take(3);
  await saved(phone);
  await context.setOffline(true);
  asked.push(...(await taker.take(3)));
  await page.getByText(waitingHere(3)).waitFor();
  expect(await phone.overflow()).toBe(0);
  expect(Object.keys(await stored())).toHaveLength(3);
  await context.setOffline(false);
  await saved(phone);
  expect(Object.keys(await stored())).toHaveLength(6);

  // The test cannot be read after a reload: the copy on the device stands in, with the answer that was never sent.
  await context.setOffline(true);
  const seventh = await taker.answer();
  await page.getByText(waitingHere(1)).waitFor();
  await context.setOffline(false);
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('"kind":"PRE_TEST"')
      ? route.abort('internetdisconnected')
      : route.fallback(),
  );
  await page.reload();
  await page.locator('main legend[tabindex]').waitFor();
  expect((await taker.shown()).code).toBe(seventh.code);
  await page.unroute('**/graphql');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await saved(phone);
  expect(Object.keys(await stored())).toHaveLength(7);

  // On the computer she answers a question otherwise, while the phone, without network, changes it too: one with ticks to
  // take out, if there is any.
  const multiple = asked.findIndex(({ kind }) => kind === 'multiple');
  const number = multiple < 0 ? 2 : multiple + 1;
  const computer = await visit(await browser.newContext({ viewport: DESK }), app);
  await computer.enter(account, `/teacher/pre-test?question=${number}`);
  await computer.page.locator('main legend[tabindex]').waitFor();
  await phone.open(`/teacher/pre-test?question=${number}`);
  await page.locator('main legend[tabindex]').waitFor();
  await context.setOffline(true);
  const beginner = aTestTaker(
    phone,
    instrument,
    Array.from({ length: 25 }, (_, at) => at + 1),
  );
  const again = await beginner.answer();
  await answersOtherwise(computer, again, beginner.words(again));
  await saved(computer);
  const onTheComputer = (await stored())[again.code]!;
  expect([taker.words(again), beginner.words(again)]).not.toContainEqual(inWords(again, onTheComputer));
  await context.setOffline(false);
  await page.getByText(testTexts['conflict-title'].zh).waitFor();
  expect((await stored())[again.code]).toEqual(onTheComputer);
  expect(await phone.overflow()).toBe(0);
  await phone.button(testTexts['use-own'].zh).click();
  await page.getByText(testTexts['conflict-title'].zh).waitFor({ state: 'detached' });
  await saved(phone);
  expect(inWords(again, (await stored())[again.code]!)).toEqual(beginner.words(again));

  // She hands in on the computer; what the phone answered meanwhile came too late, and it says so before the result.
  await context.setOffline(true);
  await taker.answer();
  const finisher = aTestTaker(computer, instrument);
  await computer.open('/teacher/pre-test?question=8');
  await computer.page.locator('main legend[tabindex]').waitFor();
  await finisher.take();
  await computer.button(testTexts.submit.zh).click();
  await computer.heading(preTestTexts['result-title'].zh).waitFor();
  await context.setOffline(false);
  await page.getByText(testTexts['not-stored-title'].zh.replace('{count}', '1')).waitFor();
  await phone.heading(preTestTexts['result-title'].zh).waitFor();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':answers'))),
  ).toHaveLength(1);
  await phone.button(testTexts.understood.zh).click();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':answers'))),
  ).toEqual([]);
  expect([...faults(phone), ...faults(computer)]).toEqual([]);
}, 180_000);

/** The words of an answer. */
const inWords = (question: Question, codes: readonly string[]): string[] =>
  codes.map((code) => question.options.find((option) => option.code === code)!.text.zh);

/** Takes another answer than the one that is marked, and than these words; of a multiple choice all, of an order the second first. */
async function answersOtherwise(
  { page }: Visitor,
  question: Question,
  others: readonly string[],
): Promise<void> {
  const fieldset = page.locator('main fieldset');
  if (question.kind === 'ordering') return fieldset.locator('[data-by="up"]').nth(1).click();
  const isMultiple = question.kind === 'multiple';
  for (const option of await fieldset.locator('label').all()) {
    const box = option.locator('input');
    if (await box.isChecked()) continue;
    if (!isMultiple && others.includes(await option.innerText())) continue;
    await box.check();
    if (!isMultiple) return;
  }
}
