import type { Page } from 'playwright-core';
import type { Instrument, Question } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { policyPackById } from '@tisheng/policy-packs/load-policy-packs.js';
import { aRegion } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { anInstrumentOfAllKinds } from '../builders/an-instrument-of-all-kinds.js';
import { someLearners } from '../builders/learners.js';
import { seriousFindings } from '../support/axe.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { aTestTaker } from '../support/test-taker.js';
import { PHONE, visit } from '../support/visitor.js';

/**
 * A teacher who uses no mouse and hears the page read out: everything from the first page to the end of a part by keys
 * alone, and nothing on any page that would keep her out.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let account: TestAccount;
let instrument: Instrument;

beforeAll(async () => {
  instrument = await anInstrumentOfAllKinds(app);
  const builtIn = policyPackById('jilin-2014')!;
  const pack = { ...builtIn, diagnosis: { ...builtIn.diagnosis, instrument: instrument.code } };
  const region = await aRegion(app, { pack, schoolsEach: 1 });
  const [learner] = await someLearners(app, region, 1);
  app.clock.set(new Date('2014-10-13T12:00:00Z'));
  account = await anAccount(app).of('teacher').whoIs(learner!.teacherId).made();
});

/** Goes on from one control to the next until one with these words has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let count = 0; count < 40; count += 1) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? (at as HTMLInputElement | null)?.name ?? '';
    });
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(words) || name.test(text)) return;
  }
  throw new Error(`The key never came to ${String(name)}`);
}

/** The code of the question that is read out, and how it is answered. */
const focusedLegend = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.activeElement?.tagName === 'LEGEND' ? document.activeElement.textContent! : '',
  );

/** On the handle of the first step: down by one. It is said aloud, and the focus goes with it. */
async function movesTheFirstDown(page: Page, { options }: Question): Promise<void> {
  const [first] = options;
  await page.keyboard.press('ArrowDown');
  const spoken = testTexts['moved-to'].zh
    .replace('{text}', first!.text.zh)
    .replace('{place}', '2')
    .replace('{total}', String(options.length));
  await page.locator('output', { hasText: spoken }).waitFor();
  const moved = page.locator(`main li[data-code="${first!.code}"] [data-by="handle"]`);
  expect(await moved.evaluate((handle) => handle === document.activeElement)).toBe(true);
}

test('a part of the test is taken by keys alone, and no page of it keeps anybody out', async () => {
  const teacher = await visit(await browser.newContext({ viewport: PHONE }), app);
  const { page } = teacher;
  const taker = aTestTaker(teacher, instrument);
  await teacher.enter(account, '/teacher/pre-test');
  await teacher.heading(preTestTexts.title.zh).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await tabTo(page, /^environment$/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, new RegExp(`^${preTestTexts.begin.zh}$`));
  await page.keyboard.press('Enter');
  await page.locator('main legend[tabindex]').waitFor();

  const kinds = new Set<string>();
  while ((await page.locator('main legend[tabindex]').count()) > 0) {
    const question = await taker.shown();
    // A new question has the focus, so that it is read out.
    expect(await focusedLegend(page)).toContain(question.situation.zh);
    const isNew = !kinds.has(question.kind);
    kinds.add(question.kind);
    expect(isNew ? await seriousFindings(page) : []).toEqual([]);
    await page.keyboard.press('Tab');
    if (question.kind === 'ordering') await movesTheFirstDown(page, question);
    else await page.keyboard.press('Space');
    await tabTo(page, new RegExp(`^(${testTexts.next.zh}|${testTexts['part-end'].zh})$`));
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (was) => !document.querySelector('main legend[tabindex]')?.textContent.startsWith(was),
      question.situation.zh,
    );
  }
  expect([...kinds].toSorted()).toEqual(['multiple', 'ordering', 'scale', 'single']);

  // The end of the part is read out too. Further questions by hand, then the result, on the screen and on paper.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await page.locator('main').getByText(testTexts.saved.zh, { exact: true }).first().waitFor();
  await tabTo(page, new RegExp(`^${testTexts['go-further'].zh}$`));
  await page.keyboard.press('Enter');
  await taker.take();
  await teacher.button(testTexts.submit.zh).click();
  await teacher.heading(preTestTexts['result-title'].zh).waitFor();
  await teacher.settled();
  expect(await seriousFindings(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await seriousFindings(page)).toEqual([]);
  // On paper both the charts and their numbers stand, and nothing of the menu.
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('table').filter({ visible: true }).count()).toBe(2);
  expect(await page.locator('main figure svg').filter({ visible: true }).count()).toBe(2);
  expect(teacher.complaints).toEqual([]);
}, 180_000);
