import { aRegion, type Region } from '../builders/a-region.js';
import { accountOf, aWorkshop } from '../builders/a-workshop.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A teacher asks on the phone; nobody of the group answers, so the question goes to the school by itself. The school passes it
 * on, the county lets the time run out, and the expert answers. The teacher sees the whole way and accepts; a colleague
 * elsewhere finds the answer, since it is of common use.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const SHOTS = process.env['SHOTS'];
let region: Region;
let asker: Learner;
let stranger: Learner;
let school: TestAccount;
let expert: TestAccount;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  app.clock.set(new Date(`${region.pack.cohorts[0]!.firstTrainingDay}T02:00:00Z`));
  const [first, second] = region.schools;
  const mates = await someLearners(app, region, 3, { school: first! });
  asker = mates[0]!;
  [stranger] = (await someLearners(app, region, 1, { school: second! })) as [Learner];
  await aWorkshop(app, region, '小学语文工作坊', [mates]);
  school = await anAccount(app).of('school-administrator').at(first!).made();
  await anAccount(app).of('training-college').at(region.countyOf(first!)).made();
  expert = await anAccount(app).of('expert').at(region.root).made();
});

/** Goes on by so many days and does what is done at night. */
async function nights(count: number, ...visitors: readonly Visitor[]): Promise<void> {
  app.clock.set(new Date(app.clock.now().getTime() + count * 86_400_000));
  for (const { page } of visitors) await page.clock.setSystemTime(app.clock.now());
  await app.get(Jobs).runDaily();
}

test('asked in the group, passed on by the school, answered by the expert, accepted by the asker', async () => {
  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  const shot = async (visitor: Visitor, name: string): Promise<void> => {
    expect(await visitor.overflow()).toBe(0);
    if (SHOTS) await visitor.page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  await phone.signIn(await accountOf(app, asker));
  await phone.open('/teacher/questions');
  await phone.settled();
  await shot(phone, 'questions-empty-390');
  await phone.button(/^提\s?问$/).click();
  const form = phone.page.getByRole('dialog');
  await form.getByLabel('问题', { exact: true }).fill('古诗吟诵怎么录得清楚？');
  await form.getByLabel('补充说明').fill('教室里回声很大，用手机录出来听不清。');
  await form.getByRole('button', { name: /^提\s?问$/ }).click();
  await phone.page.getByText('现在：小组与坊主', { exact: false }).waitFor();

  await nights(4, phone);
  await desk.signIn(school);
  await desk.open('/school/questions');
  await desk.link('古诗吟诵怎么录得清楚？').waitFor();
  await shot(desk, 'school-questions-1440');
  await desk.link('古诗吟诵怎么录得清楚？').click();
  await desk.button(/上交县级培训者/).click();
  const drawer = desk.page.getByRole('dialog');
  await drawer.getByRole('button', { name: '上交县级培训者' }).click();
  await drawer.getByText('请写明理由', { exact: false }).waitFor();
  await drawer.getByLabel('理由').fill('学校没有录音设备，也没有人做过。');
  await drawer.getByRole('button', { name: '上交县级培训者' }).click();
  await desk.page.getByText(/上交县级培训者：学校没有录音设备/).waitFor();
  await shot(desk, 'question-passed-on-1440');

  await nights(4, phone);
  const adviser = await visit(await browser.newContext({ viewport: DESK }), app);
  await adviser.signIn(expert);
  await adviser.open('/workshop/questions');
  await adviser.link('古诗吟诵怎么录得清楚？').click();
  await adviser.page
    .getByPlaceholder(/写清楚步骤/)
    .fill('1. 关上门窗，挂上窗帘\n2. 手机离嘴一拳远\n3. 用“录音机”的会议模式');
  await adviser.button(/^回\s?答$/).click();
  await adviser.button('设为常见问题').click();
  await adviser.button('不再设为常见问题').waitFor();
  await shot(adviser, 'question-expert-1440');

  // Eight days on, the session has ended.
  await phone.signIn(await accountOf(app, asker));
  await phone.open('/teacher/workshop');
  await phone.page.getByText('查看对您问题的回答', { exact: false }).waitFor();
  await phone.open('/teacher/questions');
  await phone.link(/古诗吟诵/).click();
  await phone.page.getByText('到期无人回答，自动上交专家').waitFor();
  await shot(phone, 'question-answered-390');
  await phone.button('采纳这个回答').click();
  await phone.page.getByText('采纳了回答', { exact: false }).waitFor();

  const colleague = await visit(await browser.newContext({ viewport: PHONE }), app);
  await colleague.signIn(await accountOf(app, stranger));
  await colleague.open('/teacher/questions?view=ANSWERED&search=录音');
  await colleague.link(/古诗吟诵/).waitFor();
  await shot(colleague, 'questions-found-390');
  await colleague.link(/古诗吟诵/).click();
  await colleague.page.getByText('已采纳', { exact: true }).first().waitFor();
  for (const visitor of [phone, desk, adviser, colleague]) expect(visitor.complaints).toEqual([]);
}, 120_000);
