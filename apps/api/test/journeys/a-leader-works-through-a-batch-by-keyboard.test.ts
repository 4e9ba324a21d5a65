import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount } from '../builders/an-account.js';
import type { Learner } from '../builders/learners.js';
import { learnersAtWork } from '../builders/peer-reviews.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, visit } from '../support/visitor.js';

/**
 * A workshop leader goes through the works that wait without touching the mouse: levels by number, accept, return with advice,
 * on to the next. What was returned comes back with what has changed.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let learners: Learner[];

beforeAll(async () => {
  region = await aRegion(app, { counties: ['990101'], schoolsEach: 1 });
  learners = await learnersAtWork(app, region, 3, 1);
});

const standing = () =>
  app.database.rows<{ state: string; score: number | null; marks: { level: number }[] | null }>(
    `SELECT s.state, s.score_hundredths AS score, r.marks FROM practice_evidence.submission s
       LEFT JOIN practice_evidence.review r ON r.submission_id = s.id
      WHERE s.enrollment_id = ANY($1) ORDER BY s.submitted_at, s.id`,
    [learners.map(({ id }) => id)],
  );

test('levels by number, accept, return with advice, and on to the next', async () => {
  const account = await anAccount(app).of('workshop-leader').at(region.unit('990101')).made();
  const leader = await visit(await browser.newContext({ viewport: DESK }), app);
  await leader.signIn(account);
  await leader.open('/workshop');
  await leader.settled();
  const { keyboard } = leader.page;
  const chosen = leader.page.locator('button[aria-current="true"]');
  const first = await chosen.innerText();

  await keyboard.press('?');
  await leader.page.getByRole('dialog', { name: '键盘操作' }).getByText('下一份 / 上一份').waitFor();
  await keyboard.press('Escape');
  await leader.page.getByRole('dialog', { name: '键盘操作' }).waitFor({ state: 'hidden' });

  await keyboard.press('j');
  await leader.page.waitForFunction(
    (before) => document.querySelector('button[aria-current="true"]')?.textContent !== before,
    first,
  );
  await keyboard.press('k');

  // The best level of the first criterion, the second of the other: 0.6 × 100 + 0.4 × 60.
  await keyboard.press('1');
  await keyboard.press('2');
  await leader.page.getByText('按量规得 84 分').waitFor();
  await keyboard.press('a');
  await keyboard.press('Control+Enter');
  await leader.page.getByText('评阅已记录。').waitFor();

  // The next work: one criterion, then back to it, and returned with advice; letters in the comment are letters.
  await keyboard.press('3');
  await keyboard.press('u');
  await keyboard.press('2');
  await keyboard.press('r');
  await keyboard.type('请补充学生的课堂反馈，再交一次 jkar12');
  await keyboard.press('Control+Enter');
  await leader.page.waitForFunction(() => document.querySelectorAll('button[aria-current]').length === 1);
  expect((await standing()).map(({ state, score, marks }) => [state, score, marks?.length ?? 0])).toEqual(
    expect.arrayContaining([
      ['accepted', 8400, 2],
      ['returned', null, 1],
      ['submitted', null, 0],
    ]),
  );
  expect(await leader.overflow()).toBe(0);
  expect(leader.complaints).toEqual([]);
}, 120_000);
