import { DISTORTION_TEXTS } from '@tisheng/messages/distortion.js';
import { distortionTexts } from '@tisheng/messages/pages/distortion.js';
import { RunScoring } from '../../src/modules/scoring/use-cases/run-scoring.js';
import { anAccount } from '../builders/an-account.js';
import { usePushes } from '../builders/pushes.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * Two courses of one teacher were timed at the same moment on four evenings. The office asks the institution, reads its
 * answer, strikes the records; the teacher reads why.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const pushes = usePushes(app);
const MINUTE = 60_000;

beforeAll(async () => {
  const { learnerNo } = pushes.learners[0]!;
  const now = app.clock.now().getTime();
  const evenings = [1, 2, 3, 4].flatMap((day) =>
    ['C1', 'C2'].map((courseCode, n) =>
      pushes.record({
        learnerNo,
        courseCode,
        minutes: 55,
        completed: courseCode === 'C1' && day === 1,
        occurredAt: new Date(now - day * 1440 * MINUTE + (day * 7 + n * 4) * MINUTE).toISOString(),
      }),
    ),
  );
  await pushes.push([...evenings, pushes.record({ learnerNo: pushes.learners[1]!.learnerNo })]);
  await app.get(RunScoring).execute({ displayName: 'test' }, pushes.region.cohortId, 'end of training');
});

test('an office finds, asks and strikes; the institution explains; the teacher reads why', async () => {
  const t = (key: keyof typeof distortionTexts) => distortionTexts[key].zh;
  const office = await anAccount(app).of('province-office').at(pushes.region.root).made();
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.enter(office, '/office/distortion');
  await desk.page.getByText(t('none-open')).waitFor();
  await desk.button(t('run')).click();
  await desk.page.getByRole('progressbar').waitFor();
  await app.runJobs();
  await desk.page.getByText(DISTORTION_TEXTS['overlapping-sessions'].name.zh).last().waitFor();
  await desk.page.getByText('重复计时', { exact: false }).first().waitFor();
  expect(await desk.overflow()).toBe(0);
  await desk.link(/^核查$/).click();
  // Four evenings, each with two lanes.
  await desk.page
    .getByRole('img', { name: /2 次学习/ })
    .nth(3)
    .waitFor();
  await desk.page.getByText('2 → 0').waitFor();
  expect(await desk.overflow()).toBe(0);

  await desk.page.getByLabel(t('verdict-ask')).check();
  await desk.page.getByLabel(t('question')).fill('同一时刻两门课程都在计时，请说明。');
  await desk.button(t('decide')).click();
  await desk.page.getByText('待机构说明').first().waitFor();

  const operator = await anAccount(app)
    .of('institution-operator')
    .operating({ id: pushes.ours.institutionId })
    .made();
  const institution = await visit(await browser.newContext({ viewport: DESK }), app);
  await institution.enter(operator, '/institution/findings');
  await institution.page.getByText('同一时刻两门课程都在计时，请说明。').waitFor();
  expect(await institution.page.getByText(pushes.learners[0]!.name, { exact: true }).count()).toBe(0);
  await institution.page.getByLabel(t('answer')).fill('学员打开页面后未关闭，平台未停止计时。');
  await institution.button(t('send-answer')).click();
  await institution.page.getByText('机构已说明').waitFor();
  expect(await institution.overflow()).toBe(0);

  await desk.open('/office/distortion');
  await desk.link(/^核查$/).click();
  await desk.page.getByText('学员打开页面后未关闭，平台未停止计时。').waitFor();
  await desk.page.getByLabel(t('verdict-strike')).check();
  // Nothing is struck without a reason.
  await desk.button(t('decide')).click();
  await desk.page.getByRole('alert').waitFor();
  await desk.page
    .getByRole('textbox', { name: t('reason') })
    .fill('同一人不能同时学习两门课程，经机构确认为未关闭页面。');
  await desk.button(t('decide')).click();
  await desk.page.getByText('记录已剔除').first().waitFor();
  await app.runJobs();

  const teacher = await visit(await browser.newContext({ viewport: PHONE }), app);
  await teacher.enter(
    await anAccount(app).of('teacher').whoIs(pushes.learners[0]!.teacherId).made(),
    '/teacher/result',
  );
  await teacher.page.getByText(t('mine-title')).waitFor();
  await teacher.page.getByText('经机构确认为未关闭页面', { exact: false }).waitFor();
  expect(await teacher.overflow()).toBe(0);

  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  await phone.enter(office, '/office/distortion?state=struck');
  await phone.link(/^核查$/).click();
  await phone.page.getByText(t('verdict-restore')).waitFor();
  expect(await phone.overflow()).toBe(0);
  expect([...desk.complaints, ...institution.complaints, ...teacher.complaints, ...phone.complaints]).toEqual(
    [],
  );
}, 120_000);
