import { policyPackById } from '@tisheng/policy-packs/load-policy-packs.js';
import { AnswerReceivedReview } from '../../src/modules/practice-evidence/peer-review/use-cases/answer-received-review.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import type { Learner } from '../builders/learners.js';
import { askedReviews, handInReview, learnersAtWork, nightPasses, onDay } from '../builders/peer-reviews.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let learners: Learner[];
const T = 6;

beforeAll(async () => {
  const pack = policyPackById('quanzhou-2016')!;
  region = await aRegion(app, { pack, counties: [pack.region.counties[0]!.code, pack.region.counties[1]!.code], schoolsEach: 3 });
  learners = await learnersAtWork(app, region, 4, T);
  await app.database.run(`UPDATE enrollment.cohort SET state = 'training' WHERE id = $1`, [region.cohortId]);
  const theme = pack.practice.themes.find(({ theme: n }) => n === T)!;
  app.clock.set(onDay(region, theme.dueDay! + 1));
});

async function as(account: TestAccount, viewport: typeof DESK): Promise<Visitor> {
  const visitor = await visit(await browser.newContext({ viewport }), app);
  await visitor.signIn(account);
  return visitor;
}
const shot = async (v: Visitor, name: string) => {
  await v.settled();
  await v.page.waitForTimeout(700);
  await v.page.screenshot({ path: `/tmp/shots/peer/${name}.png`, fullPage: true });
};

test('shots', async () => {
  const county = region.countyOf(learners[0]!.school);
  const leaderAccount = await anAccount(app).of('workshop-leader').at(county).made();
  const officeAccount = await anAccount(app).of('city-office').at(region.root).made();
  const office = await as(officeAccount, DESK);
  await office.open(`/office/peer-reviews?theme=${T}`);
  await shot(office, 'desk-before');
  await office.button('分配互评').click();
  await shot(office, 'desk-preview');
  await nightPasses(app, region);
  const asked = await askedReviews(app, learners);
  const mine = asked[0]!;
  const rubric = region.pack.practice.rubrics.find(({ themes }) => themes.includes(T))!;
  const levels = (...list: number[]) => Object.fromEntries(rubric.criteria.map(({ code }, at) => [code, list[at % list.length]!]));
  const teacher = await as(await anAccount(app).of('teacher').whoIs(mine.reviewer.teacherId).made(), PHONE);
  await shot(teacher, 'home-390');
  await teacher.open('/teacher/practice');
  await shot(teacher, 'practice-390');
  await teacher.open('/teacher/practice/reviews');
  await shot(teacher, 'list-390');
  await teacher.page.locator(`a[href$="${mine.id}"]`).click();
  await shot(teacher, 'before-390');
  await teacher.button('开始评阅').click();
  await teacher.page.getByText('〔姓名〕', { exact: false }).first().waitFor();
  await shot(teacher, 'form-390');
  for (const { name } of rubric.criteria)
    await teacher.page.getByRole('group', { name: new RegExp(name.zh) }).getByText(rubric.levels[1]!.name.zh).click();
  await teacher.page.getByLabel('总的评语').fill('很好');
  await teacher.page.getByText('已自动保存').waitFor();
  await teacher.button('提交评价').click();
  await teacher.page.getByText('还差一点就能计入').waitFor();
  await shot(teacher, 'faults-390');
  const wide = await as(await anAccount(app).of('teacher').whoIs(mine.reviewer.teacherId).made(), DESK);
  await wide.open(`/teacher/practice/reviews/${mine.id}`);
  await shot(wide, 'faults-1440');
  const ofWork = asked.filter(({ submissionId }) => submissionId === mine.submissionId);
  await handInReview(app, ofWork[1]!, levels(3, 4));
  await handInReview(app, ofWork[2]!, levels(0, 1));
  const rest = asked.filter(({ author, reviewer }) => author !== mine.author && reviewer !== mine.reviewer);
  for (const [at, review] of rest.slice(0, 34).entries()) await handInReview(app, review, levels(at % 3, (at + 1) % 2, 1, 0));
  for (const review of asked.filter((r) => r.reviewer === mine.author)) await handInReview(app, review, levels(1, 0)).catch(() => {});
  const author = await as(await anAccount(app).of('teacher').whoIs(mine.author.teacherId).made(), PHONE);
  await author.open('/teacher/practice/reviews');
  await shot(author, 'received-390');
  const counted = (await askedReviews(app, learners)).find(({ author: a, state }) => a === mine.author && state === 'counted')!;
  await app.get(AnswerReceivedReview).object({ teacherId: mine.author.teacherId, accountId: null, displayName: 'x', role: 'teacher' } as never, counted.id, '评语提到的环节不在我的作业里');
  const leader = await as(leaderAccount, DESK);
  await leader.open(`/workshop/peer-reviews?theme=${T}`);
  await shot(leader, 'works-1440');
  await leader.button('查看互评').first().click();
  await shot(leader, 'works-open-1440');
  await leader.open(`/workshop/peer-reviews?theme=${T}&view=reviewers`);
  await shot(leader, 'reviewers-1440');
  await leader.open(`/workshop?work=${mine.submissionId}`);
  await leader.settled();
  await leader.page.keyboard.press('1');
  await shot(leader, 'review-1440');
  await leader.page.keyboard.press('?');
  await shot(leader, 'help-1440');
  const phone = await as(leaderAccount, PHONE);
  await phone.open(`/workshop/peer-reviews?theme=${T}`);
  await shot(phone, 'works-390');
  await phone.open(`/workshop?work=${mine.submissionId}`);
  await shot(phone, 'review-390');
  expect([office, teacher, wide, author, leader, phone].flatMap(({ complaints }) => complaints)).toEqual([]);
}, 240_000);
