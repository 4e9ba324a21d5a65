import { readFile } from 'node:fs/promises';
import { IssueCertificates } from '../../src/modules/certification/use-cases/issue-certificates.js';
import {
  aFinishedRegion,
  type FinishedLearner,
  finishedLearners,
} from '../api/certification/finished-cohort.js';
import { aPerson } from '../builders/a-person.js';
import type { Region } from '../builders/a-region.js';
import { anAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A teacher prints her certificate. A headmaster in another province verifies it by number and name; somebody scans the
 * code on the paper with a telephone. Then the office finds out that another person studied for her.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const NAME = '古丽娜尔·买买提';
let region: Region;
let learner: FinishedLearner;
let certificate: Certificate;
/** The file that she saved. */
let credential: string;

interface Certificate {
  readonly id: string;
  readonly number: string;
  readonly verificationUrl: string;
  readonly fields: readonly { readonly field: string; readonly labelZh: string; readonly zh: string }[];
}

beforeAll(async () => {
  region = await aFinishedRegion(app);
  [learner] = (await finishedLearners(app, region, 1, { name: NAME })) as [FinishedLearner];
  const answer = await app.get(IssueCertificates).execute({ displayName: 'test' }, region.cohortId);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
});

async function ask(stranger: Visitor, number: string, name: string): Promise<void> {
  await stranger.page.getByLabel('证书编号').fill(number);
  await stranger.page.getByLabel('持证人姓名').fill(name);
  const answered = stranger.page.waitForResponse(/\/public\/v1\/verifications/);
  await stranger.button('查验').click();
  await answered;
}

/** The lines that a page shows of a certificate. */
const linesOn = async ({ page }: Visitor): Promise<Record<string, string>> => {
  const names = await page.locator('dt').allInnerTexts();
  const values = await page.locator('dd').allInnerTexts();
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
};

const printedLines = (): Record<string, string> =>
  Object.fromEntries(certificate.fields.map(({ labelZh, zh }) => [labelZh, zh]));

test('she finds it in her personal centre and prints it', async () => {
  const account = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
  const teacher = await visit(await browser.newContext({ viewport: PHONE }), app);
  await teacher.enter(account, '/teacher/me');
  await teacher.settled();
  const print = teacher.link('打印证书');
  const file = await teacher.page.request.get(new URL((await print.getAttribute('href'))!, app.url).href);
  expect(file.status()).toBe(200);
  expect(file.headers()['content-type']).toBe('application/pdf');
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');

  const saving = teacher.page.waitForEvent('download');
  await teacher.link('下载电子凭证').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/\.json$/);
  credential = await readFile(await saved.path(), 'utf8');

  const cookie = await app.signIn(account.login, account.password);
  const { data } = await app.graphql<{ myCertificates: { certificates: Certificate[] } }>(
    '{ myCertificates { certificates { id number verificationUrl fields { field labelZh zh } } } }',
    {},
    cookie,
  );
  certificate = data.myCertificates.certificates[0]!;
  expect(await teacher.page.locator('main').innerText()).toContain(certificate.number);
  expect(teacher.complaints).toEqual([]);
}, 90_000);

test('by number and name the public sees every line that the paper prints', async () => {
  const stranger = await visit(await browser.newContext({ viewport: DESK }), app);
  await stranger.open('/verify');
  await ask(stranger, certificate.number, NAME);
  await stranger.heading(/^有效$/).waitFor();
  expect(await linesOn(stranger)).toEqual(printedLines());
  expect(certificate.fields.map(({ field }) => field)).toEqual(region.pack.certificate.printedFields);
  expect(await stranger.overflow()).toBe(0);

  // Another name, even nearly the same, shows nothing: not that the number exists, and none of its lines.
  await ask(stranger, certificate.number, '古丽娜尔·买买');
  await stranger.heading('查无此证').waitFor();
  expect(await linesOn(stranger)).toEqual({});
  expect(stranger.complaints).toEqual([]);
}, 90_000);

test('the code on the paper leads to the same lines without a name', async () => {
  const stranger = await visit(await browser.newContext({ viewport: PHONE }), app);
  await stranger.open(new URL(certificate.verificationUrl).pathname);
  await stranger.heading(/^有效$/).waitFor();
  expect(await linesOn(stranger)).toEqual(printedLines());
  expect(await stranger.overflow()).toBe(0);
}, 90_000);

test('the file that she hands over is found genuine, one in which a word was changed is not', async () => {
  const stranger = await visit(await browser.newContext({ viewport: PHONE }), app);
  await stranger.open('/verify');
  const handIn = (text: string) =>
    stranger.page
      .locator('input[type=file]')
      .setInputFiles({ name: '凭证.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await handIn(credential);
  await stranger.page.getByText('签名有效').waitFor();
  await stranger.heading(/^有效$/).waitFor();
  expect(await linesOn(stranger)).toEqual(printedLines());
  expect(await stranger.overflow()).toBe(0);

  await handIn(credential.replaceAll(NAME, '王芳'));
  await stranger.page.getByText('签名无效').waitFor();
  expect(await linesOn(stranger)).toEqual({});
  await handIn('这不是凭证');
  await stranger.page.getByText('不是电子凭证').waitFor();
  expect(stranger.complaints).toEqual([]);
}, 90_000);

test('the moment it is revoked, both ways show so, with all lines still there; she cannot print it any more', async () => {
  const stranger = await visit(await browser.newContext({ viewport: DESK }), app);
  await stranger.open('/verify');
  const office = await aPerson(app, anAccount(app).of('province-office').at(region.root));
  const revoked = await office.do(
    'revokeCertificate',
    { certificateId: 'ID!', ground: 'String!', reason: 'String!' },
    {
      certificateId: certificate.id,
      ground: region.pack.certificate.revocationGrounds[0]!.code,
      reason: '经核实，研修由他人代为完成。',
    },
    '... on RevokeCertificateDone { number }',
  );
  expect(revoked).toEqual({ number: certificate.number });

  await ask(stranger, certificate.number, NAME);
  await stranger.heading('已撤销').waitFor();
  expect(await linesOn(stranger)).toEqual(printedLines());
  await stranger.open(new URL(certificate.verificationUrl).pathname);
  await stranger.heading('已撤销').waitFor();

  const account = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
  const cookie = await app.signIn(account.login, account.password);
  const print = await app.rest({ url: `/files/certificates/${certificate.id}`, cookie });
  expect(print.status).toBeGreaterThanOrEqual(400);
  expect(print.headers.get('content-type')).not.toBe('application/pdf');
}, 90_000);
