/**
 * A region with its teachers, straight into the tables where a use case would be slow: schools in turn over the counties,
 * teachers in turn over the schools, every county with one institution. Everybody is invented and the same each time.
 */
import { ITEMS_OF_TOPIC } from '../../libs/reference-data/dist/topic-items.js';
import { CourseCatalogueWriter } from '../../apps/api/dist/modules/course-selection/public/course-catalogue-writer.js';
import { SetUpProgramme } from '../../apps/api/dist/modules/enrollment/use-cases/set-up-programme.js';
import { OrganizationWriter } from '../../apps/api/dist/modules/organization/public/organization-writer.js';
import { done, PROGRAM } from './open-app.mjs';

export const STAGES = ['kindergarten', 'primary', 'junior-secondary', 'senior-secondary'];

/** A small generator with a seed: the same numbers every time. */
export function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Opens the programme. @returns `{ rootUnitId, programmeId, cohortId, institutions }`, institutions as `{ id, code }` */
export async function openRegion({ get, pack, database }) {
  const opened = done('Opening', await get(SetUpProgramme).execute(PROGRAM, pack));
  const institutions = await database.rows(
    'SELECT id, code FROM organization.training_institution WHERE root_id = $1 ORDER BY code',
    [opened.rootUnitId],
  );
  return { ...opened, cohortId: opened.cohorts[0].id, institutions };
}

/** Schools, teachers, their places in the cohort, and what the counties have chosen. */
export async function populate(
  { pack, database, get, clock },
  { rootUnitId, cohortId, institutions },
  { teachers, schools },
) {
  const counties = pack.region.counties;
  const units = Array.from({ length: schools }, (_, index) => ({
    kind: 'school',
    code: String(2_100_000_000 + index),
    name: `示例第${index}学校`,
    parentCode: counties[index % counties.length].code,
    stages: [STAGES[index % 4]],
  }));
  await database.transaction((tx) => get(OrganizationWriter).upsertUnits(tx, rootUnitId, units));
  const chosen = counties.map((_, index) => institutions[index % institutions.length].id);
  await database.run(
    `INSERT INTO enrollment.institution_choice (cohort_id, county_id, institution_id, chosen_at)
     SELECT $1, u.id, c.institution_id, $4
       FROM unnest($2::text[], $3::uuid[]) AS c(code, institution_id)
       JOIN organization.unit u ON u.code = c.code AND u.root_id = $5`,
    [cohortId, counties.map(({ code }) => code), chosen, clock.now(), rootUnitId],
  );
  await database.run(
    `WITH school AS (
       SELECT u.id, u.path, u.parent_id, u.stages[1] AS stage, row_number() OVER (ORDER BY u.code) - 1 AS place
         FROM organization.unit u WHERE u.root_id = $1 AND u.kind = 'school'
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
     SELECT $2, t.id, 'B' || substr(t.name, 3), s.id, s.parent_id, s.path, c.institution_id, t.stage,
            (ARRAY['11', '13', '14', '15', '21'])[1 + substr(t.name, 3)::int % 5], 'required', '{}', 'confirmed', $3, $3, $3
       FROM teacher t JOIN school s ON s.id = t.school_id
       JOIN enrollment.institution_choice c ON c.cohort_id = $2 AND c.county_id = s.parent_id`,
    [rootUnitId, cohortId, clock.now(), teachers, schools],
  );
  await database.run('ANALYZE organization.unit, enrollment.teacher, enrollment.enrollment');
}

/** Courses of every institution, codes C0, C1 and so on. */
export async function publishCourses({ database, get }, institutions, count) {
  const topics = Object.keys(ITEMS_OF_TOPIC);
  const next = random(15);
  for (const { id } of institutions) {
    const courses = Array.from({ length: count }, (_, index) => ({
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
