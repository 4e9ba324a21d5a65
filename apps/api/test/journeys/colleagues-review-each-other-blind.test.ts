import { aRegion, type Region } from '../builders/a-region.js';
import { aThirdRegionPack } from '../builders/a-third-region-pack.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import type { Learner } from '../builders/learners.js';
import {
  askedReviews,
  handInReview,
  learnersAtWork,
  onDay,
  type AskedReview,
} from '../builders/peer-reviews.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A theme is due. The leader has reviewers drawn, two for each work. A colleague reads a work without a name on the phone, is
 * told kindly that two words are not enough, and says more. Another colleague thinks the opposite, so a third is asked. The
 * author reads what they said once their own reviews are made. The leader finds the work at the top, sees what colleagues
 * suggest, and decides.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const visitors: Visitor[] = [];
let region: Region;
let learners: Learner[];

beforeAll(async () => {
  const pack = aThirdRegionPack();
  const { practice } = pack;
  const peerReview = { ...practice.peerReview, reviewsPerWork: 2 };
  region = await aRegion(app, {
    pack: aThirdRegionPack({ practice: { ...practice, peerReview } }),
    counties: ['990101'],
    schoolsEach: 3,
  });
  learners = await learnersAtWork(app, region, 3, 1);
  await app.database.run(`UPDATE enrollment.cohort SET state = 'training' WHERE id = $1`, [region.cohortId]);
  app.clock.set(onDay(region, 31));
});

async function visitAs(account: TestAccount, viewport: typeof DESK): Promise<Visitor> {
  const visitor = await visit(await browser.newContext({ viewport }), app);
  visitors.push(visitor);
  await visitor.signIn(account);
  return visitor;
}
const teacher = (learner: Learner) => anAccount(app).of('teacher').whoIs(learner.teacherId).made();

test('drawn, read blind, told what does not count, a third asked, and the leader decides', async () => {
  const leader = await visitAs(
    await anAccount(app).of('workshop-leader').at(region.unit('990101')).made(),
    DESK,
  );
  await leader.open('/workshop/peer-reviews?theme=1');
  await leader.button('分配互评').click();
  const drawer = leader.page.getByRole('dialog');
  await drawer.getByText('每份作业都有足够的评阅人', { exact: false }).waitFor();
  await drawer.getByRole('button', { name: '分配互评' }).click();
  await leader.page.getByText('已为 9 份作业分配 18 人次互评。').waitFor();
  expect(await leader.overflow()).toBe(0);

  const asked = await askedReviews(app, learners);
  const [mine] = asked as [AskedReview];
  const [other] = asked.filter(
    ({ submissionId, id }) => submissionId === mine.submissionId && id !== mine.id,
  ) as [AskedReview];
  const reviewer = await visitAs(await teacher(mine.reviewer), PHONE);
  await reviewer.open('/teacher/practice');
  await reviewer.page.getByText('有 2 份同事的作品等您评阅').waitFor();
  await reviewer.link('去评阅').click();
  await reviewer.page.locator(`a[href$="${mine.id}"]`).click();
  await reviewer.button('开始评阅').click();
  await reviewer.page.getByText('我是〔学校〕的〔姓名〕', { exact: false }).waitFor();
  expect(await reviewer.page.getByText(mine.author.name).count()).toBe(0);
  expect(await reviewer.overflow()).toBe(0);
  await reviewer.page
    .getByRole('group', { name: /要点 content/ })
    .getByText('好')
    .click();
  await reviewer.page
    .getByRole('group', { name: /要点 technology/ })
    .getByText('好')
    .click();
  await reviewer.page.getByLabel('总的评语').fill('很好');
  await reviewer.page.getByText('已自动保存').waitFor();
  await reviewer.button('提交评价').click();
  await reviewer.page.getByText('还差一点就能计入').waitFor();
  app.clock.advance(300_000);
  await reviewer.page
    .getByLabel('总的评语')
    .fill(
      '当堂作答再分组讨论，反馈很及时，这一点值得我学。建议讨论前留一分钟独立思考，小结请学生来讲，并附一张前后对照的数据表，效果会更有说服力。',
    );
  await reviewer.button('提交评价').click();
  await reviewer.page.getByText('评价已提交并计入', { exact: false }).waitFor();

  await handInReview(app, other, { content: 2, technology: 2 });
  const third = (await askedReviews(app, learners)).find(({ why }) => why === 'divergent')!;
  expect(third.submissionId).toBe(mine.submissionId);
  await handInReview(app, third, { content: 0, technology: 1 });

  const author = await visitAs(await teacher(mine.author), PHONE);
  await author.open('/teacher/practice/reviews');
  await author.page.getByText('您还有 2 份作品没评', { exact: false }).waitFor();
  for (const review of asked.filter((each) => each.reviewer === mine.author)) {
    await handInReview(app, review, { content: 1, technology: 1 });
  }
  await author.page.reload();
  await author.page.getByText('综合意见 84 分').waitFor();
  expect(await author.page.getByText(mine.reviewer.name).count()).toBe(0);
  expect(await author.overflow()).toBe(0);
  await author.button('没帮助').first().click();
  await author.page.locator('button[aria-pressed="true"]').waitFor();

  await leader.page.reload();
  const first = leader.page.locator('tbody').first();
  await first.getByText(mine.author.name).waitFor();
  await first.getByRole('button', { name: '查看互评' }).click();
  await leader.page.getByRole('article').getByText(mine.reviewer.name).waitFor();
  expect(await leader.overflow()).toBe(0);
  await leader.open(`/workshop?work=${mine.submissionId}`);
  await leader.page.getByText('建议参考 86.05 分').waitFor();
  await leader.page
    .getByRole('group', { name: /要点 content/ })
    .getByText('好')
    .click();
  await leader.page
    .getByRole('group', { name: /要点 technology/ })
    .getByText('中')
    .click();
  await leader.page.getByText('按量规得 84 分').waitFor();
  await leader.button(/^通\s?过$/).click();
  await leader.page.getByText('评阅已记录。').waitFor();
  expect(await leader.overflow()).toBe(0);
  for (const visitor of visitors) expect(visitor.complaints).toEqual([]);
}, 120_000);
