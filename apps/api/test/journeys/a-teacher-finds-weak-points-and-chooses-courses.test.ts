import { STATE_LABELS } from '@tisheng/messages/states.js';
import { standardItem } from '@tisheng/reference-data/ability-standard.js';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { courseList } from '../../src/commands/season/course-list.js';
import { aRegion } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { anExchangeClient } from '../builders/an-exchange-client.js';
import { type Learner, someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
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

beforeAll(async () => {
  const region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  cohortId = region.cohortId;
  [learner] = (await someLearners(app, region, 1)) as [Learner];
  app.clock.set(new Date('2014-10-13T12:00:00Z'));
  const client = await anExchangeClient(app, region.institutions[0]!);
  await client.publishCourses(courseList(region.pack, 'C'));
  account = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
});

const answerOf = (index: number): string => {
  const { item, options } = selfAssessment25.questions[index]!;
  const wanted = WEAK.includes(item) ? 0 : 3;
  return options.find(({ thirds }) => thirds === wanted)!.text.zh;
};

async function answer(visitor: Visitor, from: number, to: number): Promise<void> {
  const { page } = visitor;
  for (let index = from; index < to; index += 1) {
    await page.getByText(`第 ${index + 1} 题，共 ${selfAssessment25.questions.length} 题`).waitFor();
    await page.getByLabel(answerOf(index), { exact: true }).check();
    await visitor.button(index + 1 === selfAssessment25.questions.length ? '完成，去提交' : '下一题').click();
  }
}

test('she takes the pre-test, sees her weak points and hands in a plan that answers them', async () => {
  const teacher = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
  const { page } = teacher;
  const total = selfAssessment25.questions.length;

  // Her first page says what to do now; one tap leads there.
  await teacher.signIn(account);
  await teacher.heading('老师，您好').waitFor();
  await teacher.settled();
  expect(await teacher.overflow()).toBe(0);
  await teacher.link('开始前测').first().click();
  await teacher.heading('前测').waitFor();
  await teacher.button('开始前测').click();

  // One question a screen. After ten she is called away, and the page is gone.
  await answer(teacher, 0, 10);
  await page.getByText('已保存').waitFor();
  expect(await teacher.overflow()).toBe(0);
  await page.reload();
  await page.getByText(`第 11 题，共 ${total} 题`).waitFor();
  await teacher.open('/teacher/pre-test');
  await page.getByText(`已答 10 / ${total} 题`).waitFor();
  await teacher.button('继续作答').click();
  await answer(teacher, 10, total);
  await page.getByText(`${total} 题全部作答。`).waitFor();
  await teacher.button('提交前测').click();

  // The result names the weak points in plain words.
  await teacher.heading('诊断结果').waitFor();
  await teacher.settled();
  const weak = await page.locator('ol li').allInnerTexts();
  // Each item once for her own teaching and once for what her students do.
  const labels = WEAK.flatMap((item) => Object.values(standardItem(item)!.labels).map(({ zh }) => zh));
  expect(weak).toHaveLength(labels.length);
  for (const label of labels) expect(weak.join('\n')).toContain(label);
  expect(await teacher.overflow()).toBe(0);

  // From there to the courses; each recommendation says why.
  await teacher.link('看看适合我的课程').click();
  await teacher.heading('选课与研修计划').waitFor();
  await teacher.settled();
  const first = page
    .locator('main li')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .first();
  expect(await first.locator('ul li').count()).toBeGreaterThan(0);
  await choose(teacher, '加入计划');

  // The plan is within the hours; what the policy asks is there; it is handed in.
  await teacher.open('/teacher/courses?view=plan');
  await teacher.settled();
  await page.getByText('学时已符合要求').waitFor();
  expect(await teacher.overflow()).toBe(0);
  await teacher.button('提交研修计划').click();
  await page.getByText(STATE_LABELS.plan.submitted.zh, { exact: true }).first().waitFor();
  const plan = await app.database.one<{ state: string; courses: number }>(
    `SELECT state, (SELECT count(*) FROM course_selection.plan_course c WHERE c.enrollment_id = p.enrollment_id) AS courses
       FROM course_selection.plan p WHERE cohort_id = $1 AND enrollment_id = $2`,
    [cohortId, learner.id],
  );
  expect(plan).toEqual({ state: 'submitted', courses: 10 });
  expect(teacher.complaints).toEqual([]);
}, 180_000);

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
