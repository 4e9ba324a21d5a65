/** Teachers with places in a cohort, accounts and sessions, straight in the tables: signing in is slow on purpose. */
import { createHash, randomBytes } from 'node:crypto';
import { ImportSchools } from '../../apps/api/dist/modules/enrollment/use-cases/import-schools.js';
import { SetUpProgramme } from '../../apps/api/dist/modules/enrollment/use-cases/set-up-programme.js';
import { done, PROGRAM } from './open-app.mjs';

/** @returns the cohort, and for each teacher `{ token, accountId, enrollmentId, countyId }` */
export async function inventedTeachers({ get, pack, clock, database }, count) {
  const { rootUnitId, cohorts } = done('Opening', await get(SetUpProgramme).execute(PROGRAM, pack));
  const [{ id: cohortId }] = cohorts;
  const [county] = pack.region.counties;
  const schools = `学校标识码,学校名称,任教学段,所属县区代码\n2100000001,示例小学,小学,${county.code}\n`;
  done(
    'Schools',
    await get(ImportSchools).execute(PROGRAM, {
      rootUnitId,
      fileName: 'schools.csv',
      source: Buffer.from(schools),
    }),
  );
  const now = clock.now();
  const rows = await database.rows(
    `WITH school AS (SELECT u.id, u.path, u.parent_id FROM organization.unit u WHERE u.code = '2100000001'),
     teacher AS (
       INSERT INTO enrollment.teacher (root_unit_id, name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four,
                                       school_id, stage, duty, created_at, changed_at)
       SELECT $1, '示例' || n, 'female', '1990-05-15', 'resident-id', 'sealed', 'bench', decode(md5('bench ' || n), 'hex'),
              '0000', school.id, 'primary', 'teacher', $3, $3 FROM generate_series(1, $4::int) AS n, school RETURNING id, name
     ), place AS (
       INSERT INTO enrollment.enrollment (cohort_id, teacher_id, learner_no, school_id, county_id, unit_path, stage, obligation,
                                          obligation_reason, state, put_forward_at, confirmed_at, changed_at)
       SELECT $2, teacher.id, 'B' || substr(teacher.name, 3), school.id, school.parent_id, school.path, 'primary', 'required',
              '{}', 'confirmed', $3, $3, $3 FROM teacher, school RETURNING id, teacher_id, county_id
     ), account AS (
       INSERT INTO identity.account (login, display_name, password_hash, created_at)
       SELECT 'bench' || name, name, '-', $3 FROM teacher RETURNING id, display_name
     ), given AS (
       INSERT INTO identity.role_grant (account_id, role, teacher_id, granted_at)
       SELECT account.id, 'teacher', teacher.id, $3 FROM account JOIN teacher ON teacher.name = account.display_name
       RETURNING id, account_id, teacher_id
     )
     SELECT given.id AS "grantId", account_id AS "accountId", place.id AS "enrollmentId", place.county_id AS "countyId"
       FROM given JOIN place USING (teacher_id)`,
    [rootUnitId, cohortId, now, count],
  );
  const people = rows.map((row) => ({ ...row, token: randomBytes(32).toString('base64url') }));
  await database.run(
    `INSERT INTO identity.session (token_hash, account_id, grant_id, created_at, last_seen_at, expires_at, way)
     SELECT hash, account, given, $4::timestamptz, $4::timestamptz, $4::timestamptz + interval '8 hours', 'password'
       FROM unnest($1::bytea[], $2::uuid[], $3::uuid[]) AS s(hash, account, given)`,
    [
      people.map(({ token }) => createHash('sha256').update(token).digest()),
      people.map(({ accountId }) => accountId),
      people.map(({ grantId }) => grantId),
      now,
    ],
  );
  return { cohortId, rootUnitId, people };
}
