import { policyPackById } from '@tisheng/policy-packs/load-policy-packs.js';
import exceljs from 'exceljs';
import { LOOK_UP_LIMIT } from '../../../src/modules/certification/look-up/look-up-limit.js';
import { IssueCertificates } from '../../../src/modules/certification/use-cases/issue-certificates.js';
import { IdSealing } from '../../../src/platform/personal-data/id-sealing.js';
import type { Limit } from '../../../src/platform/rate-limit/rate-limits.js';
import { aPerson } from '../../builders/a-person.js';
import type { Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';
import { aFinishedRegion, finishedLearners, numbersOf } from './finished-cohort.js';

/** The register for personnel offices: as a file, and by exact numbers. */
const app = useApp();
const ID_NUMBER = '990101198501011239';
let region: Region;
let numbers: string[];

beforeAll(async () => {
  region = await aFinishedRegion(app);
  await finishedLearners(app, region, 4, { name: '阿依古丽·买买提' });
  await app.get(IssueCertificates).execute({ displayName: 'test' }, region.cohortId);
  numbers = await numbersOf(app, region);
  const sealed = app.get(IdSealing).seal('resident-id', ID_NUMBER);
  // All of them get numbers that open, one the number that is asked for.
  const { rows } = await app.pool.query<{ id: string }>('SELECT id FROM enrollment.teacher ORDER BY id');
  for (const [at, { id }] of rows.entries()) {
    const own = at === 0 ? sealed : app.get(IdSealing).seal('resident-id', `99010119850101${1000 + at}`);
    await app.pool.query(
      'UPDATE enrollment.teacher SET id_sealed = $2, id_key = $3, id_hash = $4, id_last_four = $5 WHERE id = $1',
      [id, own.sealed, own.keyId, own.hash, at === 0 ? '1239' : String(1000 + at)],
    );
  }
});

const fetched = async (cookie: string, query: Readonly<Record<string, string>>) => {
  const given = new URLSearchParams({ cohortId: region.cohortId, unitId: region.root.id, ...query });
  return fetch(`${app.url}/files/certificates?${given.toString()}`, { headers: { cookie } });
};

test('the register comes as CSV and as a workbook, ID numbers covered, by the same filter as the page', async () => {
  const cookie = await anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!)).signedIn();
  const own = { unitId: region.countyOf(region.schools[0]!).id };
  const csv = await (await fetched(cookie, { ...own, format: 'csv' })).text();
  const lines = csv.trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('阿依古丽·买买提');
  expect(csv).not.toContain(ID_NUMBER);
  expect(csv).toMatch(/\*{14}\d{4}/);
  const book = new exceljs.Workbook();
  const body = await (await fetched(cookie, { ...own, search: numbers[0]!, format: 'xlsx' })).arrayBuffer();
  await book.xlsx.load(body);
  expect(book.worksheets[0]?.rowCount ?? 0).toBeLessThanOrEqual(2);
  // Not beyond the own unit.
  expect((await fetched(cookie, { format: 'csv' })).status).toBe(403);
});

test('whole ID numbers take an office and a reason, and are written into the trail', async () => {
  const office = await anAccount(app).of('province-office').at(region.root).signedIn();
  const refused = await fetched(office, { format: 'csv', unmasked: '要' });
  expect(refused.status).toBe(422);
  const whole = await (
    await fetched(office, { format: 'csv', unmasked: '2030年教师资格定期注册核验' })
  ).text();
  expect(whole).toContain(ID_NUMBER);
  const inspector = await anAccount(app).of('inspector').at(region.root).signedIn();
  expect((await fetched(inspector, { format: 'csv', unmasked: '2030年教师资格定期注册核验' })).status).toBe(
    422,
  );
  const { rows } = await app.pool.query<{ after: { unmasked: string } }>(
    `SELECT after FROM platform.audit_entry WHERE action = 'export-certificates' AND after->>'unmasked' IS NOT NULL`,
  );
  expect(rows).toMatchObject([{ after: { unmasked: '2030年教师资格定期注册核验' } }]);
});

const LOOK_UP = { numbers: '[String!]!', purpose: 'LookUpPurpose!', reason: 'String!' };
const ANSWERS = '... on CertificatesLookedUp { answers { asked certificates { number holderName state } } }';

test('a personnel office asks by exact numbers; part of a number and a stranger are answered alike; the trail knows', async () => {
  const person = await aPerson(app, anAccount(app).of('inspector').at(region.countyOf(region.schools[0]!)));
  const ask = (asked: string[], reason = '教师资格定期注册') =>
    person.do<{ answers?: { asked: string; certificates: object[] }[] }>(
      'lookUpCertificates',
      LOOK_UP,
      { numbers: asked, purpose: 'REGISTRATION', reason },
      ANSWERS,
    );
  const { answers } = await ask([
    ` ${ID_NUMBER} `,
    numbers[1]!.toLowerCase(),
    ID_NUMBER.slice(0, 17),
    numbers[1]!.slice(0, -1),
  ]);
  expect(answers?.map(({ certificates }) => certificates.length)).toEqual([1, 1, 0, 0]);
  expect(answers?.[0]?.certificates).toMatchObject([{ holderName: '阿依古丽·买买提', state: 'ISSUED' }]);
  expect(await ask([ID_NUMBER], '')).toMatchObject({ problems: [{ code: 'look-up-needs-reason' }] });
  const { rows } = await app.pool.query<{ after: Record<string, unknown> }>(
    `SELECT after FROM platform.audit_entry WHERE action = 'look-up-certificates'`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.after).toMatchObject({ purpose: 'registration', asked: 4 });
  expect(JSON.stringify(rows)).not.toContain(ID_NUMBER);
});

test('numbers looked up are counted for each account, so that nobody tries them all', async () => {
  const limit = app.app.get<Limit>(LOOK_UP_LIMIT);
  const before = limit.times;
  limit.times = 5;
  try {
    const person = await aPerson(
      app,
      anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!)),
    );
    const ask = (count: number) =>
      person.do(
        'lookUpCertificates',
        LOOK_UP,
        {
          numbers: Array.from({ length: count }, (_, at) => `MU2030-${100_000 + at}`),
          purpose: 'OTHER',
          reason: '核对编号是否存在',
        },
        ANSWERS,
      );
    expect(await ask(4)).toHaveProperty('answers');
    expect(await ask(4)).toMatchObject({ problems: [{ code: 'too-many-requests' }] });
  } finally {
    limit.times = before;
  }
});

test('another region’s certificates are found by nobody here', async () => {
  const abroad = await aFinishedRegion(app, policyPackById('jilin-2014') ?? region.pack);
  const person = await aPerson(app, anAccount(app).of('province-office').at(abroad.root));
  const { answers } = await person.do<{ answers: { certificates: object[] }[] }>(
    'lookUpCertificates',
    LOOK_UP,
    { numbers: [ID_NUMBER, numbers[0]!], purpose: 'TITLE_REVIEW', reason: '职称评审材料核对' },
    ANSWERS,
  );
  expect(answers.map(({ certificates }) => certificates.length)).toEqual([0, 0]);
});
