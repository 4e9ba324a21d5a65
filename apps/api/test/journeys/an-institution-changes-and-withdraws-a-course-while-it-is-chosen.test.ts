import { STATE_LABELS } from '@tisheng/messages/states.js';
import type { ExchangeClient } from '@tisheng/exchange-client/exchange-client.js';
import { CourseCatalogueReader } from '../../src/modules/course-selection/public/course-catalogue-reader.js';
import { SavePlan } from '../../src/modules/course-selection/use-cases/save-plan.js';
import { courseList, type SeasonCourse } from '../../src/commands/season/course-list.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { anExchangeClient } from '../builders/an-exchange-client.js';
import { type Learner, someLearners } from '../builders/learners.js';
import { haveTakenPreTest } from '../builders/pre-tests.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A teacher has ten courses in her draft when the institution shortens one and withdraws another. She is told, chooses
 * another course of the same topic, moves a course to a later week and hands in; the school confirms. What the
 * institution changes afterwards changes nothing for her.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let learner: Learner;
let account: TestAccount;
let client: ExchangeClient;
let courses: SeasonCourse[];

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  [learner] = (await someLearners(app, region, 1)) as [Learner];
  app.clock.set(new Date('2014-10-14T11:00:00Z'));
  client = await anExchangeClient(app, region.institutions[0]!);
  courses = courseList(region.pack, 'C');
  await client.publishCourses(courses);
  await haveTakenPreTest(app, region, [learner], [4, 17]);
  account = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
  const stored = await app.get(CourseCatalogueReader).coursesOf(region.institutions[0]!.id);
  const required = stored.filter((course) => course.required);
  const chosen = [...required, ...stored.filter((course) => !course.required)].slice(0, 10);
  const teacher = {
    accountId: account.id,
    grantId: account.id,
    displayName: learner.name,
    mustChangePassword: false,
    role: 'teacher' as const,
    rootUnitId: region.root.id,
    unitId: null,
    unitPath: null,
    institutionId: null,
    teacherId: learner.teacherId,
    ip: null,
  };
  const wanted = chosen.map(({ id }) => ({ courseId: id }));
  const problems = await app.get(SavePlan).execute(teacher, region.cohortId, 0, wanted);
  expect(problems).toEqual([]);
});

const course = (topic: string): SeasonCourse => courses.find((one) => one.topic === topic)!;

test('she is told what became of her courses, mends the plan, and keeps what was confirmed', async () => {
  await client.publishCourses([
    { ...course('T10'), halfHours: course('T10').halfHours - 2 },
    { ...course('T11'), withdrawn: true },
    { ...course('T11'), code: 'C-NEW', title: '微课程的选题与录制', halfHours: course('T11').halfHours + 2 },
  ]);
  const teacher = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
  const { page } = teacher;

  // The page says what changed and what is missing now; what was seen is said no more.
  await teacher.enter(account, '/teacher/courses?view=plan');
  await teacher.settled();
  await page.getByText('课程有变动').waitFor();
  await page.getByText('课程已更新：学时 3 → 2').waitFor();
  expect(await teacher.overflow()).toBe(0);
  await teacher.button('知道了').click();
  await page.getByText('课程已更新：学时 3 → 2').waitFor({ state: 'detached' });

  // A part of the title finds the course that takes the place of the withdrawn one.
  await teacher.link('改选同主题课程').click();
  await page.waitForURL(/topic=T11/);
  await page.getByRole('searchbox').fill('录制');
  await page.getByRole('searchbox').press('Enter');
  const found = page.locator('main li').filter({ hasText: '微课程的选题与录制' });
  await found.locator('mark', { hasText: '录制' }).waitFor();
  await found.getByRole('button', { name: '加入计划' }).click();
  await page.getByText(/已选 11 门/).waitFor();

  // The withdrawn one goes, another begins later, and the plan is handed in after a last look.
  await teacher.link('查看计划').click();
  const card = (title: string) =>
    page
      .locator('#chosen-courses li')
      .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  await card(course('T11').title).getByRole('button', { name: '移出计划' }).click();
  await card('微课程的选题与录制').getByRole('combobox').selectOption({ value: '6' });
  await page.getByText('各项要求都已满足').waitFor();
  expect(await teacher.overflow()).toBe(0);
  await handIn(teacher);

  await schoolConfirms();

  // Shorter, renamed, withdrawn: her plan is what it was.
  await client.publishCourses([
    { ...course('T11'), code: 'C-NEW', title: '新名称', halfHours: 2, withdrawn: true },
  ]);
  await teacher.open('/teacher/courses?view=plan');
  await teacher.settled();
  await page.getByText('您的计划仍按提交时的内容和学时计算').waitFor();
  await card('微课程的选题与录制').waitFor();
  await page.getByText('第 1 次提交').waitFor();
  const kept = await app.database.one<{ hours: number; version: number }>(
    `SELECT v.half_hours AS hours, v.version FROM course_selection.plan p
       CROSS JOIN LATERAL unnest(p.confirmed_courses, p.confirmed_versions) AS k(id, version)
       JOIN course_selection.course c ON c.id = k.id AND c.code = 'C-NEW'
       JOIN course_selection.course_version v ON v.course_id = k.id AND v.version = k.version
      WHERE p.enrollment_id = $1`,
    [learner.id],
  );
  expect(kept).toEqual({ hours: course('T11').halfHours + 2, version: 1 });
  expect(teacher.complaints).toEqual([]);
}, 120_000);

async function handIn(teacher: Visitor): Promise<void> {
  await teacher.button('提交研修计划').click();
  await teacher.button('确认提交').click();
  await teacher.page.getByText(STATE_LABELS.plan.submitted.zh, { exact: true }).first().waitFor();
}

/** The principal looks at the weeks of the plan and confirms all that wait. */
async function schoolConfirms(): Promise<void> {
  const principal = await visit(await browser.newContext({ viewport: DESK }), app);
  await principal.enter(await anAccount(app).of('principal').at(learner.school).made(), '/school/plans');
  await principal.settled();
  await principal.button('10 门，查看课表').click();
  const drawer = principal.page.getByRole('dialog').filter({ hasText: learner.name });
  await drawer.getByText('第 6 周', { exact: true }).waitFor();
  await drawer.getByText('微课程的选题与录制').first().waitFor();
  await principal.page.keyboard.press('Escape');
  await principal.button('全部确认（1 份）').click();
  await principal.page.getByRole('dialog').getByRole('button', { name: '全部确认（1 份）' }).click();
  await principal.page.getByText('已确认 1 份计划。').waitFor();
  expect(principal.complaints).toEqual([]);
  await principal.page.context().close();
}
