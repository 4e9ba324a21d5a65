import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { accountOf, aWorkshop, type TestWorkshop } from '../builders/a-workshop.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * A leader announces and plans a meeting; a member reads, says on the phone that they come, and discusses with a file. The
 * leader keeps attendance by taps. Then somebody else leads: the old leader is out, the new one sees it all.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const SHOTS = process.env['SHOTS'];
let region: Region;
let workshop: TestWorkshop;
let leader: Learner;
let member: Learner;
let next: Learner;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  app.clock.set(new Date(`${region.pack.cohorts[0]!.firstTrainingDay}T02:00:00Z`));
  [leader, member, next] = (await someLearners(app, region, 3)) as [Learner, Learner, Learner];
  const others = await someLearners(app, region, 5);
  workshop = await aWorkshop(app, region, '小学数学工作坊', [[leader, member, next], [...others]]);
  await workshop.lead(leader);
});

const local = (hours: number): string =>
  new Date(app.clock.now().getTime() + (hours + 8) * 3_600_000).toISOString().slice(0, 16);

test('announced, planned, answered on the phone, discussed with a file, attended; the next leader goes on', async () => {
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  const shot = async (visitor: typeof desk, name: string): Promise<void> => {
    expect(await visitor.overflow()).toBe(0);
    if (SHOTS) await visitor.page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  const asLeader = async (visitor: typeof desk, who: Learner): Promise<void> => {
    const account = await accountOf(app, who);
    await visitor.signIn(account);
    await visitor.button(new RegExp(account.login)).click();
    await visitor.page.getByRole('menuitemradio', { name: shellTexts['role-workshop-leader'].zh }).click();
    await visitor.page.waitForURL(/\/workshop/);
  };
  await asLeader(desk, leader);
  await desk.open('/workshop/desk');
  await desk.heading('小学数学工作坊').waitFor();
  await desk.settled();

  await desk.button('发公告').click();
  const drawer = desk.page.getByRole('dialog');
  await drawer.getByLabel('标题').fill('本周研修安排');
  await drawer.getByLabel('内容').fill('周三集体研课，请先看课例：\nhttps://example.org/lesson');
  await drawer.getByLabel('置顶').check();
  await drawer.getByRole('button', { name: /^发\s?布$/ }).click();
  await drawer.waitFor({ state: 'hidden' });

  await desk.button('安排活动').click();
  await drawer.getByLabel('活动名称').fill('导入环节研课');
  await drawer.getByLabel('开始时间').fill(local(3));
  await drawer.getByRole('button', { name: /^保\s?存$/ }).click();
  await drawer.getByText('请填写活动地点', { exact: false }).waitFor();
  await drawer.getByLabel('地点').fill('录播教室');
  if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/activity-form-1440.png` });
  await drawer.getByRole('button', { name: /^保\s?存$/ }).click();
  await drawer.waitFor({ state: 'hidden' });
  await desk.link(/导入环节研课/).waitFor();
  await shot(desk, 'desk-today-1440');

  await phone.signIn(await accountOf(app, member));
  await phone.page.getByText('工作坊里要做的事').waitFor();
  await shot(phone, 'teacher-home-390');
  await phone.open('/teacher/workshop');
  await phone.heading('小学数学工作坊').waitFor();
  await phone.settled();
  await shot(phone, 'teacher-workshop-390');
  await phone.button('我已阅读').click();
  await phone.page.getByText('已阅读', { exact: true }).waitFor();
  await phone
    .link(/导入环节研课/)
    .first()
    .click();
  await phone.page.getByText('您参加吗？').waitFor();
  await shot(phone, 'activity-390');
  await phone.button('参加').first().click();
  await phone.page.getByText('您已答复：参加').waitFor();

  await phone.button('发起话题').click();
  const form = phone.page.getByRole('dialog');
  await form.getByLabel('话题').fill('导入用什么素材好');
  await form.getByLabel('想说的话').fill('我准备了一段小视频，请大家看看。');
  await form.locator('input[type=file]').setInputFiles({
    name: '素材.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await form.getByText('素材.pdf').first().waitFor();
  // Sent and then checked by a job; until then nothing can be posted.
  const isBusy = () =>
    form.locator('button[type=submit]').evaluate((button) => button.className.includes('loading'));
  for (let tries = 0; (await isBusy()) && tries < 50; tries += 1) {
    await app.runJobs();
    await phone.page.waitForTimeout(200);
  }
  await form.getByRole('button', { name: '发起话题' }).click();
  await phone.heading('导入用什么素材好').waitFor();
  await phone.page.getByText('素材.pdf').waitFor();
  await shot(phone, 'thread-390');

  // Three hours later people come.
  app.clock.set(new Date(app.clock.now().getTime() + 3 * 3_600_000));
  await desk.page.clock.setSystemTime(app.clock.now());
  // Three hours on, the session has ended.
  await asLeader(desk, leader);
  await desk.open(`/workshop/desk/${workshop.id}?view=activities`);
  await desk
    .link(/导入环节研课/)
    .first()
    .click();
  await desk.heading('导入环节研课').waitFor();
  await desk.settled();
  await shot(desk, 'attendance-before-1440');
  await desk.page.getByRole('button', { name: new RegExp(`^${member.name}(?!\\d)`) }).click();
  await desk.page.getByText('到场 1 / 8 人').waitFor();
  await desk.button(/其余 7 人记为到场/).click();
  await desk.page.getByText('到场 8 / 8 人').waitFor();
  await shot(desk, 'attendance-1440');
  await desk.page.setViewportSize(PHONE);
  await shot(desk, 'attendance-390');
  await desk.page.setViewportSize(DESK);

  await desk.link(/导入用什么素材好/).click();
  await desk.heading('导入用什么素材好').waitFor();
  await desk.page.getByPlaceholder('说点什么…').fill('很好，请第一组先试用。');
  await desk.button(/^发\s?言$/).click();
  await desk.page.getByText('很好，请第一组先试用。').first().waitFor();
  await shot(desk, 'thread-1440');

  // Another one leads from now on.
  await workshop.lead(leader, false);
  await workshop.lead(next);
  await desk.open('/workshop/desk');
  await desk.page.waitForURL((url) => !url.pathname.startsWith('/workshop/desk'));

  const follower = await visit(await browser.newContext({ viewport: DESK }), app);
  await asLeader(follower, next);
  await follower.open(`/workshop/desk/${workshop.id}?view=announcements`);
  await follower.page.getByText('1 / 8 人已读').waitFor();
  await shot(follower, 'announcements-1440');
  await follower.open(`/workshop/desk/${workshop.id}?view=members`);
  await follower.page.getByText(member.name, { exact: true }).waitFor();
  await shot(follower, 'members-1440');
  await follower.open(`/workshop/desk/${workshop.id}?view=threads`);
  await follower.link(/导入用什么素材好/).waitFor();
  await shot(follower, 'threads-1440');
  for (const visitor of [desk, phone, follower]) expect(visitor.complaints).toEqual([]);
}, 120_000);
