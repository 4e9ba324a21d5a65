/** A region with its diagnoses, catalogue and plans, straight into the tables where a use case would be slow. */
import { ITEMS_OF_TOPIC } from '../../libs/reference-data/dist/topic-items.js';
import { CourseCatalogueWriter } from '../../apps/api/dist/modules/course-selection/public/course-catalogue-writer.js';
import { AssessmentWriter } from '../../apps/api/dist/modules/diagnostic-assessment/public/assessment-writer.js';
import { SetUpProgramme } from '../../apps/api/dist/modules/enrollment/use-cases/set-up-programme.js';
import { OrganizationWriter } from '../../apps/api/dist/modules/organization/public/organization-writer.js';
import { Jobs } from '../../apps/api/dist/platform/jobs/jobs.js';
import { migrate } from '../../apps/api/dist/migrate.js';
import { answerParent } from '../shared/measure.mjs';
import { done, openApp, PROGRAM } from '../shared/open-app.mjs';

const BATCH = 1000;
const COURSES = 120;
const STAGES = ['kindergarten', 'primary', 'junior-secondary', 'senior-secondary'];

/** A small generator with a seed: the same region every time. */
function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Teachers of invented schools, half of them with each institution; straight into the tables. */
async function populate({ pack, database, get, clock }, { rootUnitId, cohortId, teachers, schools }) {
  const counties = pack.region.counties;
  const units = Array.from({ length: schools }, (_, index) => ({
    kind: 'school',
    code: String(2_100_000_000 + index),
    name: `示例第${index}学校`,
    parentCode: counties[index % counties.length].code,
    stages: [STAGES[index % 4]],
  }));
  await database.transaction((tx) => get(OrganizationWriter).upsertUnits(tx, rootUnitId, units));
  await database.run(
    `WITH school AS (
       SELECT u.id, u.path, u.parent_id, u.stages[1] AS stage, row_number() OVER (ORDER BY u.code) - 1 AS place
         FROM organization.unit u WHERE u.root_id = $1 AND u.kind = 'school'
     ), institution AS (
       SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM organization.training_institution WHERE root_id = $1
     ), teacher AS (
       INSERT INTO enrollment.teacher (root_unit_id, name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four,
                                       school_id, stage, duty, created_at, changed_at)
       SELECT $1, '示例' || n, 'female', '1990-05-15', 'resident-id', 'sealed', 'bench', decode(md5('bench ' || n), 'hex'),
              '0000', s.id, s.stage, 'teacher', $3, $3
         FROM generate_series(1, $4::int) AS n JOIN school s ON s.place = n % $5 RETURNING id, name, school_id, stage
     )
     INSERT INTO enrollment.enrollment (cohort_id, teacher_id, learner_no, school_id, county_id, unit_path, institution_id,
                                        stage, subject, obligation, obligation_reason, state, put_forward_at, confirmed_at,
                                        changed_at)
     SELECT $2, t.id, 'B' || substr(t.name, 3), s.id, s.parent_id, s.path, i.id, t.stage,
            (ARRAY['11', '13', '14', '15', '21'])[1 + substr(t.name, 3)::int % 5], 'required', '{}', 'confirmed', $3, $3, $3
       FROM teacher t JOIN school s ON s.id = t.school_id
       JOIN institution i ON i.place = s.place % (SELECT count(*) FROM institution)`,
    [rootUnitId, cohortId, clock.now(), teachers, schools],
  );
}

/** Every teacher measured; about a third of the items below the target. */
async function diagnose({ database, get, clock }, cohortId, enrollments) {
  const next = random(2014);
  const institutionId = enrollments[0].institutionId;
  for (let from = 0; from < enrollments.length; from += BATCH) {
    const results = enrollments.slice(from, from + BATCH).map(({ id }) => ({
      enrollmentId: id,
      takenAt: clock.now(),
      levels: Array.from({ length: 45 }, (_, place) => ({
        item: (place % 25) + 1,
        column: place < 25 ? 'I' : 'II',
        hundredths: next(3) === 0 ? next(60) : 60 + next(41),
      })),
    }));
    await database.transaction((tx) =>
      get(AssessmentWriter).recordInstitutionResults(tx, cohortId, institutionId, results),
    );
  }
}

async function publish({ database, get }, institutions) {
  const topics = Object.keys(ITEMS_OF_TOPIC);
  const next = random(15);
  for (const { id } of institutions) {
    const courses = Array.from({ length: COURSES }, (_, index) => ({
      code: `C${index}`,
      title: `示例课程${index}`,
      topic: topics[index % topics.length],
      stages: next(3) === 0 ? [STAGES[next(4)]] : [],
      subjects: next(4) === 0 ? ['13'] : [],
      required: index % topics.length === 0,
      halfHours: 4 + next(13),
    }));
    await database.transaction((tx) => get(CourseCatalogueWriter).publish(tx, id, courses));
  }
}

/** Plans of five courses for every second teacher, as they stand in the tables. */
async function choose({ database, clock }, cohortId) {
  await database.run(
    `INSERT INTO course_selection.plan (cohort_id, enrollment_id, state, half_hours, consistency, saved_at, submitted_at)
     SELECT e.cohort_id, e.id, 'submitted', 60, 0, $2, $2 FROM enrollment.enrollment e
      WHERE e.cohort_id = $1 AND substr(e.learner_no, 2)::int % 2 = 0`,
    [cohortId, clock.now()],
  );
  await database.run(
    `INSERT INTO course_selection.plan_course (cohort_id, enrollment_id, course_id, position)
     SELECT p.cohort_id, p.enrollment_id, c.id, k.n
       FROM course_selection.plan p
       JOIN enrollment.enrollment e ON e.cohort_id = p.cohort_id AND e.id = p.enrollment_id
       CROSS JOIN generate_series(0, 4) AS k(n)
       JOIN course_selection.course c ON c.institution_id = e.institution_id
        AND c.code = 'C' || ((substr(e.learner_no, 2)::int * 7 + k.n * 23) % ${COURSES})
      WHERE p.cohort_id = $1`,
    [cohortId],
  );
  await database.run(
    'ANALYZE course_selection.plan, course_selection.plan_course, enrollment.enrollment, course_selection.course',
  );
}

await answerParent(async ({ url, packId, teachers, schools }) => {
  await migrate(url);
  const opened = await openApp({ url, packId });
  const { app, pack, database, get } = opened;
  const { rootUnitId, cohorts } = done('Opening', await get(SetUpProgramme).execute(PROGRAM, pack));
  const [{ id: cohortId }] = cohorts;
  await populate(opened, { rootUnitId, cohortId, teachers, schools });
  const enrollments = await database.rows(
    'SELECT id, institution_id AS "institutionId" FROM enrollment.enrollment WHERE cohort_id = $1',
    [cohortId],
  );
  await diagnose(opened, cohortId, enrollments);
  const institutions = await database.rows(
    'SELECT id FROM organization.training_institution WHERE root_id = $1',
    [rootUnitId],
  );
  await publish(opened, institutions);
  await choose(opened, cohortId);
  // What the preparations announced is none of what is measured.
  await get(Jobs).runAll();
  await app.close();
  return { rootUnitId, cohortId };
});
