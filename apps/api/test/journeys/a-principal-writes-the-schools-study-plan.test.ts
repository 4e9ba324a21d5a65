import type { UnitRecord } from '../../src/modules/organization/public/organization-reader.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { haveTakenPreTest, packWithPreTest } from '../builders/pre-tests.js';
import { hasChosen } from '../builders/school-plans.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * The principal sees where the school is weak and writes a plan that works on it. The school's administrator changes
 * another part of it at the same time, and nothing is lost. The researcher returns it, then both reviewers approve the
 * second version, and a teacher of the school reads it.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let school: UnitRecord;
let learner: Learner;
let accounts: Readonly<Record<'principal' | 'clerk' | 'researcher' | 'operator' | 'teacher', TestAccount>>;

beforeAll(async () => {
  region = await aRegion(app, { pack: packWithPreTest(), schoolsEach: 1 });
  school = region.schools[0]!;
  const learners = await someLearners(app, region, 6, { school });
  learner = learners[0]!;
  await haveTakenPreTest(app, region, learners, [7]);
  await hasChosen(app, region, region.countyOf(school), region.institutions[0]!);
  accounts = {
    principal: await anAccount(app).of('principal').at(school).made(),
    clerk: await anAccount(app).of('school-administrator').at(school).made(),
    researcher: await anAccount(app).of('expert').at(region.root).made(),
    operator: await anAccount(app).of('institution-operator').operating(region.institutions[0]!).made(),
    teacher: await anAccount(app).of('teacher').whoIs(learner.teacherId).made(),
  };
});

const visitors: Visitor[] = [];
async function visitAs(who: keyof typeof accounts, viewport = DESK, path?: string): Promise<Visitor> {
  const visitor = await visit(await browser.newContext({ viewport }), app);
  visitors.push(visitor);
  if (path === undefined) await visitor.signIn(accounts[who]);
  else await visitor.enter(accounts[who], path);
  return visitor;
}

async function addActivity(
  visitor: Visitor,
  { title, theme, hours, day }: { title: string; theme: string; hours: string; day: string },
): Promise<void> {
  await visitor.button('添加活动').click();
  const drawer = visitor.page.getByRole('dialog');
  await drawer.getByLabel('活动名称').fill(title);
  await drawer.getByLabel('对应主题').selectOption(theme);
  await drawer.getByLabel('开始日期').fill(day);
  await drawer.getByLabel('线下学时').fill(hours);
  await drawer.getByLabel('负责人').fill('教研组长');
  await drawer.getByLabel('预期成果').fill('一份教学设计');
  const goal = drawer.getByRole('checkbox');
  if (!(await goal.isChecked())) await goal.check();
  await drawer.getByRole('button', { name: /确\s?定/ }).click();
  await drawer.waitFor({ state: 'hidden' });
}

test('from an empty page to the approved plan that teachers read', async () => {
  const principal = await visitAs('principal');
  const { page } = principal;
  await principal.link('校本研修方案').click();
  await principal.heading('校本研修方案').waitFor();
  await page.getByText('较多教师薄弱的条目').waitFor();
  expect(await principal.button('提交审阅').isDisabled()).toBe(true);

  await principal.button('添加目标').click();
  await page.getByLabel('目标内容').fill('会设计用技术的教学过程');
  await page.getByLabel('针对的薄弱处').selectOption('item-7');
  // What stands there as saved may be the goal alone: the activity has to arrive before anybody else looks.
  const isSaved = page.waitForResponse(
    (response) => response.ok() && (response.request().postData() ?? '').includes('集体研讨'),
  );
  await addActivity(principal, { title: '集体研讨', theme: '1', hours: '2', day: '2030-03-11' });
  await isSaved;
  await page
    .getByText(/已保存|保存$/)
    .first()
    .waitFor();

  // The administrator writes on judging meanwhile; the principal adds an activity without having seen it.
  const clerk = await visitAs('clerk', DESK, '/school/school-plan');
  await clerk.page.getByText('集体研讨').first().waitFor();
  await clerk.page.getByLabel('成效评价').fill('看听课记录和学生作品');
  await clerk.page.getByText(`${accounts.clerk.login} `, { exact: false }).first().waitFor();
  await addActivity(principal, { title: '研课磨课', theme: '2', hours: '3', day: '2030-04-08' });
  await page.getByText('双方的修改已合并到本页').waitFor();
  await page.getByText('看听课记录和学生作品').waitFor();
  await page.getByText('内容完整，可以提交。').waitFor();
  expect(await principal.overflow()).toBe(0);
  await principal.button('提交审阅').click();
  await page.getByRole('dialog').getByRole('button', { name: '提交审阅' }).click();
  await page.getByText('等待教研员、培训机构审阅').waitFor();

  // The researcher reads it beside the diagnosis and returns it.
  const researcher = await visitAs('researcher', DESK, '/workshop/school-plans?state=WAITING_FOR_ME');
  await researcher.link(school.name).click();
  await researcher.heading('您的审阅意见').waitFor();
  expect(await researcher.overflow()).toBe(0);
  await researcher.page.getByLabel(/对“研修活动”的意见/).fill('第二项活动请写明观课人');
  await researcher.page.getByLabel('总体意见').fill('活动再具体一些');
  await researcher.button('退回修改').click();
  await researcher.page.getByText('审阅意见已提交。').waitFor();

  await page.reload();
  await page.getByText('方案已退回，请修改后重新提交').waitFor();
  await page.getByText('第二项活动请写明观课人').first().waitFor();
  await page.getByLabel('所需支持').fill('请教研员到校观课');
  await page.getByText('内容完整，可以提交。').waitFor();
  const again = principal.button('提交审阅');
  await page
    .getByText(/正在保存|尚未保存/)
    .first()
    .waitFor({ state: 'detached' });
  await again.click();
  await page.getByRole('dialog').getByRole('button', { name: '提交审阅' }).click();
  await page.getByText('第2版', { exact: false }).first().waitFor();

  // Both approve the second version; what changed since the first is shown.
  await researcher.page.reload();
  await researcher.button('与上一版的不同').click();
  await researcher.page.getByText('请教研员到校观课').first().waitFor();
  await researcher.button(/^通\s?过$/).click();
  await researcher.page.getByText('等待培训机构审阅').waitFor();
  const operator = await visitAs('operator', DESK, '/institution/school-plans?state=WAITING_FOR_ME');
  await operator.link(school.name).click();
  await operator.button(/^通\s?过$/).click();
  await operator.page.getByText('审阅意见已提交。').waitFor();

  const teacher = await visitAs('teacher', PHONE, '/teacher/school-plan');
  await teacher.page.getByText('研课磨课').first().waitFor();
  expect(await teacher.overflow()).toBe(0);
  for (const visitor of visitors) expect(visitor.complaints).toEqual([]);
}, 120_000);
