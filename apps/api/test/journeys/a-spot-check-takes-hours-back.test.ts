import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { type Learner, someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { readQrCode } from '../support/read-qr-code.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * A school holds an activity: teachers check in with the code on the screen, the school attests what they attended, and
 * the county, whose draw falls on it, finds that it did not take place as attested.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let learners: Learner[];
let school: TestAccount;
let college: TestAccount;
let teacher: TestAccount;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  learners = await someLearners(app, region, 3, { school: region.schools[0]! });
  // 13:55 of the region.
  app.clock.set(new Date('2030-03-08T05:55:00Z'));
  school = await anAccount(app).of('school-administrator').at(region.schools[0]!).made();
  college = await anAccount(app).of('training-college').at(region.countyOf(region.schools[0]!)).made();
  teacher = await anAccount(app).of('teacher').whoIs(learners[0]!.teacherId).made();
});

const t = (key: keyof typeof activityTexts, values: Readonly<Record<string, string | number>> = {}): string =>
  Object.entries(values).reduce<string>(
    (text, [name, value]) => text.replace(`{${name}}`, String(value)),
    activityTexts[key].zh,
  );
const halfHoursOf = async ({ id }: Learner) =>
  (
    await app.database.one<{ halfHours: number }>(
      `SELECT offline_half_hours AS "halfHours" FROM practice_evidence.practice_summary WHERE enrollment_id = $1`,
      [id],
    )
  )?.halfHours;

test('teachers attend by code, the school attests, and the county’s spot check takes the hours back', async () => {
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.signIn(school);
  await desk.open('/school/activities');
  await desk.button(t('plan')).first().click();
  await desk.page.getByLabel(t('activity-title')).fill('智慧课堂集体备课');
  await desk.page.getByLabel(t('place')).fill('录播教室');
  await desk.page.getByLabel(t('to'), { exact: true }).fill('15:00');
  await desk.button(t('plan-submit')).click();
  await desk.heading('智慧课堂集体备课').waitFor();

  // The code stands large on the screen; the picture beside it leads to the same check-in.
  await desk.button(t('show-code')).click();
  const digits = desk.page.getByLabel(t('code-title'));
  await digits.waitFor();
  const code = (await digits.textContent())?.trim() ?? '';
  const picture = await desk.page.getByRole('img', { name: t('qr') }).innerHTML();
  const scanned = new URL(readQrCode(picture) ?? '');
  expect(scanned.searchParams.get('code')).toBe(code);

  const phone = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
  await phone.signIn(teacher);
  await phone.open(scanned.pathname + scanned.search);
  expect(await phone.page.getByLabel(t('code-field')).inputValue()).toBe(code);
  await phone.page.getByLabel(t('code-field')).fill(code === '000000' ? '111111' : '000000');
  await phone.button(t('check-in')).click();
  await phone.page.getByRole('alert').waitFor();
  expect(await phone.overflow()).toBe(0);
  await phone.page.getByLabel(t('code-field')).fill(code);
  await phone.button(t('check-in')).click();
  await phone.page.getByText(t('checked-in-at', { time: '13:55' })).waitFor();
  await desk.page.getByText(t('come-so-far', { present: 1, invited: 3 })).waitFor();

  // One without a phone is noted by hand.
  await desk.page.getByRole('row', { name: learners[1]!.name }).getByRole('checkbox').check();
  await desk.button(t('mark', { count: 1 })).click();
  await desk.page.getByLabel(t('reason')).fill('没有带手机');
  await desk
    .button(
      new RegExp(
        `^${t('mark-submit')
          .split('')
          .join(String.raw`\s?`)}$`,
      ),
    )
    .click();
  await desk.page.getByText(t('present-of', { present: 2, invited: 3 }), { exact: true }).waitFor();

  // An hour later everybody has been signed out.
  app.clock.set(new Date('2030-03-08T07:05:00Z'));
  await desk.signIn(school);
  // An hour later the school's session has ended, and so has the teacher's.
  await desk.enter(school, '/school/activities?view=hours');
  await desk.button(t('attest-lines', { count: 2 })).click();
  await desk.page.getByText(t('attested-lines', { count: 2 })).waitFor();
  expect(await halfHoursOf(learners[0]!)).toBe(2);

  const county = await visit(await browser.newContext({ viewport: DESK }), app);
  await county.signIn(college);
  await county.open('/workshop/activities?view=checks');
  await county
    .button(new RegExp(t('draw')))
    .first()
    .click();
  await county
    .button(
      new RegExp(
        `^${t('draw-submit')
          .split('')
          .join(String.raw`\s?`)}$`,
      ),
    )
    .last()
    .click();
  await county.page.getByText(t('drawn', { count: 1 })).waitFor();
  await county.button(t('take-back')).click();
  await county.page.getByLabel(t('reason')).fill('当天学校放假，活动没有开展。');
  await county.button(t('take-back-submit')).click();
  await county.page.getByText(t('took-back', { people: 2, hours: 2 })).waitFor();
  expect([await halfHoursOf(learners[0]!), await halfHoursOf(learners[1]!)]).toEqual([0, 0]);

  // The teacher sees why, and the school cannot write the hours in again.
  await phone.signIn(teacher);
  await phone.enter(teacher, '/teacher/activities');
  await phone.page.getByText(t('hours-back-note')).first().waitFor();
  expect(await phone.overflow()).toBe(0);
  await desk.open('/school/activities');
  await desk.page.getByText(STATE_LABELS['offline-activity']['taken-back'].zh).first().waitFor();
  expect([...desk.complaints, ...phone.complaints, ...county.complaints]).toEqual([]);
}, 120_000);
