import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { writingTexts } from '@tisheng/messages/pages/writing.js';
import { ReviewSubmissions } from '../../src/modules/practice-evidence/use-cases/review-submissions.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A teacher writes on the phone on the way home and loses the network, goes on at the computer, is asked what stays where
 * the two differ, hands in, gets the work back and improves it. Nothing that was written is lost.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let learner: Learner;
let account: TestAccount;
const SHOTS = process.env['SHOTS'];

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  [learner] = (await someLearners(app, region, 1)) as [Learner];
  app.clock.set(new Date(`${region.pack.cohorts[0]!.firstTrainingDay}T02:00:00Z`));
  account = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
});

const stored = () =>
  app.database.one<{ body: string; state: string; version: number }>(
    'SELECT body, state, version FROM practice_evidence.submission WHERE enrollment_id = $1',
    [learner.id],
  );
const saved = ({ page }: Visitor): Promise<void> =>
  page
    .getByText(/已保存 \d\d:\d\d/)
    .first()
    .waitFor();
const words = ({ page }: Visitor) => page.getByLabel('第 1 段，正文');
const faults = ({ complaints }: Visitor): string[] =>
  complaints.filter((complaint) => !/INTERNET_DISCONNECTED|NETWORK_CHANGED/.test(complaint));

test('written on two devices without loss, handed in, returned, improved', async () => {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true });
  const phone = await visit(context, app);
  const { page } = phone;
  const shot = async (visitor: Visitor, name: string): Promise<void> => {
    expect(await visitor.overflow()).toBe(0);
    if (SHOTS) await visitor.page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  await phone.signIn(account);
  await phone.open('/teacher/practice');
  await phone.heading(practiceTexts.title.zh).waitFor();
  await phone.settled();
  await shot(phone, 'path-390');
  await phone.link(/盘点反思自己的应用实践/).click();
  await page.getByRole('radio', { name: '一节用技术上成功的课' }).check();
  await words(phone).fill('三年级的分数课，我用投屏比较学生的三种画法。');
  await saved(phone);
  await phone.button('加小标题').click();
  await page.getByLabel('第 2 段，小标题').fill('学生的反应');
  await phone.button('加要点').click();
  await page.getByLabel('第 3 段，要点').fill('先各自画\n再一起比');
  await saved(phone);
  expect((await stored())?.body).toBe(
    '三年级的分数课，我用投屏比较学生的三种画法。\n\n# 学生的反应\n\n- 先各自画\n- 再一起比',
  );
  await shot(phone, 'editor-390');
  await phone.button('预览').click();
  await page.getByRole('heading', { name: '学生的反应' }).waitFor();
  await phone.button('继续写').click();

  // The network goes: the page says so and keeps what is written on the device.
  await context.setOffline(true);
  await words(phone).fill('地铁上补写：没有网络也能写。');
  await page.getByText(writingTexts['offline-title'].zh).waitFor();
  await page.getByText(writingTexts['kept-here'].zh, { exact: true }).waitFor();
  await shot(phone, 'offline-390');
  expect((await stored())?.body).not.toContain('地铁');

  // Meanwhile she goes on at the computer.
  const computer = await visit(await browser.newContext({ viewport: DESK }), app);
  await computer.signIn(account);
  await computer.open('/teacher/practice/1');
  await words(computer).fill('电脑上改写：课堂里最安静的三分钟。');
  await saved(computer);
  await shot(computer, 'editor-1440');

  // Back in the network, the phone shows both and overwrites nothing.
  await context.setOffline(false);
  await page.getByText(writingTexts['conflict-title'].zh).waitFor();
  expect((await stored())?.body).toContain('电脑上改写');
  await page.getByText('地铁上补写：没有网络也能写。').waitFor();
  await shot(phone, 'conflict-390');
  await phone.button(writingTexts['use-both'].zh).click();
  await saved(phone);
  const both = (await stored())!.body;
  expect(both).toContain('电脑上改写');
  expect(both).toContain('地铁上补写');

  await phone.button(practiceTexts.submit.zh).click();
  await page.getByText(practiceTexts['waiting-hint'].zh).waitFor();
  expect(await stored()).toMatchObject({ state: 'submitted', body: both });
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':draft'))),
  ).toEqual([]);

  await app.get(ReviewSubmissions).executeMany({ displayName: 'test' }, region.cohortId, [
    {
      enrollmentId: learner.id,
      theme: 1,
      decision: 'return',
      score: null,
      technicalScore: null,
      teachingScore: null,
      comment: '请写清学生说了什么。',
    },
  ]);
  await computer.open('/teacher/practice/1');
  await computer.page.getByText('请写清学生说了什么。').waitFor();
  await computer.page.getByText(/退回打磨：.*前重新提交/).waitFor();
  const improved = '电脑上改写：课堂里最安静的三分钟。一个学生说：原来一半可以这样画。';
  await words(computer).fill(improved);
  await saved(computer);
  await computer.page.getByText(writingTexts['what-changed'].zh).first().click();
  await computer.page.locator('ins', { hasText: '一个学生说' }).waitFor();
  await shot(computer, 'returned-1440');
  await computer.button(practiceTexts['submit-again'].zh).click();
  await computer.page.getByText(practiceTexts['waiting-hint'].zh).waitFor();
  expect(await stored()).toMatchObject({ state: 'submitted', version: 2 });
  // What was returned stays readable.
  await computer.page.getByText(/^第 1 稿/).click();
  await computer.page.getByText('地铁上补写：没有网络也能写。').first().waitFor();
  await shot(computer, 'history-1440');
  expect([...faults(phone), ...faults(computer)]).toEqual([]);
}, 120_000);
