import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { topicTexts } from '@tisheng/messages/pages/topics.js';
import { SaveSubmission } from '../../src/modules/practice-evidence/use-cases/save-submission.js';
import { asTeacher } from '../api/practice-evidence/practice-steps.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { accountOf, aWorkshop, type TestWorkshop } from '../builders/a-workshop.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A leader sees that nobody takes two of a theme's topics, suggests one more, and sends what the page proposes by one
 * click. One member takes the topic by one tap, the other declines and is not asked for it again.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let workshop: TestWorkshop;
let members: Learner[];
const SHOTS = process.env['SHOTS'];

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  members = await someLearners(app, region, 24);
  app.clock.set(new Date(`${region.pack.cohorts[0]!.firstTrainingDay}T02:00:00Z`));
  workshop = await aWorkshop(app, region, '小学数学工作坊', [
    members.slice(0, 8),
    members.slice(8, 16),
    members.slice(16),
  ]);
  await workshop.lead(members[0]!);
  // All take the first topic; some have begun to write.
  for (const [at, member] of members.slice(0, 20).entries()) {
    await app.get(SaveSubmission).execute(asTeacher(region, member), region.cohortId, 1, {
      topicPosition: 0,
      ownTopic: null,
      text: at % 2 === 0 ? '已经写了一段课堂里的事。' : '',
      links: [],
    });
  }
});

test('gaps are seen, offered to those who have nothing to lose, and filled by those who agree', async () => {
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  const shot = async (visitor: Visitor, name: string): Promise<void> => {
    expect(await visitor.overflow()).toBe(0);
    if (SHOTS) await visitor.page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  const { page } = desk;
  const account = await accountOf(app, members[0]!);
  await desk.signIn(account);
  await desk.button(new RegExp(account.login)).click();
  await page.getByRole('menuitemradio', { name: shellTexts['role-workshop-leader'].zh }).click();
  await page.waitForURL(/\/workshop/);
  await desk.open('/workshop/topics');
  await desk.heading(topicTexts['coverage-title'].zh).first().waitFor();
  await desk.settled();
  await shot(desk, 'themes-1440');

  // One more topic, beside the programme's.
  await desk.link(topicTexts['suggestions-title'].zh).click();
  await desk.button(topicTexts['add-suggestion'].zh).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel(topicTexts['suggestion-words'].zh).fill('一块屏幕怎样让每个学生都开口');
  await drawer.getByRole('button', { name: /^推\s?荐$/ }).click();
  await page.getByRole('cell', { name: '一块屏幕怎样让每个学生都开口', exact: true }).waitFor();
  await shot(desk, 'suggestions-1440');

  await desk.link(topicTexts['coverage-title'].zh).last().click();
  await desk.link(/盘点反思自己的应用实践/).click();
  await page.getByRole('columnheader', { name: /一块屏幕怎样让每个学生都开口.*无人选/s }).waitFor();
  await page.getByRole('columnheader', { name: /一节用技术上成功的课.*扎堆/s }).waitFor();
  await shot(desk, 'matrix-1440');
  // The four who have chosen nothing are asked first.
  await desk.button('发送建议（3 人）').click();
  await page.getByText('已向 3 位成员发送建议。').waitFor();
  await shot(desk, 'sent-1440');
  const asked = await app.database.rows<{ id: string; words: string }>(
    'SELECT enrollment_id AS id, words FROM practice_evidence.topic_offer ORDER BY words',
  );
  expect(asked.every(({ id }) => members.slice(20).some((member) => member.id === id))).toBe(true);

  const phoneOf = async (id: string): Promise<Visitor> => {
    const visitor = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
    await visitor.signIn(
      await accountOf(
        app,
        members.find((member) => member.id === id)!,
      ),
    );
    await visitor.open('/teacher/practice/1');
    await visitor.settled();
    return visitor;
  };
  const [first, second] = asked as [(typeof asked)[0], (typeof asked)[0]];
  const taker = await phoneOf(first.id);
  await taker.page.getByText(`坊主建议您选：${first.words}`).waitFor();
  await shot(taker, 'offer-390');
  await taker.button(topicTexts['take-offer'].zh).click();
  await taker.page.getByRole('radio', { name: first.words, checked: true }).waitFor();
  const refuser = await phoneOf(second.id);
  await refuser.button(topicTexts['decline-offer'].zh).click();
  await refuser.page.getByText(/坊主建议您选/).waitFor({ state: 'detached' });

  await page.reload();
  await page.getByRole('columnheader', { name: new RegExp(`${first.words}.*1 人`, 's') }).waitFor();
  // Somebody else is proposed for what was declined.
  await desk.button('发送建议（1 人）').waitFor();
  await page.setViewportSize(PHONE);
  await page.getByText(topicTexts['not-chosen'].zh).first().waitFor();
  await shot(desk, 'matrix-390');
  for (const visitor of [desk, taker, refuser]) expect(visitor.complaints).toEqual([]);
}, 120_000);
