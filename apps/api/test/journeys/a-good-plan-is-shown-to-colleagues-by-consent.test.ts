import { SavePlan } from '../../src/modules/course-selection/use-cases/save-plan.js';
import { ConfirmPlans } from '../../src/modules/course-selection/use-cases/confirm-plans.js';
import { SubmitPlans } from '../../src/modules/course-selection/use-cases/submit-plans.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { aCourse, publishCourses } from '../builders/courses.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { haveTakenPreTest, packWithPreTest } from '../builders/pre-tests.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * The school recommends a teacher's plan. The teacher sees what would be shown, consents without a name, and a colleague
 * takes its courses over and leaves a word; the county hides a word that does not belong there. Then the teacher takes the
 * consent back, and the plan is gone from the colleague's page.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let author: Learner;
let colleague: Learner;
let accounts: Readonly<Record<'school' | 'county' | 'author' | 'colleague', TestAccount>>;

beforeAll(async () => {
  region = await aRegion(app, { pack: packWithPreTest(), schoolsEach: 2 });
  const [first, second] = region.schools;
  [author] = (await someLearners(app, region, 1, { school: first! })) as [Learner];
  [colleague] = (await someLearners(app, region, 1, { school: second! })) as [Learner];
  await haveTakenPreTest(app, region, [author, colleague], [4]);
  const courses = await publishCourses(app, region.institutions[0]!, [
    aCourse('A1', { title: '信息技术引发的教育变革', topic: 'T1', required: true, halfHours: 10 }),
    aCourse('B1', { title: '多媒体素材的获取与加工', topic: 'T3', halfHours: 10 }),
  ]);
  await app
    .get(SubmitPlans)
    .executeMany({ displayName: 'test' }, region.cohortId, [
      { enrollmentId: author.id, courseIds: Object.values(courses).map(({ id }) => id) },
    ]);
  const principal = { accountId: author.id, displayName: 'test', role: 'principal' };
  await app.get(ConfirmPlans).execute(principal as never, region.cohortId, [author.id]);
  await app
    .get(SavePlan)
    .execute({ teacherId: colleague.teacherId } as never, region.cohortId, 0, [
      { courseId: courses['A1']!.id },
    ]);
  accounts = {
    school: await anAccount(app).of('school-administrator').at(first!).made(),
    county: await anAccount(app).of('county-office').at(region.countyOf(first!)).made(),
    author: await anAccount(app).of('teacher').whoIs(author.teacherId).made(),
    colleague: await anAccount(app).of('teacher').whoIs(colleague.teacherId).made(),
  };
});

const visitors: Visitor[] = [];
async function visitAs(who: keyof typeof accounts, viewport: typeof DESK, path?: string): Promise<Visitor> {
  const visitor = await visit(await browser.newContext({ viewport }), app);
  visitors.push(visitor);
  if (path === undefined) await visitor.signIn(accounts[who]);
  else await visitor.enter(accounts[who], path);
  return visitor;
}

test('recommended, consented to, read, taken over, talked about, and taken back', async () => {
  const school = await visitAs('school', DESK, '/school/shared-plans');
  await school.page.getByRole('row', { name: new RegExp(author.name) }).waitFor();
  expect(await school.overflow()).toBe(0);
  await school.button(/^推\s?荐$/).click();
  const drawer = school.page.getByRole('dialog');
  await drawer.getByLabel('推荐理由').fill('选课对准了短板，学时安排合理');
  await drawer.getByRole('button', { name: /^推\s?荐$/ }).click();
  await drawer.waitFor({ state: 'hidden' });

  // On the phone's first page the teacher is told, and then sees exactly what colleagues would see.
  const teacher = await visitAs('author', PHONE);
  await teacher.page.getByText('推荐展示您的研修计划', { exact: false }).waitFor();
  await teacher.link('查看并答复').click();
  await teacher.page.getByText('多媒体素材的获取与加工').waitFor();
  await teacher.page.getByLabel('不显示姓名和学校').check();
  await teacher.page.getByText('一位教师').waitFor();
  expect(await teacher.overflow()).toBe(0);
  await teacher.button('同意展示').click();
  await teacher.page.getByText('推荐展示您的研修计划', { exact: false }).waitFor({ state: 'detached' });

  const reader = await visitAs('colleague', PHONE, '/teacher/colleagues-plans');
  await reader.settled();
  expect(await reader.overflow()).toBe(0);
  await reader.page.getByRole('link', { name: /一位教师/ }).click();
  await reader.button('参考此计划').click();
  await reader.page.getByRole('dialog').getByRole('button', { name: '参考此计划' }).click();
  await reader.page.getByText('已加入 1 门课程。', { exact: false }).waitFor();
  await reader.page.getByLabel('您的留言').fill('素材课选得好，我也想学');
  await reader.button(/^发\s?表$/).click();
  await reader.page.getByRole('article').getByText('素材课选得好，我也想学').waitFor();
  await reader.page.getByLabel('您的留言').fill('顺便打听哪里能买到教材');
  await reader.button(/^发\s?表$/).click();
  await reader.page.getByRole('article').getByText('顺便打听').waitFor();
  expect(await reader.overflow()).toBe(0);

  // The teacher reports a word that does not belong there, and the county hides it with a reason.
  await teacher.open('/teacher/colleagues-plans');
  await teacher.link('查看留言').click();
  await teacher.page.getByRole('article').filter({ hasText: '顺便打听' }).getByRole('button').click();
  await teacher.page
    .getByRole('dialog')
    .getByRole('button', { name: /^举\s?报$/ })
    .click();
  await teacher.page.getByText('已举报').waitFor();
  const county = await visitAs('county', DESK, '/office/shared-plans?view=comments&reported=yes');
  await county.button(/^隐\s?藏$/).click();
  await county.page.getByLabel('隐藏理由').fill('与研修无关');
  await county.page
    .getByRole('dialog')
    .getByRole('button', { name: /^隐\s?藏$/ })
    .click();
  await county.page.getByText('隐藏：与研修无关').waitFor();
  expect(await county.overflow()).toBe(0);
  await reader.page.reload();
  await reader.page.getByText('这条留言已被隐藏', { exact: false }).waitFor();

  await teacher.open('/teacher/colleagues-plans');
  await teacher.button('收回同意').click();
  await teacher.page.getByRole('dialog').getByRole('button', { name: '收回同意' }).click();
  await teacher.page.getByText('您已收回同意，计划不再展示').waitFor();
  await reader.page.reload();
  await reader.page.getByText('这份计划已不再展示').waitFor();
  for (const visitor of visitors) expect(visitor.complaints).toEqual([]);
}, 120_000);
