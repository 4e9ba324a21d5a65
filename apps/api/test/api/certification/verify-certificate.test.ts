import type { Verification } from '../../../src/modules/certification/verification/to-verification.js';
import { IssueCertificates } from '../../../src/modules/certification/use-cases/issue-certificates.js';
import { RevokeCertificate } from '../../../src/modules/certification/use-cases/revoke-certificate.js';
import {
  DEFAULT_VERIFICATION_LIMITS,
  VERIFICATION_LIMITS,
  type VerificationLimits,
} from '../../../src/modules/certification/verification/verification-limit.js';
import { qrCodeSvg } from '../../../src/platform/documents/qr-code.js';
import type { Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { readQrCode } from '../../support/read-qr-code.js';
import { networkOf } from '../../../src/platform/rate-limit/network-of.js';
import { useApp } from '../../support/test-app.js';
import { aFinishedRegion, finishedLearners, type FinishedLearner } from './finished-cohort.js';

const app = useApp();
let region: Region;
let learner: FinishedLearner;
let number: string;
let cookie: string;

interface Mine {
  readonly myCertificates: {
    readonly certificates: readonly {
      readonly id: string;
      readonly number: string;
      readonly state: string;
      readonly verificationUrl: string;
      readonly filePath: string | null;
      readonly fields: readonly { readonly field: string; readonly zh: string }[];
    }[];
    readonly proofs: readonly unknown[];
  };
}

beforeAll(async () => {
  region = await aFinishedRegion(app);
  learner = (await finishedLearners(app, region, 1, { name: '古丽娜尔·买买提' }))[0]!;
  await finishedLearners(app, region, 2);
  const answer = await app.get(IssueCertificates).execute({ displayName: 'test' }, region.cohortId);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  cookie = await anAccount(app).of('teacher').whoIs(learner.teacherId).signedIn();
  number = (await mine()).number;
});
beforeEach(() => {
  limits().requests = 1000;
});

const limits = () => app.app.get<VerificationLimits>(VERIFICATION_LIMITS);

async function mine() {
  const answer = await app.graphql<Mine>(
    `{ myCertificates { certificates { id number state issuedAt verificationUrl filePath fields { field labelZh zh } } proofs { code } } }`,
    {},
    cookie,
  );
  return answer.data.myCertificates.certificates[0]!;
}

const ask = (payload: Record<string, unknown>, headers: Record<string, string> = {}) =>
  app.rest({ method: 'POST', url: '/public/v1/verifications', payload, headers });
const scan = (code: string) => app.rest({ url: `/public/v1/verifications/${code}` });
const codeOf = (url: string) => url.split('/verify/')[1]!;

test('number and name show exactly the printed fields, in the order of the paper, and are never cached', async () => {
  const answer = await ask({ number, name: '古丽娜尔·买买提' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { status, fields, revokedOn } = answer.json<Verification>();
  expect({ status, revokedOn }).toEqual({ status: 'valid', revokedOn: null });
  expect(fields.map(({ field }) => field)).toEqual(region.pack.certificate.printedFields);
  expect(fields.slice(0, 2)).toEqual([
    { field: 'number', labelZh: '证书编号', labelEn: 'Certificate number', zh: number, en: number },
    { field: 'name', labelZh: '姓名', labelEn: 'Name', zh: '古丽娜尔·买买提', en: '古丽娜尔·买买提' },
  ]);
});

test('the number may be typed in full width and small letters, the name with another dot', async () => {
  const wide = number
    .toLowerCase()
    .replace(/[a-z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const answer = await ask({ number: ` ${wide} `, name: '古丽娜尔•买买提' });
  expect(answer.json<Verification>().status).toBe('valid');
});

test('a number alone, a wrong name and a number never issued get the very same answer', async () => {
  const answers = await Promise.all([
    ask({ number }),
    ask({ number, name: '' }),
    ask({ number, name: '古丽娜' }),
    ask({ number: number.replace('2030', '2029'), name: '古丽娜尔·买买提' }),
    ask({ number: "' OR 1=1 --", name: '%' }),
  ]);
  const unknown = { status: 'unknown', title: null, wording: null, fields: [], revokedOn: null };
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(answer.json()).toEqual(unknown);
  }
});

test('a question that is no text is refused by name of the field', async () => {
  const answer = await ask({ number: 7, name: '王芳' });
  expect(answer.status).toBe(400);
  expect(answer.json()).toMatchObject({ problems: [{ code: 'field-invalid', field: 'number' }] });
});

test('the printed QR code leads to the verification address, whose code shows the certificate without a name', async () => {
  const { verificationUrl } = await mine();
  const read = readQrCode(await qrCodeSvg(verificationUrl));
  expect(read).toBe(verificationUrl);
  expect(read).toMatch(/^http:\/\/127\.0\.0\.1:3000\/verify\/v1~/);
  const answer = await scan(codeOf(verificationUrl));
  expect(answer.json()).toMatchObject({ status: 'valid', fields: { 1: { zh: '古丽娜尔·买买提' } } });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('a code that was altered anywhere is unknown, and so is one of another certificate’s words', async () => {
  const code = codeOf((await mine()).verificationUrl);
  const parts = code.split('~');
  const altered = parts.map((part, index) => {
    const last = part.at(-1) === 'A' ? 'Q' : 'A';
    const changed =
      index === 4 ? part.replace(/^./, part.startsWith('0') ? '1' : '0') : part.slice(0, -1) + last;
    return parts.with(index, changed).join('~');
  });
  for (const text of [...altered, code.slice(0, -1), `${code}A`, 'v1', '~~~~~']) {
    expect((await scan(encodeURI(text))).json<Verification>().status).toBe('unknown');
  }
  // Somebody who rules the database changes what was printed: the paper's code no longer fits.
  const falsify = async (hash: string | undefined): Promise<void> => {
    const guard = (word: string) =>
      app.pool.query(`ALTER TABLE certification.certificate ${word} TRIGGER issued_for_good`);
    await guard('DISABLE');
    await app.pool.query('UPDATE certification.certificate SET facts_sha256 = $2 WHERE number = $1', [
      number,
      hash,
    ]);
    await guard('ENABLE');
  };
  await falsify('f'.repeat(64));
  const stale = await scan(code);
  await falsify(parts[4]);
  expect(stale.json<Verification>().status).toBe('unknown');
  expect((await scan(code)).json<Verification>().status).toBe('valid');
});

test('the thirty-first question of an address within a minute waits, and no other address does', async () => {
  limits().requests = DEFAULT_VERIFICATION_LIMITS.requests;
  const from = (ip: string) => ask({ number, name: 'x' }, { 'x-forwarded-for': ip });
  for (let asked = 0; asked < 30; asked += 1) expect((await from('203.0.113.7')).status).toBe(200);
  const refused = await from('203.0.113.7');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect(refused.json()).toMatchObject({ problems: [{ code: 'too-many-requests' }] });
  expect((await from('203.0.113.8')).status).toBe(200);
  expect((await from('2001:db8::7')).status).toBe(200);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (ip, network) => expect(networkOf(ip)).toBe(network));

test('the teacher prints the certificate as a PDF with a Chinese file name, and nobody else’s', async () => {
  const { filePath } = await mine();
  const answer = await app.rest({ url: filePath!, cookie });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const disposition = answer.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^inline;/);
  expect(decodeURIComponent(disposition)).toContain(`培训合格证书-古丽娜尔·买买提-${number}.pdf`);
  const other = await app.pool.query<{ id: string }>(
    'SELECT id FROM certification.certificate WHERE number <> $1',
    [number],
  );
  const refused = await app.rest({ url: `/files/certificates/${other.rows[0]!.id}`, cookie });
  expect(refused.status).toBe(403);
});

test('a revoked certificate shows as revoked at once, its result is fail, and it is printed no more', async () => {
  const { id, verificationUrl, filePath } = await mine();
  const revoke = app.get(RevokeCertificate);
  const refused = await revoke.execute(
    { displayName: 'test', role: 'city-office' },
    id,
    'no-such-ground',
    'no',
  );
  expect('problems' in refused && refused.problems.map(({ code }) => code)).toEqual([
    'revocation-not-your-level',
    'revocation-ground-unknown',
    'revocation-reason-missing',
  ]);
  const office = await anAccount(app).of('province-office').at(region.root).signedIn();
  const mutation = `mutation ($id: ID!) {
    revokeCertificate(certificateId: $id, ground: "proxy-study", reason: "由他人代学，已查实") {
      __typename ... on RevokeCertificateDone { number proofsRevoked } ... on Refused { problems { code } } } }`;
  const done = await app.graphql<{ revokeCertificate: unknown }>(mutation, { id }, office);
  expect(done.data.revokeCertificate).toMatchObject({ __typename: 'RevokeCertificateDone', number });
  const answers = [await ask({ number, name: '古丽娜尔·买买提' }), await scan(codeOf(verificationUrl))];
  for (const answer of answers) {
    const { status, revokedOn, fields } = answer.json<Verification>();
    expect({ status, revokedOn }).toEqual({ status: 'revoked', revokedOn: '2030-07-05' });
    expect(fields).toHaveLength(region.pack.certificate.printedFields.length);
  }
  const result = await app.pool.query(
    'SELECT grade, state FROM scoring.comprehensive_result WHERE enrollment_id = $1',
    [learner.enrollmentId],
  );
  expect(result.rows).toEqual([{ grade: 'fail', state: 'revoked' }]);
  expect(await mine()).toMatchObject({ state: 'REVOKED', filePath: null });
  const file = await app.rest({ url: filePath!, cookie });
  expect(file.status).toBe(410);
  expect(file.json()).toMatchObject({ problems: [{ code: 'certificate-revoked' }] });
  const again = await app.graphql<{ revokeCertificate: unknown }>(mutation, { id }, office);
  expect(again.data.revokeCertificate).toMatchObject({ problems: [{ code: 'revocation-already-done' }] });
  const issue = await app
    .get(IssueCertificates)
    .execute({ displayName: 'test' }, region.cohortId, [learner.enrollmentId]);
  expect(issue).toMatchObject({ problems: [{ code: 'certificate-result-failed' }] });
});
