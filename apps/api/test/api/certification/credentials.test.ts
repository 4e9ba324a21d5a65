import { createHash } from 'node:crypto';
import type { CredentialVerification } from '../../../src/modules/certification/public-credentials.controller.js';
import { CredentialKeys } from '../../../src/modules/certification/credential/credential-keys.js';
import { IssueCertificates } from '../../../src/modules/certification/use-cases/issue-certificates.js';
import { RevokeCertificate } from '../../../src/modules/certification/use-cases/revoke-certificate.js';
import {
  VERIFICATION_LIMITS,
  type VerificationLimits,
} from '../../../src/modules/certification/verification/verification-limit.js';
import type { Config } from '../../../src/platform/config/config.js';
import type { Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { type Kept, verifyAsStranger, verifyWithConsortium } from '../../support/a-foreign-verifier.js';
import { useApp } from '../../support/test-app.js';
import { aFinishedRegion, finishedLearners } from './finished-cohort.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
interface Credential {
  readonly [key: string]: Json;
  readonly id: string;
  readonly credentialStatus: { readonly statusListCredential: string; readonly statusListIndex: string };
  readonly proof: readonly [{ readonly verificationMethod: string; readonly cryptosuite: string }];
  readonly credentialSubject: { readonly result: readonly { readonly value: string }[] };
}

const app = useApp();
let region: Region;
const holders: { readonly cookie: string; readonly certificateId: string }[] = [];

beforeAll(async () => {
  region = await aFinishedRegion(app);
  const learners = [
    ...(await finishedLearners(app, region, 1, { name: '古丽娜尔·买买提' })),
    ...(await finishedLearners(app, region, 2)),
  ];
  const answer = await app.get(IssueCertificates).execute({ displayName: 'test' }, region.cohortId);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  for (const { enrollmentId, teacherId } of learners) {
    const cookie = await anAccount(app).of('teacher').whoIs(teacherId).signedIn();
    const { rows } = await app.pool.query<{ id: string }>(
      'SELECT id FROM certification.certificate WHERE enrollment_id = $1',
      [enrollmentId],
    );
    holders.push({ cookie, certificateId: rows[0]!.id });
  }
  app.app.get<VerificationLimits>(VERIFICATION_LIMITS).requests = 1000;
});

const holder = (index: number) => holders[index]!;
const fetchFile = (index: number, cookie = holder(index).cookie) =>
  app.rest({ url: `/files/certificates/${holder(index).certificateId}/credential`, cookie });
const credentialOf = async (index: number) => (await fetchFile(index)).json<Credential>();
const check = async (credential: object) =>
  (
    await app.rest({
      method: 'POST',
      url: '/public/v1/credential-verifications',
      payload: { ...credential },
    })
  ).json<CredentialVerification>();

/** What a verifier fetches once and then works with offline. */
async function keptFor(credential: Credential): Promise<Kept> {
  const issuer = await app.rest({ url: '/.well-known/did.json' });
  const list = await app.rest({ url: new URL(credential.credentialStatus.statusListCredential).pathname });
  expect([issuer.status, list.status]).toEqual([200, 200]);
  return { issuer: issuer.json<Kept['issuer']>(), list: list.json<Kept['list']>() };
}
const verified = async (credential: Credential, kept?: Kept) =>
  verifyAsStranger(credential, kept ?? (await keptFor(credential)), app.clock.now());

/** Settings of the running program, to stand for a start with others. */
async function withKeys(settings: Partial<Config>, work: () => Promise<void>): Promise<void> {
  const keys = app.get(CredentialKeys) as unknown as { config: Config; pair: undefined };
  const before = keys.config;
  Object.assign(keys, { config: { ...before, ...settings }, pair: undefined });
  try {
    await work();
  } finally {
    Object.assign(keys, { config: before, pair: undefined });
  }
}

/** Every document that differs from the given one in a single value, with the path of that value. */
function* tampered(value: Json, path: readonly string[] = []): Generator<readonly [string, Json]> {
  if (typeof value === 'string') yield [path.join('.'), `${value}x`];
  else if (typeof value === 'boolean') yield [path.join('.'), !value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value) as [string, Json][]) {
      for (const [where, changed] of tampered(child, [...path, key])) {
        const copy = structuredClone(value) as Record<string, Json>;
        copy[key] = changed;
        yield [where, copy];
      }
    }
  }
}

test('the holder saves a file that foreign libraries find genuine and valid, without a network', async () => {
  const answer = await fetchFile(0);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/vc/);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('古丽娜尔·买买提');
  const credential = answer.json<Credential>();
  expect(credential.proof[0].cryptosuite).toBe('eddsa-rdfc-2022');
  expect(await verified(credential)).toEqual({ genuine: true, revoked: false });
});

test('another program resolves the issuer by its DID and finds the same, and an altered one out', async () => {
  const credential = await credentialOf(0);
  const kept = await keptFor(credential);
  const good = await verifyWithConsortium(credential, kept, app.clock.now());
  expect(good).toMatchObject({ log: { valid_signature: true, revocation_status: true }, errors: [] });
  const altered = { ...credential, name: '优秀证书' };
  const bad = await verifyWithConsortium(altered, kept, app.clock.now());
  expect(bad.errors).toEqual(['invalid_signature']);
});

test('it says what the paper prints, in both languages, and bears no number of an identity document', async () => {
  const { rows } = await app.pool.query<{ facts: { fields: { zh: string; en: string }[] } }>(
    'SELECT facts FROM certification.certificate WHERE id = $1',
    [holder(0).certificateId],
  );
  const values = (await credentialOf(0)).credentialSubject.result.map(({ value }) => value);
  const printed = rows[0]!.facts.fields.flatMap(({ zh, en }) => [zh, en]);
  expect(printed).toHaveLength(region.pack.certificate.printedFields.length * 2);
  expect(values).toEqual(expect.arrayContaining(printed));
  expect((await fetchFile(0)).text).not.toMatch(/\d{17}[\dX]/);
});

test('what was signed once is given out word for word ever after, also to two who ask at once', async () => {
  const texts = (await Promise.all([fetchFile(1), fetchFile(1), fetchFile(1)])).map(({ text }) => text);
  app.clock.set(new Date(app.clock.now().getTime() + 300_000));
  texts.push((await fetchFile(1)).text);
  expect(new Set(texts).size).toBe(1);
  const { rows } = await app.pool.query<{ document_sha256: string }>(
    'SELECT document_sha256 FROM certification.credential WHERE certificate_id = $1',
    [holder(1).certificateId],
  );
  expect(rows).toEqual([{ document_sha256: createHash('sha256').update(texts[0]!).digest('hex') }]);
  await expect(app.pool.query(`UPDATE certification.credential SET document = '{}'`)).rejects.toThrow(
    'never',
  );
  await expect(app.pool.query('DELETE FROM certification.credential')).rejects.toThrow('never');
});

test('nobody but the holder fetches it', async () => {
  expect((await fetchFile(0, holder(1).cookie)).status).toBe(403);
  const office = await anAccount(app).of('province-office').at(region.root).signedIn();
  expect((await fetchFile(0, office)).status).toBe(403);
  const url = `/files/certificates/${holder(0).certificateId}/credential`;
  expect((await app.rest({ url })).status).toBe(401);
});

test('whatever value is changed, foreign libraries refuse it and so does the public check', async () => {
  const credential = await credentialOf(0);
  const kept = await keptFor(credential);
  const changes = [...tampered(credential)] as (readonly [string, Credential])[];
  expect(changes.length).toBeGreaterThan(80);
  const passed: string[] = [];
  for (const [where, changed] of changes) {
    const { genuine } = await verifyAsStranger(changed, kept, app.clock.now()).catch(() => ({
      genuine: false,
    }));
    const { signature, status, fields } = await check(changed);
    if (genuine || signature === 'genuine' || status !== 'unknown' || fields.length > 0) passed.push(where);
  }
  expect(passed).toEqual([]);
});

test('the issuer’s document and keys are there for verifiers anywhere, in pages of others too', async () => {
  const answer = await app.rest({ url: '/.well-known/did.json' });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('content-type')).toMatch(/^application\/did\+json/);
  const issuer = answer.json<Kept['issuer']>();
  expect(issuer.id).toBe('did:web:127.0.0.1%3A3000');
  const [method] = issuer.verificationMethod;
  const key = await app.rest({ url: `/public/v1/credential-keys/${method!.id.split('#')[1]!}` });
  expect(key.json()).toMatchObject(method!);
  expect((await app.rest({ url: '/public/v1/credential-keys/z6Mk' })).status).toBe(404);
  expect((await app.rest({ url: '/public/v1/credential-status/999' })).status).toBe(404);
});

test('the public check shows a genuine one and the fields of the register, and knows nothing of a stranger’s', async () => {
  const genuine = await check(await credentialOf(0));
  expect(genuine).toMatchObject({ signature: 'genuine', status: 'valid' });
  expect(genuine.fields.map(({ field }) => field)).toEqual(region.pack.certificate.printedFields);
  for (const body of [{}, { id: 7 }, { id: 'urn:uuid:00000000-0000-7000-8000-000000000000' }]) {
    expect(await check(body)).toMatchObject({ signature: 'unknown', status: 'unknown', fields: [] });
  }
  const list = { method: 'POST', url: '/public/v1/credential-verifications', payload: [] } as const;
  expect((await app.rest(list)).json()).toMatchObject({ problems: [{ code: 'credential-unreadable' }] });
});

test('after a new key took over, what the old one signed still verifies, and new ones are signed with the new', async () => {
  const old = await credentialOf(0);
  await withKeys({ credentialKeys: [{ id: '2031', key: Buffer.alloc(32, 31) }] }, async () => {
    expect(await credentialOf(0)).toEqual(old);
    const fresh = await credentialOf(2);
    expect(fresh.proof[0].verificationMethod).not.toBe(old.proof[0].verificationMethod);
    const kept = await keptFor(old);
    expect(kept.issuer.verificationMethod).toHaveLength(2);
    expect(await verified(old, kept)).toEqual({ genuine: true, revoked: false });
    expect(await verified(fresh, kept)).toEqual({ genuine: true, revoked: false });
    expect((await check(old)).signature).toBe('genuine');
  });
});

test('of a withdrawn key nothing verifies any more, and the holder gets a new one', async () => {
  const old = await credentialOf(0);
  const withdrawnCredentialKeys = [old.proof[0].verificationMethod.split('#')[1]!];
  const credentialKeys = [{ id: '2032', key: Buffer.alloc(32, 32) }];
  await withKeys({ credentialKeys, withdrawnCredentialKeys }, async () => {
    expect(await check(old)).toMatchObject({ signature: 'withdrawn', fields: [] });
    const fresh = await credentialOf(0);
    const kept = await keptFor(fresh);
    expect((await verified(old, kept)).genuine).toBe(false);
    expect(await verified(fresh, kept)).toEqual({ genuine: true, revoked: false });
    expect((await check(fresh)).signature).toBe('genuine');
  });
});

test('a revoked certificate’s credential says so at once, and only that one', async () => {
  const [revoked, other] = [await credentialOf(0), await credentialOf(1)];
  const before = await keptFor(revoked);
  const done = await app
    .get(RevokeCertificate)
    .execute(
      { displayName: 'test', role: 'province-office' },
      holder(0).certificateId,
      'proxy-study',
      '由他人代学，已查实',
    );
  expect(done).toMatchObject({ certificateId: holder(0).certificateId });
  expect(await verified(revoked)).toEqual({ genuine: true, revoked: true });
  expect(await verified(other)).toEqual({ genuine: true, revoked: false });
  const elsewhere = await verifyWithConsortium(revoked, await keptFor(revoked), app.clock.now());
  expect(elsewhere.log).toMatchObject({ valid_signature: true, revocation_status: false });
  // Who keeps an old list sees the old state until the list itself has expired.
  expect(await verified(revoked, before)).toEqual({ genuine: true, revoked: false });
  const file = await fetchFile(0);
  expect(file.status).toBe(410);
  expect(file.json()).toMatchObject({ problems: [{ code: 'credential-of-revoked' }] });
  app.clock.set(new Date(app.clock.now().getTime() + 26 * 3_600_000));
  await expect(verified(revoked, before)).rejects.toThrow('not genuine');
  expect(await check(revoked)).toMatchObject({ signature: 'genuine', status: 'revoked' });
});
