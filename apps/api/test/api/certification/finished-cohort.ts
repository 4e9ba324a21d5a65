import type { Grade, Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import type { TestApp } from '../../support/test-app.js';

/** A learner whose training is over. */
export interface FinishedLearner {
  readonly enrollmentId: string;
  readonly teacherId: string;
  readonly learnerNo: string;
}

export interface FinishedOptions {
  readonly grade?: Grade | null;
  readonly obligation?: Obligation;
  readonly onlineHalfHours?: number;
  readonly practiceScoreHundredths?: number | null;
  readonly name?: string;
}

/** Puts the clock to 10:00 of 5 July 2030, local time, when the cohort has been evaluated. */
export async function aFinishedRegion(app: TestApp, pack?: PolicyPack): Promise<Region> {
  const region = await aRegion(app, { schoolsEach: 1, ...(pack ? { pack } : {}) });
  app.clock.set(new Date('2030-07-05T02:00:00Z'));
  return region;
}

let made = 0;

/** Learners of the region's first cohort with their results, straight in the tables, school by school in turn. */
export async function finishedLearners(
  app: TestApp,
  region: Region,
  count: number,
  options: FinishedOptions = {},
): Promise<FinishedLearner[]> {
  const from = made;
  made += count;
  const now = app.clock.now();
  const { rows } = await app.pool.query<FinishedLearner>(
    `WITH school AS (
       SELECT id, parent_id, path, row_number() OVER (ORDER BY code) - 1 AS place FROM organization.unit
        WHERE root_id = $1 AND kind = 'school'
     ), teacher AS (
       INSERT INTO enrollment.teacher (root_unit_id, name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four,
         school_id, stage, duty, created_at, changed_at)
       SELECT $1, COALESCE($6, '教师' || n), 'female', '1985-01-01', 'resident-id', '\\x00', 'test',
              decode(md5($1::text || n), 'hex'), lpad((n % 10000)::text, 4, '0'), s.id, 'primary', 'teacher', $4, $4
         FROM generate_series($2::int + 1, $2::int + $3::int) AS n
         JOIN school s ON s.place = n % (SELECT count(*) FROM school)
       RETURNING id, school_id
     ), enrolled AS (
       INSERT INTO enrollment.enrollment (cohort_id, teacher_id, learner_no, school_id, county_id, unit_path, stage,
         obligation, obligation_reason, state, put_forward_at, confirmed_at, changed_at)
       SELECT $5, t.id, 'L' || lpad(($2::int + row_number() OVER (ORDER BY t.id))::text, 7, '0'), s.id, s.parent_id, s.path,
              'primary', $7, '{}', 'confirmed', $4, $4, $4
         FROM teacher t JOIN school s ON s.id = t.school_id
       RETURNING id AS "enrollmentId", teacher_id AS "teacherId", learner_no AS "learnerNo"
     )
     SELECT * FROM enrolled ORDER BY "learnerNo"`,
    [
      region.root.id,
      from,
      count,
      now,
      region.cohortId,
      options.name ?? null,
      options.obligation ?? 'required',
    ],
  );
  await addResults(app, region, rows, options);
  return rows;
}

async function addResults(
  app: TestApp,
  region: Region,
  learners: readonly FinishedLearner[],
  { grade = 'pass', onlineHalfHours = 24, practiceScoreHundredths = 7500 }: FinishedOptions,
): Promise<void> {
  const ids = learners.map(({ enrollmentId }) => enrollmentId);
  const now = app.clock.now();
  const run = await app.pool.query<{ id: string }>(
    `INSERT INTO scoring.scoring_run (cohort_id, kind, pack_id, pack_version, reason, started_at)
     VALUES ($1, 'comprehensive-evaluation', $2, $3, 'test', $4) RETURNING id`,
    [region.cohortId, region.pack.id, region.pack.version, now],
  );
  const runId = run.rows[0]!.id;
  await app.pool.query(
    `INSERT INTO scoring.institution_result (cohort_id, enrollment_id, run_id, total_hundredths, grade, band_grade,
       online_assessment_hundredths, practice_score_hundredths, online_half_hours, offline_half_hours, explanation)
     SELECT $1, id, $3, 8000, $4, 'excellent', 9000, $5, $6, 10, '{}' FROM unnest($2::uuid[]) AS id`,
    [region.cohortId, ids, runId, grade, practiceScoreHundredths, onlineHalfHours],
  );
  if (grade === null) return;
  await app.pool.query(
    `INSERT INTO scoring.comprehensive_result (cohort_id, enrollment_id, run_id, grade, state, explanation, decided_at)
     SELECT $1, id, $3, $4, 'final', '{}', $5 FROM unnest($2::uuid[]) AS id`,
    [region.cohortId, ids, runId, grade, now],
  );
}

/** The certificate numbers of the region's first cohort in order. */
export async function numbersOf(app: TestApp, region: Region): Promise<string[]> {
  const { rows } = await app.pool.query<{ number: string }>(
    'SELECT number FROM certification.certificate WHERE cohort_id = $1 ORDER BY number',
    [region.cohortId],
  );
  return rows.map(({ number }) => number);
}
