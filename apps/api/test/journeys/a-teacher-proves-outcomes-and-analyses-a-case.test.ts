import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { measuringForms } from '@tisheng/policy-packs/forms/measuring-forms.js';
import { aThirdRegionPack } from '../builders/a-third-region-pack.js';
import { aRegion } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { type Learner, someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * On her phone a teacher writes what came out of her practice and an analysis of a lesson. Her own signature completes the
 * analysis; the proof waits for the school, whose principal reads it on a computer and signs.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let teacher: TestAccount;
let principal: TestAccount;
let learner: Learner;

beforeAll(async () => {
  const pack = aThirdRegionPack();
  const measuring = measuringForms({ lessons: [1], outcomes: [1], cases: [1] });
  const region = await aRegion(app, {
    schoolsEach: 1,
    pack: { ...pack, practice: { ...pack.practice, measuring } },
  });
  [learner] = (await someLearners(app, region, 1)) as [Learner];
  app.clock.set(new Date('2030-03-08T01:00:00Z'));
  teacher = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
  principal = await anAccount(app).of('principal').at(learner.school).made();
});

const t = (key: keyof typeof observationTexts): string => observationTexts[key].zh;
const stored = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await app.database.rows<{ kind: string; state: string }>(
        'SELECT kind, state FROM practice_evidence.measurement',
      )
    ).map(({ kind, state }) => [kind, state]),
  );

/** Begins a form of one's own and fills in its texts. */
async function write(
  { page, ...phone }: Visitor,
  form: string,
  texts: Record<string, string>,
): Promise<void> {
  await phone.open('/teacher/observations');
  await phone.button(t('write-form').replace('{form}', form)).click();
  for (const [label, text] of Object.entries(texts))
    await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text);
}

async function sign({ page, ...visitor }: Visitor): Promise<void> {
  await page.getByText(t('kept-saved'), { exact: true }).waitFor();
  await visitor.button(t('sign')).click();
  await visitor.button(t('sign-submit')).click();
}

test('a teacher writes and signs on the phone what the school then confirms', async () => {
  const phone = await visit(await browser.newContext({ viewport: PHONE, hasTouch: true }), app);
  await phone.enter(teacher, '/teacher/observations');

  await write(phone, '案例分析', {
    案例: '三年级《分数的初步认识》，交互式白板教室',
    问题: '学生把分子和分母弄反',
    技术的作用: '用动画把圆饼一次次切开，学生在平板上拖动，错误当场看得见',
    可借鉴之处: '换成长方形折纸，低年级也能用',
  });
  expect(await phone.overflow()).toBe(0);
  await sign(phone);
  await phone.page.getByText(STATE_LABELS.measurement.signed.zh).first().waitFor();

  await write(phone, '成果证明', { 成果名称: '分数微课一套', 使用情况: '三年级四个班' });
  await phone.page.getByRole('spinbutton', { name: /^使用课时/ }).fill('12');
  await phone.page.getByRole('radio', { name: '中' }).check();
  expect(await phone.overflow()).toBe(0);
  await sign(phone);
  await phone.page.getByText(STATE_LABELS.measurement.signing.zh).first().waitFor();
  expect(await stored()).toEqual({ 'case-analysis': 'signed', 'proof-of-outcomes': 'signing' });

  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.enter(principal, '/school/observations?view=all');
  await desk.page.getByRole('row').filter({ hasText: '成果证明' }).getByRole('link').first().click();
  await desk.page.getByText('分数微课一套').first().waitFor();
  expect(await desk.overflow()).toBe(0);
  await desk.button(t('sign')).click();
  await desk.button(t('sign-submit')).click();
  await desk.page.getByText(STATE_LABELS.measurement.signed.zh).first().waitFor();
  expect(await stored()).toEqual({ 'case-analysis': 'signed', 'proof-of-outcomes': 'signed' });
  expect([...phone.complaints, ...desk.complaints]).toEqual([]);
}, 120_000);
