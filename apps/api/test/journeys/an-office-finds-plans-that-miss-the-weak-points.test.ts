import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { SubmitPlans } from '../../src/modules/course-selection/use-cases/submit-plans.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { aCourse, publishCourses } from '../builders/courses.js';
import { haveDiagnosis } from '../builders/diagnoses.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { packWithPreTest } from '../builders/pre-tests.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * The teachers of one school have chosen courses that train none of their weak points. Their county sees it beside the other
 * school, looks at one of the plans, and has courses recommended to all; the institution sees its own trainees; the teacher
 * sees on the phone what to add.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let county: TestAccount;
let operator: TestAccount;
let teacher: TestAccount;
let poor: readonly Learner[];

beforeAll(async () => {
  region = await aRegion(app, { pack: packWithPreTest() });
  const courses = await publishCourses(app, region.institutions[0]!, [
    aCourse('REQ', { title: '信息技术引发的教育教学变革', topic: 'T1', required: true, halfHours: 12 }),
    aCourse('FIT', { title: '多媒体素材的获取与加工', topic: 'T3', halfHours: 10 }),
    aCourse('MISS', { title: '技术支持的总结提升', topic: 'T13', halfHours: 10 }),
  ]);
  const [first, second] = region.schools;
  const good = await someLearners(app, region, 6, { school: first! });
  poor = await someLearners(app, region, 5, { school: second! });
  await haveDiagnosis(app, region, [...good, ...poor], { I: { 4: 10, 9: 50 } });
  const choose = (learners: readonly Learner[], elective: string) =>
    app.get(SubmitPlans).executeMany(
      { displayName: 'test' },
      region.cohortId,
      learners.map(({ id }) => ({
        enrollmentId: id,
        courseIds: [courses['REQ']!.id, courses[elective]!.id],
      })),
    );
  await choose(good, 'FIT');
  await choose(poor, 'MISS');
  county = await anAccount(app).of('county-office').at(region.countyOf(first!)).made();
  operator = await anAccount(app).of('institution-operator').operating(region.institutions[0]!).made();
  teacher = await anAccount(app).of('teacher').whoIs(poor[0]!.teacherId).made();
});

const zh = (key: keyof typeof consistencyTexts) => consistencyTexts[key].zh;

test('the county finds the school, looks at a plan, and sees which topics are needed', async () => {
  const office = await visit(await browser.newContext({ viewport: DESK }), app);
  const { page } = office;
  await office.signIn(county);
  await office.link(zh('title')).click();
  await office.heading(zh('title')).waitFor();
  await office.settled();
  const school = page.getByRole('row', { name: region.schools[1]!.name }).first();
  await school.waitFor();
  expect(await school.locator('td').allInnerTexts()).toEqual([region.schools[1]!.name, '5', '0%', '5']);
  expect(await office.overflow()).toBe(0);

  // Five plans are listed; one is opened.
  await office.button(zh('see-plan').replace('{name}', poor[0]!.name)).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('技术支持的总结提升').waitFor();
  expect(await drawer.getByText(zh('trains-nothing')).count()).toBe(2);
  await page.keyboard.press('Escape');

  // The school's own page of the same.
  await school.getByRole('link').click();
  await office.settled();
  await page.getByRole('row', { name: region.institutions[0]!.name }).first().waitFor();

  await office.open('/office/demand');
  await office.settled();
  await office.button(zh('demand-run')).click();
  await page.waitForURL(/job=/);
  await app.runJobs();
  await page.reload();
  await office.settled();
  const topic = page.getByRole('row', { name: /^T3 / });
  expect((await topic.locator('td').allInnerTexts()).slice(2, 6)).toEqual(['11', '5', '6', '1']);
  expect(await office.overflow()).toBe(0);
  expect(office.complaints).toEqual([]);
});

test('the institution sees its own trainees, and the teacher on the phone what to add', async () => {
  const institution = await visit(await browser.newContext({ viewport: DESK }), app);
  await institution.signIn(operator);
  await institution.link(zh('title')).click();
  await institution.settled();
  await institution.page.getByText(poor[0]!.name, { exact: true }).waitFor();
  expect(await institution.overflow()).toBe(0);
  expect(institution.complaints).toEqual([]);

  const own = await visit(await browser.newContext({ viewport: PHONE }), app);
  await own.enter(teacher, '/teacher/courses?view=plan');
  await own.settled();
  await own.heading(zh('panel-title')).waitFor();
  await own.page.getByText('会找、会做、会管资源').first().waitFor();
  expect(await own.overflow()).toBe(0);
  expect(own.complaints).toEqual([]);
});
