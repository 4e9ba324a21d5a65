import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { MIGRATIONS } from '../../../src/migrations.js';
import { SituationalTests1760000020000 } from '../../../src/modules/diagnostic-assessment/persistence/migrations/1760000020000-situational-tests.js';
import { dataSourceOptions } from '../../../src/platform/database/data-source-options.js';
import { createDatabase, dropDatabase } from '../../../src/platform/embedded-database/manage-databases.js';
import { SERVER_URL } from '../../support/test-server-address.js';

const server = process.env[SERVER_URL] ?? '';
const name = `test_${randomBytes(6).toString('hex')}`;
const cohortId = randomUUID();
const institutionId = randomUUID();
const [submitted, begun, theirs] = [randomUUID(), randomUUID(), randomUUID()];
let pool: pg.Pool;

afterAll(async () => {
  await pool.end();
  await dropDatabase(server, name);
});

/** The instrument as it was written when every question was a single choice. */
const before = {
  ...selfAssessment25,
  questions: selfAssessment25.questions.map(({ kind: _kind, stages: _s, environments: _e, ...rest }) => rest),
};

async function migrateTo(url: string, migrations: typeof MIGRATIONS): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(url, [...migrations])).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}

async function storeAsBefore(client: pg.PoolClient): Promise<void> {
  // People and units around the tests do not matter here.
  await client.query(`SET session_replication_role = replica`);
  await client.query(
    `INSERT INTO organization.training_institution (id, root_id, code, name, name_en, created_at)
     VALUES ($1, $1, 'first', '第一培训机构', 'First', now())`,
    [institutionId],
  );
  await client.query(
    `INSERT INTO enrollment.cohort (id, programme_id, code, name_zh, name_en, pack_id, pack_version, state, enrollment_from,
       enrollment_to, first_training_day, last_training_day, created_at)
     VALUES ($1, $1, 'first', '第一批', 'First', 'pack', '1.0.0', 'training', now(), now(), now(), now(), now())`,
    [cohortId],
  );
  await client.query(
    `INSERT INTO enrollment.enrollment (id, cohort_id, teacher_id, learner_no, school_id, county_id, unit_path,
       institution_id, stage, obligation, obligation_reason, state, put_forward_at, changed_at)
     SELECT id, $2, gen_random_uuid(), 'L' || n, $2, $2, '/', $3, 'primary', 'required', '{}', 'confirmed', now(), now()
       FROM unnest($1::uuid[]) WITH ORDINALITY AS e(id, n)`,
    [[submitted, begun, theirs], cohortId, institutionId],
  );
  await client.query(
    `INSERT INTO diagnostic_assessment.instrument (code, version, document, loaded_at) VALUES ($1, 1, $2, now())`,
    [before.code, JSON.stringify(before)],
  );
  await client.query(
    `INSERT INTO diagnostic_assessment.assessment (cohort_id, enrollment_id, kind, instrument_code, instrument_version, state,
       answers, result, source, started_at, saved_at)
     VALUES ($1, $2, 'pre-test', $5, 1, 'submitted', '{"item-21": "a", "item-22": "c"}', '{"items": ""}', 'platform', now(), now()),
            ($1, $3, 'pre-test', $5, 1, 'in-progress', '{"item-21": "b"}', NULL, 'platform', now(), now()),
            ($1, $4, 'pre-test', NULL, NULL, 'submitted', '{}', '{"items": ""}', 'institution', now(), now())`,
    [cohortId, submitted, begun, theirs, before.code],
  );
  await client.query(`SET session_replication_role = origin`);
}

test('tests and instruments that were stored before are read as what they meant', async () => {
  const url = await createDatabase(server, name);
  pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  await migrateTo(url, MIGRATIONS.slice(0, MIGRATIONS.indexOf(SituationalTests1760000020000)));
  const client = await pool.connect();
  await storeAsBefore(client);
  client.release();
  await migrateTo(url, MIGRATIONS);

  const instruments = await pool.query<{ same: boolean }>(
    `SELECT document = $1::jsonb AS same FROM diagnostic_assessment.instrument`,
    [JSON.stringify(selfAssessment25)],
  );
  expect(instruments.rows).toEqual([{ same: true }]);
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT enrollment_id AS id, answers, form, revision, result -> 'questions' AS questions, environment,
            institution_id AS "institutionId"
       FROM diagnostic_assessment.assessment`,
  );
  const of = (id: string) => rows.find((row) => row['id'] === id);
  expect(of(submitted)).toMatchObject({
    answers: { 'item-21': ['a'], 'item-22': ['c'] },
    form: null,
    questions: 2,
    environment: null,
    institutionId: null,
  });
  expect(of(begun)).toMatchObject({
    answers: { 'item-21': ['b'] },
    form: [selfAssessment25.questions.map(({ code }) => code)],
    revision: 0,
  });
  expect(of(theirs)).toMatchObject({ answers: {}, questions: null, institutionId });
});
