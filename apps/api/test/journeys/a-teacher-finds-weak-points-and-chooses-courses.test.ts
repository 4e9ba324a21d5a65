import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { STANDARD_COLUMNS, standardItem } from '@tisheng/reference-data/ability-standard.js';
import { TEACHING_ENVIRONMENT_NAMES } from '@tisheng/reference-data/instrument/instrument.js';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { courseList } from '../../src/commands/season/course-list.js';
import { aRegion } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { anExchangeClient } from '../builders/an-exchange-client.js';
import { type Learner, someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { aTestTaker } from '../support/test-taker.js';
import { PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A teacher, on her phone in the evening of the first training day: the pre-test one question a screen, broken off and
 * taken up again, then the weak points that it found and the courses for them.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
/** Items of the ability standard in which she answers like a beginner. */
const WEAK = [3, 12];
let learner: Learner;
let account: TestAccount;
let cohortId: string;
let pack: PolicyPack;

beforeAll(async () => {
  const region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  ({ cohortId, pack } = region);
  [learner] = (await someLearners(app, region, 1)) as [Learner];
  app.clock.set(new Date('2014-10-13T12:00:00Z'));
  const client = await anExchangeClient(app, region.institutions[0]!);
  await client.publishCourses(courseList(region.pack, 'C'));
  account = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
});

/** The bank that the region's policy names. */
const instrumentOf = (code: string): Instrument =>
  [selfAssessment25, teachingSituations].find((instrument) => instrument.code === code)!;

test('she takes the pre-test, sees her weak points and hands in a plan that answers them', async () => {
  const teacher = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
  await teacher.signIn(account);
  await takesThePreTest(teacher);
  await seesHerWeakPoints(teacher);
  await teacher.link(preTestTexts['see-courses'].zh).first().click();
  await choosesCourses(teacher);
  expect(teacher.complaints).toEqual([]);
}, 180_000);

async function takesThePreTest(teacher: Visitor): Promise<void> {
  const { page } = teacher;
  const taker = aTestTaker(teacher, instrumentOf(pack.diagnosis.instrument), WEAK);

  // Her first page says what to do now; one tap leads there.
  await teacher.heading('老师，您好').waitFor();
  await teacher.settled();
  expect(await teacher.overflow()).toBe(0);
  await teacher.link('开始前测').first().click();
  await teacher.heading('前测').waitFor();

  // She says in what kind of classroom she teaches, and begins.
  expect(await teacher.button(preTestTexts.begin.zh).isDisabled()).toBe(true);
  await page.getByRole('radio', { name: TEACHING_ENVIRONMENT_NAMES.networked.zh }).check();
  expect(await teacher.overflow()).toBe(0);
  await teacher.button(preTestTexts.begin.zh).click();

  // One question a screen. After ten she is called away, and the page is gone.
  const first = await taker.take(10);
  await page.getByText(testTexts.saved.zh, { exact: true }).first().waitFor();
  expect(await teacher.overflow()).toBe(0);
  await page.reload();
  await page.getByText(/^第 11 题，本部分共 \d+ 题$/).waitFor();
  await teacher.open('/teacher/pre-test');
  await page.getByText(`已答 ${first.length} 题`).waitFor();
  await teacher.button(preTestTexts.continue.zh).click();

  // At the end of the part the system looks whether more is needed, and asks only then.
  await page.locator('main legend[tabindex]').waitFor();
  const rest = await taker.take();
  await teacher.button(testTexts['go-further'].zh).click();
  await page.getByText(/^根据您的回答，再补充 \d+ 题/).waitFor();
  const further = await taker.take();
  expect(further.length).toBeGreaterThan(0);
  const total = first.length + rest.length + further.length;
  await page.getByText(`${total} 题全部作答。`).waitFor();
  await teacher.button(testTexts.submit.zh).click();
}

async function seesHerWeakPoints(teacher: Visitor): Promise<void> {
  const { page } = teacher;
  await teacher.heading('诊断结果').waitFor();
  await teacher.settled();
  // Each item by the name of what was asked: her own teaching, what her students do, or both; with a reason and a step.
  const weak = page.locator('main section').filter({ has: page.locator('ol') });
  const words = (await weak.first().textContent()) ?? '';
  const named = WEAK.map((item) =>
    Object.values(standardItem(item)!.labels).filter(({ zh }) => words.includes(zh)),
  );
  for (const labels of named) expect(labels).not.toHaveLength(0);
  expect(await weak.locator('ol > li dl').count()).toBe(
    Math.min(named.flat().length, pack.diagnosis.weakPointsShown),
  );
  // Two charts, and the same as tables.
  expect(await page.locator('main figure').count()).toBe(STANDARD_COLUMNS.length);
  await page.getByText(preTestTexts.table.zh, { exact: true }).click();
  await page.getByRole('table').first().waitFor();
  expect(await page.getByRole('table').count()).toBe(STANDARD_COLUMNS.length);
  expect(await teacher.overflow()).toBe(0);
}

async function choosesCourses(teacher: Visitor): Promise<void> {
  const { page } = teacher;
  // From there to the courses; each recommendation says why.
  await teacher.heading('选课与研修计划').waitFor();
  await teacher.settled();
  const first = page
    .locator('main li')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .first();
  expect(await first.locator('ul li').count()).toBeGreaterThan(0);
  await choose(teacher, '加入计划');
  await takesOneOutElsewhere(teacher);

  // This page has not seen it: both lists are shown, and brought together nothing is lost.
  await page.getByRole('button', { name: '加入计划' }).first().click();
  await page.getByText('计划在另一处刚改动过').waitFor();
  await page.getByRole('button', { name: '合并两处的改动（10 门）' }).click();
  await page.getByText('已选 10 门').waitFor();
  await page.getByText('正在保存').waitFor({ state: 'detached' });

  // The plan is within the hours; what the policy asks is there; it is handed in after a last look.
  await teacher.open('/teacher/courses?view=plan');
  await teacher.settled();
  await page.getByText('各项要求都已满足').waitFor();
  expect(await teacher.overflow()).toBe(0);
  await teacher.button('提交研修计划').click();
  await teacher.button('确认提交').click();
  await page.getByText(STATE_LABELS.plan.submitted.zh, { exact: true }).first().waitFor();
  const plan = await app.database.one<{ state: string; courses: number }>(
    `SELECT state, (SELECT count(*) FROM course_selection.plan_course c WHERE c.enrollment_id = p.enrollment_id) AS courses
       FROM course_selection.plan p WHERE cohort_id = $1 AND enrollment_id = $2`,
    [cohortId, learner.id],
  );
  expect(plan).toEqual({ state: 'submitted', courses: 10 });
}

/** On another page of hers, which she closes again. */
async function takesOneOutElsewhere({ page }: Visitor): Promise<void> {
  await page.getByText('正在保存').waitFor({ state: 'detached' });
  const other = await page.context().newPage();
  await other.goto(new URL('/teacher/courses?view=plan', app.url).href);
  // The page is closed when what it shows is with the server, not before.
  const kept = other.waitForResponse((answer) => Boolean(answer.request().postData()?.includes('"basedOn"')));
  await other.getByRole('button', { name: '移出计划' }).last().click();
  await other.getByText('我的计划（9）').waitFor();
  await (await kept).finished();
  await other.close();
}

/** Adds the best recommendations, then what is required, then others until the ten are together that fill the hours. */
async function choose(teacher: Visitor, add: string): Promise<void> {
  const { page } = teacher;
  const chosen = page.getByText(/已选 \d+ 门/);
  const open = page.locator('main li').filter({ has: page.getByRole('button', { name: add }) });
  const take = async (cards: typeof open): Promise<void> => {
    const before = await chosen.innerText();
    await cards.first().getByRole('button', { name: add }).click();
    await page.waitForFunction((was) => !document.body.innerText.includes(was), before);
  };
  for (let count = 0; count < 4; count += 1) await take(open);
  await teacher.link('全部课程').click();
  await teacher.settled();
  const required = open.filter({ hasText: '必修' });
  for (let left = await required.count(); left > 0; left -= 1) await take(required);
  while (!/已选 10 门/.test(await chosen.innerText())) await take(open);
}
