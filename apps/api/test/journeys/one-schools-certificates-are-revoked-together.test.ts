import { readFile } from 'node:fs/promises';
import { certificateLookUpTexts } from '@tisheng/messages/pages/certificate-look-up.js';
import { massDecisionTexts } from '@tisheng/messages/pages/mass-decisions.js';
import { IssueCertificates } from '../../src/modules/certification/use-cases/issue-certificates.js';
import {
  aFinishedRegion,
  finishedLearners,
  numbersOf,
  type FinishedLearner,
} from '../api/certification/finished-cohort.js';
import type { Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/** A school's teachers had others study for them: the office revokes all their certificates, and everybody can see it. */
const app = useApp({ pages: true });
const browser = useBrowser();
const t = (key: keyof typeof massDecisionTexts, values: Readonly<Record<string, string | number>> = {}) =>
  Object.entries(values).reduce<string>(
    (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
    massDecisionTexts[key].zh,
  );
let region: Region;
let learners: FinishedLearner[];
let first: TestAccount;
let second: TestAccount;

beforeAll(async () => {
  region = await aFinishedRegion(app);
  learners = await finishedLearners(app, region, 6, { name: '王𬭎' });
  await app.get(IssueCertificates).execute({ displayName: 'test' }, region.cohortId);
  [first, second] = (await Promise.all(
    [1, 2].map(() => anAccount(app).of('province-office').at(region.root).made()),
  )) as [TestAccount, TestAccount];
});

test('previewed by one, confirmed by another, carried out, and seen by anybody who verifies', async () => {
  const numbers = await numbersOf(app, region);
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.enter(first, '/office/certificates');
  await desk.link(t('to-page')).click();
  await desk.page.getByLabel(t('numbers')).fill(numbers.slice(0, 4).join('\n'));
  await desk.button(t('preview')).click();
  await desk.page.getByText(t('preview-title', { count: 4 })).waitFor();
  await desk.settled();
  await desk.button(t('only')).first().click();
  await desk.page.getByText(t('preview-title', { count: 2 })).waitFor();
  await desk.page.getByLabel(t('ground')).selectOption({ index: 1 });
  await desk.page.getByLabel(t('reason')).fill('经查实，该校学员集体由他人代学');
  await desk.button(t('submit', { count: 2 })).click();
  await desk.page.getByText(t('submitted')).waitFor();
  // Who put it forward cannot confirm it.
  expect(await desk.button(t('confirm')).count()).toBe(0);
  expect(await desk.overflow()).toBe(0);

  const other = await visit(await browser.newContext({ viewport: DESK }), app);
  await other.enter(second, '/office/mass-decisions');
  const download = other.page.waitForEvent('download');
  await other.link(t('download')).click();
  expect((await download).suggestedFilename()).toBe('certificates.xlsx');
  await other.button(t('confirm')).click();
  await other.page
    .getByRole('dialog')
    .getByRole('button', { name: t('confirm') })
    .click();
  await other.page.getByRole('progressbar').waitFor();
  await app.runJobs();
  await other.page.getByText('已办结', { exact: true }).waitFor();

  const { rows } = await app.pool.query<{ number: string; teacher: string }>(
    `SELECT c.number, e.teacher_id AS teacher FROM certification.certificate c JOIN enrollment.enrollment e ON e.id = c.enrollment_id
      WHERE c.cohort_id = $1 AND c.state = 'revoked' ORDER BY 1`,
    [region.cohortId],
  );
  expect(rows).toHaveLength(2);
  const stranger = await visit(await browser.newContext({ viewport: PHONE }), app);
  await stranger.open('/verify');
  await stranger.page.getByLabel('证书编号').fill(rows[0]!.number);
  await stranger.page.getByLabel('持证人姓名').fill('王𬭎');
  await stranger.button('查验').click();
  await stranger.page.getByRole('heading', { name: '已撤销' }).waitFor();

  // The holder reads why, and how to object.
  const holder = await visit(await browser.newContext({ viewport: PHONE }), app);
  await holder.enter(await anAccount(app).of('teacher').whoIs(rows[0]!.teacher).made(), '/teacher/me');
  await holder.page.getByText('经查实，该校学员集体由他人代学').waitFor();
  await holder.page.getByText('书面申请复核').waitFor();
  expect(await holder.overflow()).toBe(0);
  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  await phone.enter(second, '/office/mass-decisions');
  await phone.page.getByText('已办结', { exact: true }).waitFor();
  expect(await phone.overflow()).toBe(0);
  expect([...desk.complaints, ...other.complaints, ...stranger.complaints, ...holder.complaints]).toEqual([]);
  expect(learners).toHaveLength(6);
}, 120_000);

test('a personnel office looks them up by number, and takes the register along', async () => {
  const numbers = await numbersOf(app, region);
  const reader = await anAccount(app).of('inspector').at(region.root).made();
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.enter(reader, '/office/certificate-look-up');
  const l = certificateLookUpTexts;
  await desk.page.getByLabel(l.numbers.zh).fill([...numbers, 'MU2030-999999'].join('\n'));
  await desk.button(l.submit.zh).click();
  // Not without a reason.
  await desk.page.getByRole('alert').waitFor();
  await desk.page.getByLabel(l.reason.zh).fill('2030年秋季定期注册审核');
  await desk.button(l.submit.zh).click();
  await desk.page.getByText('查询 7 个，4 个有有效证书').waitFor();
  const download = desk.page.waitForEvent('download');
  await desk.link(l.download.zh).click();
  expect((await readFile(await (await download).path(), 'utf8')).split('\r\n')).toHaveLength(9);
  expect(await desk.overflow()).toBe(0);
  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  await phone.enter(first, '/office/certificates');
  await phone.button(l.export.zh).click();
  await phone.page.getByLabel(l['with-id'].zh).check();
  await phone.page.getByLabel(l['unmask-reason'].zh).fill('秋季定期注册核验');
  await phone.link(l['as-workbook'].zh).waitFor();
  await phone.settled();
  expect(await phone.overflow()).toBe(0);
  await phone.open('/office/certificate-look-up');
  await phone.settled();
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
}, 120_000);
