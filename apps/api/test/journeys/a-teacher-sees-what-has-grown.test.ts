import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { teacherHomeTexts } from '@tisheng/messages/pages/teacher-home.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { type Learner, someLearners } from '../builders/learners.js';
import { haveTakenTest } from '../builders/pre-tests.js';
import { seriousFindings } from '../support/axe.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * Near the end of training the post-test is open. A teacher who was weak at first is invited on her first page, and
 * afterwards sees what has changed and what the tests cannot tell.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
/** All of technology literacy, in which she begins weak and ends strong. */
const WEAK = [1, 2, 3, 4, 5];
let region: Region;
let learner: Learner;
let account: TestAccount;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  [learner] = (await someLearners(app, region, 1)) as [Learner];
  app.clock.set(new Date('2014-10-13T12:00:00Z'));
  await haveTakenTest(app, region, 'pre-test', [learner], WEAK);
  account = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
});

async function onHerPhone(): Promise<Visitor> {
  const visitor = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
  await visitor.signIn(account);
  return visitor;
}

test('she is invited to the post-test, and then sees her growth and what lies within the error', async () => {
  // In October there is nothing to compare, and nobody speaks of a post-test.
  const early = await onHerPhone();
  await early.settled();
  expect(await early.link(teacherHomeTexts['go-post-test'].zh).count()).toBe(0);
  await early.open('/teacher/growth');
  await early.page.getByText(preTestTexts['growth-none'].zh).waitFor();

  // In the last days of training she is invited.
  app.clock.set(new Date('2014-12-28T02:00:00Z'));
  const teacher = await onHerPhone();
  const { page } = teacher;
  await teacher.link(teacherHomeTexts['go-post-test'].zh).click();
  await teacher.heading(preTestTexts['title-post'].zh).waitFor();
  expect(await teacher.overflow()).toBe(0);

  // She has taken it, better where she was weak.
  await haveTakenTest(app, region, 'post-test', [learner]);
  await teacher.open('/teacher/post-test');
  await teacher.heading(preTestTexts['result-title-post'].zh).waitFor();
  await teacher.link(preTestTexts['to-growth'].zh).first().click();
  await teacher.heading(preTestTexts['growth-title'].zh).waitFor();
  await teacher.settled();
  const rows = await page.getByRole('row').allInnerTexts();
  const ofDimension = (name: string): string[] => rows.filter((row) => row.includes(name));
  expect(ofDimension('技术素养')).toHaveLength(2);
  for (const row of ofDimension('技术素养')) expect(row).toMatch(/提高 \d+ 个百分点/);
  // What was full marks before is the same after, and is told as no change.
  for (const row of ofDimension('评估与诊断')) expect(row).toContain(preTestTexts.unchanged.zh);
  expect(await page.locator('main figure').count()).toBe(2);
  expect(await teacher.overflow()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  expect([...early.complaints, ...teacher.complaints]).toEqual([]);
}, 180_000);
