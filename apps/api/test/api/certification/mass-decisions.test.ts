import { ReadStatusList } from '../../../src/modules/certification/queries/read-status-list.js';
import { IssueCertificates } from '../../../src/modules/certification/use-cases/issue-certificates.js';
import { SignCredential } from '../../../src/modules/certification/use-cases/sign-credential.js';
import { aThirdRegionPack } from '../../builders/a-third-region-pack.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import type { Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';
import { aFinishedRegion, finishedLearners, numbersOf } from './finished-cohort.js';

/** Certificates revoked or issued anew in whole groups: a preview, two persons, one decision, one job. */
const app = useApp();
const office = { displayName: 'test' };

let regions = 0;
const aRegionWithCertificates = async (count: number): Promise<Region> => {
  regions += 1;
  const base = aThirdRegionPack();
  const { certificate } = base;
  const region = await aFinishedRegion(app, {
    ...base,
    id: `${base.id}-mass-${regions}`,
    certificate: {
      ...certificate,
      numbering: `M${regions}N{year}-{serial:6}`,
      revocationGrounds: [
        { code: 'proxy-study', name: { zh: '由他人代学', en: 'Proxy study' } },
        { code: 'issued-in-error', name: { zh: '发证有误', en: 'Issued in error' }, keepsResult: true },
      ],
    },
  });
  await finishedLearners(app, region, count);
  await app.get(IssueCertificates).execute(office, region.cohortId);
  await app.runJobs();
  return region;
};

const twoPersons = async (region: Region): Promise<[Person, Person]> => {
  const one = () => aPerson(app, anAccount(app).of('province-office').at(region.root));
  return [await one(), await one()];
};

const PROPOSE = {
  cohortId: 'ID!',
  unitId: 'ID!',
  kind: 'MassDecisionKind!',
  chosen: 'ChosenCertificates!',
  corrects: '[CorrectableField!]!',
  ground: 'String!',
  reason: 'String!',
  expected: 'Int!',
};
const DECIDE = { cohortId: 'ID!', unitId: 'ID!', decisionId: 'ID!' };
type Proposed = { readonly decisionId: string };

const revocation = (region: Region, expected: number, chosen: object = {}) => ({
  cohortId: region.cohortId,
  unitId: region.root.id,
  kind: 'REVOKE',
  chosen,
  corrects: [],
  ground: 'proxy-study',
  reason: '该机构学员集体代学，已查实',
  expected,
});

const states = async (region: Region) =>
  (
    await app.pool.query<{ number: string; state: string; revocation_reason: string | null }>(
      'SELECT number, state, revocation_reason FROM certification.certificate WHERE cohort_id = $1 ORDER BY number_key',
      [region.cohortId],
    )
  ).rows;

test('a school’s certificates are previewed, put forward by one, confirmed by another, and revoked with their results', async () => {
  const region = await aRegionWithCertificates(6);
  const [first, second] = await twoPersons(region);
  const school = region.schools[0]!;
  const preview = await first.ask<{
    previewMassDecision: { certificates: number; schools: unknown[]; sample: unknown[] };
  }>(
    `query ($cohortId: ID!, $unitId: ID!) { previewMassDecision(cohortId: $cohortId, unitId: $unitId, chosen: {}, corrects: []) {
       certificates unknownNumbers counties { name certificates } institutions { name } schools { id name certificates }
       sample { number holderName school } } }`,
    { cohortId: region.cohortId, unitId: school.id },
  );
  expect(preview.previewMassDecision).toMatchObject({
    certificates: 3,
    schools: [{ id: school.id, certificates: 3 }],
  });
  expect(preview.previewMassDecision.sample).toHaveLength(3);

  const asked = { ...revocation(region, 3), unitId: school.id };
  expect(
    await first.do('proposeMassDecision', PROPOSE, { ...asked, expected: 4 }, '__typename'),
  ).toMatchObject({
    problems: [{ code: 'mass-decision-count-changed' }],
  });
  const { decisionId } = await first.do<Proposed>(
    'proposeMassDecision',
    PROPOSE,
    asked,
    '... on MassDecisionProposed { decisionId }',
  );
  expect((await states(region)).every(({ state }) => state === 'issued')).toBe(true);
  const meant = { cohortId: region.cohortId, unitId: region.root.id, decisionId };
  const confirm = (who: Person) => who.do('confirmMassDecision', DECIDE, meant, '__typename');
  expect(await confirm(first)).toMatchObject({ problems: [{ code: 'mass-decision-needs-second-person' }] });
  expect(await confirm(second)).toMatchObject({ __typename: 'BegunJob' });
  expect(await confirm(second)).toMatchObject({ problems: [{ code: 'mass-decision-not-open' }] });
  await app.runJobs();

  const after = await states(region);
  expect(after.filter(({ state }) => state === 'revoked')).toHaveLength(3);
  expect(after.find(({ state }) => state === 'revoked')?.revocation_reason).toBe(
    '该机构学员集体代学，已查实',
  );
  const { rows: results } = await app.pool.query<{ state: string; grade: string; count: number }>(
    `SELECT r.state, r.grade, count(*)::int AS count FROM scoring.comprehensive_result r WHERE cohort_id = $1
      GROUP BY 1, 2 ORDER BY 1`,
    [region.cohortId],
  );
  expect(results).toEqual([
    { state: 'final', grade: 'pass', count: 3 },
    { state: 'revoked', grade: 'fail', count: 3 },
  ]);
  // Fees are credited as for a single revocation.
  const fees = await app.pool.query('SELECT 1 FROM enrollment.fee_revocation WHERE cohort_id = $1', [
    region.cohortId,
  ]);
  expect(fees.rowCount).toBe(3);
  const list = await second.ask<{ massDecisions: { nodes: object[] } }>(
    `query ($cohortId: ID!, $unitId: ID!) { massDecisions(cohortId: $cohortId, unitId: $unitId) { totalCount nodes {
       state certificates leftOut isOwn proposedByName decidedByName } } }`,
    { cohortId: region.cohortId, unitId: region.root.id },
  );
  expect(list.massDecisions.nodes).toMatchObject([
    { state: 'DONE', certificates: 3, leftOut: 0, isOwn: false },
  ]);
});

test('by number: strangers are told, and credentials that were given out show as revoked in their list', async () => {
  const region = await aRegionWithCertificates(3);
  const [first, second] = await twoPersons(region);
  const [held, other] = (await numbersOf(app, region)) as [string, string];
  const { rows } = await app.pool.query<{ id: string }>(
    'SELECT id FROM certification.certificate WHERE number = $1',
    [held],
  );
  await app.get(SignCredential).execute(rows[0]!.id);
  const bits = async () => {
    const place = await app.pool.query<{ list_no: number }>(
      'SELECT list_no FROM certification.credential WHERE certificate_id = $1',
      [rows[0]!.id],
    );
    return JSON.stringify(await app.get(ReadStatusList).execute(place.rows[0]!.list_no));
  };
  const before = await bits();
  const chosen = { numbers: [` ${held.toLowerCase()} `, other, 'M9N2030-000009'] };
  expect(
    await first.do('proposeMassDecision', PROPOSE, revocation(region, 2, chosen), '__typename'),
  ).toMatchObject({
    problems: [{ code: 'mass-decision-numbers-unknown' }],
  });
  const { decisionId } = await first.do<Proposed>(
    'proposeMassDecision',
    PROPOSE,
    revocation(region, 2, { numbers: [held, other] }),
    '... on MassDecisionProposed { decisionId }',
  );
  const meant = { cohortId: region.cohortId, unitId: region.root.id, decisionId };
  await second.do('confirmMassDecision', DECIDE, meant, '__typename');
  await app.runJobs();
  expect(await bits()).not.toBe(before);
  expect((await states(region)).map(({ state }) => state)).toEqual(['revoked', 'revoked', 'issued']);
});

test('a wrong name is corrected by one decision: a new number, the same result, and the old paper is void', async () => {
  const region = await aRegionWithCertificates(4);
  const [first, second] = await twoPersons(region);
  await app.pool.query(
    `UPDATE enrollment.teacher t SET name = '王𬭎' FROM enrollment.enrollment e
      WHERE e.teacher_id = t.id AND e.id IN (SELECT enrollment_id FROM certification.certificate
                                              WHERE cohort_id = $1 ORDER BY number_key LIMIT 2)`,
    [region.cohortId],
  );
  const { decisionId } = await first.do<Proposed>(
    'proposeMassDecision',
    PROPOSE,
    {
      // Of four, two read otherwise on the roster.
      ...revocation(region, 2),
      kind: 'REISSUE',
      corrects: ['NAME'],
      ground: 'issued-in-error',
      reason: '名册姓名用字有误，已更正',
    },
    '... on MassDecisionProposed { decisionId }',
  );
  const meant = { cohortId: region.cohortId, unitId: region.root.id, decisionId };
  await second.do('confirmMassDecision', DECIDE, meant, '__typename');
  await app.runJobs();
  const after = await states(region);
  // Numbers go on without a gap.
  expect(after.map(({ state }) => state)).toEqual([
    'revoked',
    'revoked',
    'issued',
    'issued',
    'issued',
    'issued',
  ]);
  expect(after.map(({ number }) => Number(number.slice(-6)))).toEqual([1, 2, 3, 4, 5, 6]);
  const { rows } = await app.pool.query<{ holder_name: string; grade: string }>(
    `SELECT holder_name, grade FROM certification.certificate WHERE cohort_id = $1 AND (number LIKE '%5' OR number LIKE '%6')`,
    [region.cohortId],
  );
  expect(rows.filter(({ holder_name }) => holder_name === '王𬭎')).toHaveLength(2);
  const results = await app.pool.query(
    `SELECT 1 FROM scoring.comprehensive_result WHERE cohort_id = $1 AND state <> 'final'`,
    [region.cohortId],
  );
  expect(results.rowCount).toBe(0);
  expect(
    (await app.pool.query('SELECT 1 FROM enrollment.fee_revocation WHERE cohort_id = $1', [region.cohortId]))
      .rowCount,
  ).toBe(0);
});

test('what waits is taken back, and is then not carried out', async () => {
  const region = await aRegionWithCertificates(2);
  const [first, second] = await twoPersons(region);
  const { decisionId } = await first.do<Proposed>(
    'proposeMassDecision',
    PROPOSE,
    revocation(region, 2),
    '... on MassDecisionProposed { decisionId }',
  );
  const meant = { cohortId: region.cohortId, unitId: region.root.id, decisionId };
  await first.do(
    'withdrawMassDecision',
    { ...DECIDE, reason: 'String!' },
    { ...meant, reason: '范围有误' },
    '__typename',
  );
  expect(await second.do('confirmMassDecision', DECIDE, meant, '__typename')).toMatchObject({
    problems: [{ code: 'mass-decision-not-open' }],
  });
  await app.runJobs();
  expect((await states(region)).every(({ state }) => state === 'issued')).toBe(true);
});

test('a single paper that was wrong is revoked without touching the result, and a new one may be issued', async () => {
  const region = await aRegionWithCertificates(1);
  const [person] = await twoPersons(region);
  const { rows } = await app.pool.query<{ id: string }>(
    'SELECT id FROM certification.certificate WHERE cohort_id = $1',
    [region.cohortId],
  );
  const revoked = await person.do(
    'revokeCertificate',
    { certificateId: 'ID!', ground: 'String!', reason: 'String!' },
    { certificateId: rows[0]!.id, ground: 'issued-in-error', reason: '纸质证书学校名称印错' },
    '... on RevokeCertificateDone { proofsRevoked }',
  );
  expect(revoked).toEqual({ proofsRevoked: 0 });
  await app.runJobs();
  const result = await app.pool.query<{ state: string; grade: string }>(
    'SELECT state, grade FROM scoring.comprehensive_result WHERE cohort_id = $1',
    [region.cohortId],
  );
  expect(result.rows).toEqual([{ state: 'final', grade: 'pass' }]);
  expect(await app.get(IssueCertificates).execute(office, region.cohortId)).toMatchObject({ issued: 1 });
  const fees = await app.pool.query('SELECT 1 FROM enrollment.fee_revocation WHERE cohort_id = $1', [
    region.cohortId,
  ]);
  expect(fees.rowCount).toBe(0);
});
