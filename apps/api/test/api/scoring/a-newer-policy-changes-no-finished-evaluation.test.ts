import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { IssueCertificates } from '../../../src/modules/certification/use-cases/issue-certificates.js';
import { ActivatePolicyPack } from '../../../src/modules/enrollment/packs/use-cases/activate-policy-pack.js';
import { UploadPolicyPack } from '../../../src/modules/enrollment/packs/use-cases/upload-policy-pack.js';
import { PublishInstitutionResults } from '../../../src/modules/scoring/use-cases/publish-institution-results.js';
import { RateTeachers } from '../../../src/modules/scoring/use-cases/rate-teachers.js';
import { RunComprehensiveEvaluation } from '../../../src/modules/scoring/use-cases/run-comprehensive-evaluation.js';
import { RunScoring } from '../../../src/modules/scoring/use-cases/run-scoring.js';
import { aPerson } from '../../builders/a-person.js';
import { aRegion } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { EVERYTHING, haveDone, someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const office = { displayName: 'test' };

/** Everything that was ever said of a finished cohort, to the last sign. */
const everything = async (): Promise<Record<string, unknown>> => {
  const tables = await app.database.rows<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
      WHERE table_schema IN ('scoring', 'certification') AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const rows: Record<string, unknown> = {};
  for (const { name } of tables)
    rows[name] = await app.database.rows(`SELECT t::text AS row FROM ${name} t ORDER BY 1`);
  return rows;
};

test('a version with other bands and weights changes no result, explanation or certificate of a cohort that began', async () => {
  const region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  const learners = await someLearners(app, region, 2);
  const [full, half] = learners as [(typeof learners)[0], (typeof learners)[0]];
  await haveDone(app, region, [full], EVERYTHING);
  await haveDone(app, region, [half], {
    ...EVERYTHING,
    completedHalfHours: 30,
    studyMinutes: 600,
    technicalScore: 70,
  });
  await app.get(RunScoring).execute(office, region.cohortId, 'end of training');
  await app.get(PublishInstitutionResults).execute(office, region.cohortId);
  const ratings = learners.map(({ id }) => ({ enrollmentId: id, grade: 'pass' as const }));
  await app.get(RateTeachers).executeMany(office, region.cohortId, ratings);
  await app.get(RunComprehensiveEvaluation).execute(office, region.cohortId, 'evaluation');
  await app.get(IssueCertificates).execute(office, region.cohortId);
  await app.runJobs();
  const teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(half.teacherId));
  const told = () =>
    teacher.ask(
      `query ($id: ID!) {
         myResult(cohortId: $id) { institution { grade score policy components { score } } comprehensive { grade zh en } }
         myProgress(cohortId: $id) { requirements { code zh } comprehensiveGrade } }`,
      { id: region.cohortId },
    );
  const before = { stored: await everything(), told: await told() };

  const newer = JSON.parse(JSON.stringify(region.pack)) as PolicyPack;
  newer.version = '2.0.0';
  const [fail, pass, excellent] = newer.scoring.bands as [
    PolicyPack['scoring']['bands'][0],
    PolicyPack['scoring']['bands'][0],
    PolicyPack['scoring']['bands'][0],
  ];
  [fail.to, pass.from, pass.to, excellent.from] = [90, 90, 95, 95];
  newer.scoring.components[0]!.weight = 0.2;
  newer.scoring.components[1]!.weight = 0.6;
  const sent = { programmeId: region.programmeId, fileName: 'newer.json', text: JSON.stringify(newer) };
  expect(await app.get(UploadPolicyPack).execute(office, sent)).toEqual({ version: '2.0.0' });
  const activation = {
    programmeId: region.programmeId,
    version: '2.0.0',
    cohortCodes: ['2015', '2016', '2017'],
    reason: 'r',
  };
  expect(await app.get(ActivatePolicyPack).execute(office, activation)).toEqual({ opened: 0, moved: 3 });

  await app.runJobs();
  expect({ stored: await everything(), told: await told() }).toEqual(before);
  // Even a recalculation goes by the version under which the cohort began.
  await app.get(RunScoring).execute(office, region.cohortId, 'checked again');
  await app.get(PublishInstitutionResults).execute(office, region.cohortId);
  await app.get(RunComprehensiveEvaluation).execute(office, region.cohortId, 'checked again');
  expect(await told()).toEqual(before.told);
});
