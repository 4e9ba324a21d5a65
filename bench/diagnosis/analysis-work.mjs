/** In a process of its own: a region with tests, and what the analysis costs. */
import { FindUnitDiagnosis } from '../../apps/api/dist/modules/diagnostic-assessment/analysis/queries/find-unit-diagnosis.js';
import { RollUpGroups } from '../../apps/api/dist/modules/diagnostic-assessment/analysis/queries/roll-up-groups.js';
import { RefreshDiagnosis } from '../../apps/api/dist/modules/diagnostic-assessment/analysis/use-cases/refresh-diagnosis.js';
import {
  refreshRollUp,
  schoolsThatDiffer,
} from '../../apps/api/dist/modules/diagnostic-assessment/persistence/refresh-roll-up.js';
import { SetUpProgramme } from '../../apps/api/dist/modules/enrollment/use-cases/set-up-programme.js';
import { OrganizationWriter } from '../../apps/api/dist/modules/organization/public/organization-writer.js';
import { migrate } from '../../apps/api/dist/migrate.js';
import { answerParent, timed } from '../shared/measure.mjs';
import { done, openApp, PROGRAM } from '../shared/open-app.mjs';

const PLACES = Array.from({ length: 10 }, (_, at) => at + 1);

/** Invented teachers, nine in ten with a pre-test, every third of these with a post-test; straight into the tables. */
async function populate({ pack, database, get, clock }, made, { teachers, schools }) {
  const { counties } = pack.region;
  const { rootUnitId } = made;
  const cohortId = made.cohorts[0].id;
  const units = Array.from({ length: schools }, (_, index) => ({
    kind: 'school',
    code: String(2_100_000_000 + index),
    name: `示例第${index}学校`,
    parentCode: counties[index % counties.length].code,
    stages: ['primary'],
  }));
  for (let from = 0; from < units.length; from += 1000) {
    const part = units.slice(from, from + 1000);
    await database.transaction((tx) => get(OrganizationWriter).upsertUnits(tx, rootUnitId, part));
  }
  await database.run(
    `WITH school AS (
       SELECT u.id, u.path, u.parent_id, row_number() OVER (ORDER BY u.code) - 1 AS place
         FROM organization.unit u WHERE u.root_id = $1 AND u.kind = 'school'
     ), teacher AS (
       INSERT INTO enrollment.teacher (root_unit_id, name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four,
                                       school_id, stage, duty, created_at, changed_at)
       SELECT $1, '示例' || n, 'female', '1990-05-15', 'resident-id', 'sealed', 'bench', decode(md5('bench ' || n), 'hex'),
              '0000', s.id, CASE WHEN n % 2 = 0 THEN 'primary' ELSE 'junior-secondary' END, 'teacher', $3, $3
         FROM generate_series(1, $4::int) AS n JOIN school s ON s.place = n % $5 RETURNING id, name, school_id, stage)
     INSERT INTO enrollment.enrollment (cohort_id, teacher_id, learner_no, school_id, county_id, unit_path, stage, obligation,
                                        obligation_reason, state, put_forward_at, confirmed_at, changed_at)
     SELECT $2, t.id, 'B' || substr(t.name, 3), s.id, s.parent_id, s.path, t.stage, 'required', '{}', 'confirmed', $3, $3, $3
       FROM teacher t JOIN school s ON s.id = t.school_id`,
    [rootUnitId, cohortId, clock.now(), teachers, schools],
  );
  await database.run(
    `INSERT INTO diagnostic_assessment.assessment (cohort_id, enrollment_id, kind, state, source, overall_level,
                                                   dimension_levels, weak_items, result, answers, started_at, saved_at,
                                                   submitted_at)
     SELECT $1, e.id, k.kind, 'submitted', 'institution', level, ARRAY(
              SELECT least(10000, greatest(0, level * 10000 + (random() - 0.5) * 3000))::smallint
                FROM generate_series(1, 10) AS place WHERE e.id IS NOT NULL),
            ARRAY(SELECT (item * 4 + 1 + (random() * 1)::int)::smallint FROM generate_series(1, 25) AS item
                   WHERE random() < 0.35 AND e.id IS NOT NULL),
            jsonb_build_object('overall', '1,2,50,' || CASE WHEN level > 0.8 THEN 2 WHEN level > 0.4 THEN 1 ELSE 0 END),
            -- as large as the answers and the items of a test
            jsonb_build_object('x', array_to_string(ARRAY(SELECT md5(random()::text) FROM generate_series(1, 30)
                                                           WHERE e.id IS NOT NULL), '')),
            $2, $2, $2::timestamptz + random() * interval '40 days'
       FROM (SELECT e.id, round((0.3 + random() * 0.65)::numeric, 4) AS level, row_number() OVER () AS n
               FROM enrollment.enrollment e WHERE e.cohort_id = $1) e
       JOIN (VALUES ('pre-test'), ('post-test')) AS k(kind) ON n % 10 < 9 AND (k.kind = 'pre-test' OR n % 3 = 0)`,
    [cohortId, clock.now()],
  );
  await database.run('ANALYZE');
  return cohortId;
}

/** What the page would ask without a roll-up: levels with their spread, weak points and growth of the units below. */
const PLAIN = `
  WITH taken AS MATERIALIZED (
    SELECT c.id AS unit, a.state, a.overall_level, a.dimension_levels, a.weak_items, b.overall_level AS after
      FROM organization.unit c
      JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.state IN ('confirmed', 'completed') AND e.unit_path LIKE c.path || '%'
      LEFT JOIN diagnostic_assessment.assessment a
        ON a.cohort_id = e.cohort_id AND a.enrollment_id = e.id AND a.kind = 'pre-test'
      LEFT JOIN diagnostic_assessment.assessment b
        ON b.cohort_id = e.cohort_id AND b.enrollment_id = e.id AND b.kind = 'post-test'
     WHERE c.parent_id = $2)
  SELECT unit, count(*) AS enrolled, count(*) FILTER (WHERE state = 'submitted') AS submitted, avg(overall_level) AS level,
         stddev_samp(overall_level) AS spread, avg(after - overall_level) AS gain, stddev_samp(after - overall_level) AS sure,
         ${PLACES.map((at) => `avg(dimension_levels[${at}]) AS m${at}, stddev_samp(dimension_levels[${at}]) AS s${at}`).join(', ')},
         (SELECT json_object_agg(w, teachers) FROM (
            SELECT w, count(*) AS teachers FROM taken CROSS JOIN LATERAL unnest(weak_items) AS w GROUP BY w) n) AS weak
    FROM taken GROUP BY unit`;

const milliseconds = async (work) => (await timed(work)).seconds * 1000;

await answerParent(async ({ url, packId, teachers, schools, rounds }) => {
  await migrate(url);
  const opened = await openApp({ url, packId });
  const { app, pack, get, database } = opened;
  const made = done('Opening', await get(SetUpProgramme).execute(PROGRAM, pack));
  const cohortId = await populate(opened, made, { teachers, schools });
  const { seconds: recomputed } = await timed(() => get(RefreshDiagnosis).recomputeAll(cohortId));
  await database.run('VACUUM ANALYZE diagnostic_assessment.roll_up');
  const { seconds: compared, answer: differ } = await timed(() =>
    database.transaction((tx) => schoolsThatDiffer(tx, cohortId)),
  );
  if (differ.length > 0) throw new Error(`${differ.length} schools differ after all were counted`);

  const { rootUnitId } = made;
  const page = (unitId) => get(FindUnitDiagnosis).execute({ unitPath: '/' }, cohortId, unitId, 'pre-test');
  const found = { plain: [], rollUp: [], page: [], submitted: [] };
  const enrollments = await database.rows(
    'SELECT id FROM enrollment.enrollment WHERE cohort_id = $1 ORDER BY md5(id::text) LIMIT $2',
    [cohortId, rounds],
  );
  for (let round = 0; round <= rounds; round += 1) {
    const taken = {
      plain: await milliseconds(() => database.rows(PLAIN, [cohortId, rootUnitId])),
      rollUp: await milliseconds(() => get(RollUpGroups).of(cohortId, rootUnitId)),
      page: await milliseconds(() => page(rootUnitId)),
      submitted: await milliseconds(() =>
        database.transaction((tx) => refreshRollUp(tx, cohortId, [enrollments[round % rounds].id])),
      ),
    };
    // The first round warms up.
    if (round > 0) for (const [name, value] of Object.entries(taken)) found[name].push(value);
  }

  const units = await database.rows(
    `(SELECT id FROM organization.unit WHERE root_id = $1 AND kind <> 'school')
     UNION ALL (SELECT id FROM organization.unit WHERE root_id = $1 AND kind = 'school' ORDER BY md5(id::text) LIMIT 100)`,
    [rootUnitId],
  );
  // Connections are opened before anything is timed.
  await Promise.all(Array.from({ length: 8 }, () => page(rootUnitId)));
  const times = [];
  await Promise.all(
    Array.from({ length: 8 }, async (_, client) => {
      for (let turn = 0; turn < 60; turn += 1) {
        times.push(await milliseconds(() => page(units[(client * 37 + turn * 11) % units.length].id)));
      }
    }),
  );
  times.sort((a, b) => a - b);
  await app.close();
  return { ...found, p99: times[Math.floor(times.length * 0.99)], recomputed, compared };
});
