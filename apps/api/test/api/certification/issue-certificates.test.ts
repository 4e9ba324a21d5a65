import { aPolicyPack } from '@tisheng/domain-rules/testing/a-policy-pack.js';
import { canonicalCertificate } from '@tisheng/domain-rules/certification/document-hash.js';
import type { PrintedCertificate } from '@tisheng/domain-rules/certification/printed-fields.js';
import { createHash } from 'node:crypto';
import { IssueCertificates } from '../../../src/modules/certification/use-cases/issue-certificates.js';
import { IssueProofs } from '../../../src/modules/certification/use-cases/issue-proofs.js';
import type { ComprehensiveResultsPublished } from '../../../src/modules/scoring/public/events.js';
import { Events } from '../../../src/platform/events/events.js';
import { aThirdRegionPack } from '../../builders/a-third-region-pack.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';
import { aFinishedRegion, finishedLearners, numbersOf } from './finished-cohort.js';

const app = useApp();
const office = { displayName: 'test' };

const serials = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `MU2030-${String(from + index).padStart(6, '0')}`);

/** A pack of a region of its own, so that every test counts from the first number. */
let regions = 0;
const ownPack = (base = aThirdRegionPack()) => {
  regions += 1;
  const id = `${base.id}-${regions}`;
  const numbering = `R${regions}N{year}-{serial:6}`;
  return { ...base, id, certificate: { ...base.certificate, numbering } };
};

test('two issues at once give every learner one certificate and leave no gap', async () => {
  const region = await aFinishedRegion(app);
  await finishedLearners(app, region, 40);
  const issue = app.get(IssueCertificates);
  const answers = await Promise.all([
    issue.execute(office, region.cohortId),
    issue.execute(office, region.cohortId),
    issue.execute(office, region.cohortId),
  ]);
  const issued = answers.map((answer) => ('problems' in answer ? -1 : answer.issued));
  expect(issued.sort((a, b) => a - b)).toEqual([0, 0, 40]);
  expect(await numbersOf(app, region)).toEqual(serials(1, 40));
});

test('the next issue goes on where the last one ended, also when one between was refused', async () => {
  const region = await aFinishedRegion(app);
  const before = (await numbersOf(app, region)).length;
  const failed = await finishedLearners(app, region, 2, { grade: 'fail' });
  const refused = await app.get(IssueCertificates).execute(
    office,
    region.cohortId,
    failed.map((learner) => learner.enrollmentId),
  );
  expect(refused).toMatchObject({ problems: [{ code: 'certificate-result-failed' }] });
  await finishedLearners(app, region, 3);
  const answer = await app.get(IssueCertificates).execute(office, region.cohortId);
  expect(answer).toMatchObject({
    issued: 3,
    firstNumber: serials(before + 1, before + 1)[0],
    lastNumber: serials(before + 3, before + 3)[0],
  });
  expect(await numbersOf(app, region)).toEqual(serials(1, before + 3));
});

test('whoever has not passed, is not assessed or has an appeal open is told apart, and the others get theirs', async () => {
  const region = await aFinishedRegion(app, ownPack());
  await finishedLearners(app, region, 2);
  await finishedLearners(app, region, 1, { grade: 'fail' });
  await finishedLearners(app, region, 3, { grade: null });
  await finishedLearners(app, region, 1, { obligation: 'voluntary', grade: null });
  const [appealing] = await finishedLearners(app, region, 1);
  await app.pool.query(
    `INSERT INTO scoring.appeal (chain_id, cohort_id, enrollment_id, subject, told_at, level, state, grounds, opened_at, decide_by)
     VALUES (uuidv7(), $1, $2, 'school-rating', now(), 'giver', 'open', 'g', now(), '2030-07-20')`,
    [region.cohortId, appealing!.enrollmentId],
  );
  const answer = await app.get(IssueCertificates).execute(office, region.cohortId);
  if ('problems' in answer) throw new Error('refused');
  expect(answer.issued).toBe(2);
  expect(Object.fromEntries(answer.blocked.map(({ problem, learners }) => [problem.code, learners]))).toEqual(
    {
      'certificate-result-failed': 1,
      'certificate-result-missing': 4,
      'certificate-not-for-obligation': 1,
      'certificate-appeal-open': 1,
    },
  );
});

test('an issue for which the serial has no digits left is refused whole', async () => {
  const base = ownPack();
  const numbering = `S${regions}N{year}-{serial:1}`;
  const region = await aFinishedRegion(app, { ...base, certificate: { ...base.certificate, numbering } });
  await finishedLearners(app, region, 10);
  const answer = await app.get(IssueCertificates).execute(office, region.cohortId);
  expect(answer).toMatchObject({ problems: [{ code: 'certificate-serial-exhausted' }] });
  expect(await numbersOf(app, region)).toEqual([]);
});

test('an issue that breaks off in its middle uses up no number', async () => {
  const base = ownPack();
  const numbering = `B${regions}N{year}-{serial:1}`;
  const region = await aFinishedRegion(app, { ...base, certificate: { ...base.certificate, numbering } });
  const learners = await finishedLearners(app, region, 10);
  // The tenth finds no digit left, after nine numbers were drawn.
  expect(await app.get(IssueCertificates).execute(office, region.cohortId)).toHaveProperty('problems');
  await app.pool.query(`UPDATE enrollment.enrollment SET state = 'withdrawn' WHERE id = $1`, [
    learners[0]!.enrollmentId,
  ]);
  expect(await app.get(IssueCertificates).execute(office, region.cohortId)).toMatchObject({ issued: 9 });
  expect((await numbersOf(app, region)).map((number) => Number(number.at(-1)))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
});

test('the database itself refuses to change or delete what was issued', async () => {
  const region = await aFinishedRegion(app, ownPack());
  await finishedLearners(app, region, 1);
  await app.get(IssueCertificates).execute(office, region.cohortId);
  for (const sql of [
    `UPDATE certification.certificate SET holder_name = '别人' WHERE cohort_id = $1`,
    `UPDATE certification.certificate SET facts = '{}' WHERE cohort_id = $1`,
    'DELETE FROM certification.certificate WHERE cohort_id = $1',
  ]) {
    await expect(app.pool.query(sql, [region.cohortId])).rejects.toThrow(/never changes/);
  }
});

test('a certificate keeps the facts of its day when the teacher is renamed and the school closes', async () => {
  const region = await aFinishedRegion(app, ownPack());
  const [learner] = await finishedLearners(app, region, 1, { name: '王芳' });
  await app.get(IssueCertificates).execute(office, region.cohortId);
  const read = async () =>
    (
      await app.pool.query<{ facts: PrintedCertificate; facts_sha256: string; holder_name: string }>(
        'SELECT facts, facts_sha256, holder_name FROM certification.certificate WHERE enrollment_id = $1',
        [learner!.enrollmentId],
      )
    ).rows[0]!;
  const before = await read();
  await app.pool.query(`UPDATE enrollment.teacher SET name = '王方' WHERE id = $1`, [learner!.teacherId]);
  await app.pool.query(
    `UPDATE organization.unit SET name = '别的学校' WHERE root_id = $1 AND kind = 'school'`,
    [region.root.id],
  );
  await app.get(IssueCertificates).execute(office, region.cohortId);
  const after = await read();
  expect(after).toEqual(before);
  expect(after.holder_name).toBe('王芳');
  const hash = createHash('sha256').update(canonicalCertificate(after.facts)).digest('hex');
  expect(after.facts_sha256).toBe(hash);
  const printed = Object.fromEntries(after.facts.fields.map(({ field, zh }) => [field, zh]));
  // 24 online half-hours count as 20, the offline ones in full: 15 hours.
  expect(printed).toMatchObject({ name: '王芳', hours: '15', grade: '合格', issuedOn: '2030年7月5日' });
  expect(printed['idLastFour']).toMatch(/^\*{14}\d{4}$/);
});

test('an office that does not issue is refused, and an issuing office issues below itself alone', async () => {
  const base = ownPack(aPolicyPack().with(aThirdRegionPack()).withCertificate({ issuedBy: 'city' }).build());
  const region = await aFinishedRegion(app, base);
  await finishedLearners(app, region, 6);
  const document = `mutation ($cohortId: ID!) { issueCertificates(cohortId: $cohortId) {
    __typename ... on IssueCertificatesDone { issued proofsIssued firstNumber blocked { learners problem { code } } }
    ... on Refused { problems { code zh } } } }`;
  const as = async (cookie: string) =>
    (
      await app.graphql<{ issueCertificates: Record<string, unknown> }>(
        document,
        { cohortId: region.cohortId },
        cookie,
      )
    ).data.issueCertificates;
  const province = await anAccount(app).of('province-office').at(region.root).signedIn();
  expect(await as(province)).toMatchObject({
    __typename: 'Refused',
    problems: [{ code: 'certificate-not-your-level' }],
  });
  // The schools stand in the first city.
  const elsewhere = await anAccount(app).of('city-office').at(region.unit('990200')).signedIn();
  expect(await as(elsewhere)).toMatchObject({ __typename: 'IssueCertificatesDone', issued: 0 });
  const city = await anAccount(app).of('city-office').at(region.unit('990100')).signedIn();
  expect(await as(city)).toMatchObject({ issued: 6, proofsIssued: 0, blocked: [] });
});

test('where the result rests on proofs, each is given once when it is earned, with its hours and score', async () => {
  const proofs = aPolicyPack().evaluatedByProofs().build();
  const { evaluation, schoolRating, eligibility } = proofs;
  const region = await aFinishedRegion(
    app,
    ownPack(aThirdRegionPack({ evaluation, schoolRating, eligibility, proofs: proofs.proofs })),
  );
  const [whole] = await finishedLearners(app, region, 1);
  const [half] = await finishedLearners(app, region, 1, { practiceScoreHundredths: 5999, grade: 'fail' });
  const held = async (learner: { enrollmentId: string } | undefined) =>
    (
      await app.pool.query(
        'SELECT code, half_hours, score_hundredths FROM certification.proof WHERE enrollment_id = $1 ORDER BY code',
        [learner?.enrollmentId],
      )
    ).rows;
  expect(await app.get(IssueProofs).execute(office, region.cohortId)).toEqual({ issued: 3 });
  expect(await held(whole)).toEqual([
    { code: 'online-proof', half_hours: 20, score_hundredths: 9000 },
    { code: 'practice-proof', half_hours: 10, score_hundredths: 7500 },
  ]);
  expect(await held(half)).toEqual([{ code: 'online-proof', half_hours: 20, score_hundredths: 9000 }]);
  const answer = await app.get(IssueCertificates).execute(office, region.cohortId);
  expect(answer).toMatchObject({ issued: 1, proofsIssued: 0 });
});

test('a certificate whose result has changed is marked in the register, until the result is as it was', async () => {
  const region = await aFinishedRegion(app, ownPack());
  const [changed] = await finishedLearners(app, region, 2);
  await app.get(IssueCertificates).execute(office, region.cohortId);
  await app.runJobs();
  const cookie = await anAccount(app).of('province-office').at(region.root).signedIn();
  const flagged = async () => {
    const answer = await app.graphql<{
      certificates: { totalCount: number; nodes: { enrollmentId: string }[] };
    }>(
      `query ($cohortId: ID!, $unitId: ID!) { certificates(cohortId: $cohortId, unitId: $unitId, flagged: true) {
         totalCount nodes { enrollmentId flaggedAt } } }`,
      { cohortId: region.cohortId, unitId: region.root.id },
      cookie,
    );
    return answer.data.certificates.nodes.map(({ enrollmentId }) => enrollmentId);
  };
  const setGrade = (grade: string) =>
    app.pool.query('UPDATE scoring.comprehensive_result SET grade = $2 WHERE enrollment_id = $1', [
      changed!.enrollmentId,
      grade,
    ]);
  // The news that scoring gives of every evaluation.
  const evaluated = async () => {
    const payload = { cohortId: region.cohortId, runId: region.cohortId, changed: 1 };
    const news = { type: 'comprehensive-results-published', payload } satisfies ComprehensiveResultsPublished;
    await app.database.transaction((tx) => app.get(Events).publish(tx, news));
    await app.runJobs();
  };
  expect(await flagged()).toEqual([]);
  await setGrade('fail');
  await evaluated();
  expect(await flagged()).toEqual([changed!.enrollmentId]);
  await setGrade('pass');
  await evaluated();
  expect(await flagged()).toEqual([]);
});
