/**
 * The product as it is served, with teachers who have begun their test and are signed in. Their accounts and sessions are
 * written straight into the tables, since signing in is slow on purpose; everything measured goes through HTTP.
 */
import { createHash, randomBytes } from 'node:crypto';
import { FindMyTest } from '../../apps/api/dist/modules/diagnostic-assessment/queries/my-test.js';
import { StartTest } from '../../apps/api/dist/modules/diagnostic-assessment/use-cases/start-test.js';
import { ImportSchools } from '../../apps/api/dist/modules/enrollment/use-cases/import-schools.js';
import { SetUpProgramme } from '../../apps/api/dist/modules/enrollment/use-cases/set-up-programme.js';
import { migrate } from '../../apps/api/dist/migrate.js';
import { done, openApp, PROGRAM } from '../shared/open-app.mjs';

const { url, packId, teachers } = JSON.parse(process.argv[2]);

await migrate(url);
const { app, pack, clock, get, database } = await openApp({ url, packId, pages: true });
const { rootUnitId, cohorts } = done('Opening', await get(SetUpProgramme).execute(PROGRAM, pack));
const [{ id: cohortId }] = cohorts;
/** As in a region: nobody has two thousand colleagues at one school. */
const PER_SCHOOL = 40;
const { counties } = pack.region;
const numbers = Array.from({ length: Math.ceil(teachers / PER_SCHOOL) }, (_, at) => at);
const schools = [
  '学校标识码,学校名称,任教学段,所属县区代码',
  ...numbers.map(
    (at) => `${2_100_000_001 + at},示例第${at + 1}小学,小学,${counties[at % counties.length].code}`,
  ),
].join('\n');
done(
  'Schools',
  await get(ImportSchools).execute(PROGRAM, {
    rootUnitId,
    fileName: 'schools.csv',
    source: Buffer.from(schools),
  }),
);

const now = clock.now();
const people = Array.from({ length: teachers }, () => ({ token: randomBytes(32).toString('base64url') }));
const rows = await database.rows(
  `WITH school AS (
     SELECT u.id, u.path, u.parent_id, u.code::bigint - 2100000000 AS place
       FROM organization.unit u WHERE u.code = ANY($5)
   ), teacher AS (
     INSERT INTO enrollment.teacher (root_unit_id, name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four,
                                     school_id, stage, duty, created_at, changed_at)
     SELECT $1, '示例' || n, 'female', '1990-05-15', 'resident-id', 'sealed', 'bench', decode(md5('bench ' || n), 'hex'),
            '0000', school.id, 'primary', 'teacher', $3, $3
       FROM generate_series(1, $4::int) AS n JOIN school ON school.place = (n - 1) / $6 + 1 RETURNING id, name, school_id
   ), place AS (
     INSERT INTO enrollment.enrollment (cohort_id, teacher_id, learner_no, school_id, county_id, unit_path, stage, obligation,
                                        obligation_reason, state, put_forward_at, confirmed_at, changed_at)
     SELECT $2, teacher.id, 'B' || substr(teacher.name, 3), school.id, school.parent_id, school.path, 'primary', 'required',
            '{}', 'confirmed', $3, $3, $3 FROM teacher JOIN school ON school.id = teacher.school_id
   ), account AS (
     INSERT INTO identity.account (login, display_name, password_hash, created_at)
     SELECT 'bench' || name, name, '-', $3 FROM teacher RETURNING id, display_name
   ), given AS (
     INSERT INTO identity.role_grant (account_id, role, teacher_id, granted_at)
     SELECT account.id, 'teacher', teacher.id, $3 FROM account JOIN teacher ON teacher.name = account.display_name
     RETURNING id, account_id, teacher_id
   )
   SELECT id AS "grantId", account_id AS "accountId", teacher_id AS "teacherId" FROM given`,
  [rootUnitId, cohortId, now, teachers, numbers.map((at) => String(2_100_000_001 + at)), PER_SCHOOL],
);
await database.run(
  `INSERT INTO identity.session (token_hash, account_id, grant_id, created_at, last_seen_at, expires_at, way)
   SELECT hash, account, given, $4::timestamptz, $4::timestamptz, $4::timestamptz + interval '8 hours', 'password'
     FROM unnest($1::bytea[], $2::uuid[], $3::uuid[]) AS s(hash, account, given)`,
  [
    people.map(({ token }) => createHash('sha256').update(token).digest()),
    rows.map(({ accountId }) => accountId),
    rows.map(({ grantId }) => grantId),
    now,
  ],
);

// As an import leaves it.
await database.run(
  'ANALYZE enrollment.teacher, enrollment.enrollment, identity.account, identity.role_grant, identity.session',
);

async function begun({ token }, index) {
  const actor = { ...PROGRAM, role: 'teacher', teacherId: rows[index].teacherId, rootUnitId };
  done('Starting', await get(StartTest).execute(actor, cohortId, 'pre-test', 'networked'));
  const { revision, questions } = await get(FindMyTest).execute(actor, cohortId, 'pre-test');
  const asked = questions.filter(({ kind }) => kind === 'single');
  return {
    token,
    revision,
    questions: asked.map(({ code, options }) => ({ code, options: options.map((option) => [option.code]) })),
  };
}

const AT_ONCE = 8;
const learners = [];
for (let first = 0; first < people.length; first += AT_ONCE) {
  const some = people.slice(first, first + AT_ONCE);
  learners.push(...(await Promise.all(some.map((person, at) => begun(person, first + at)))));
}

await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address();
// Whoever began this is gone.
process.once('disconnect', () => process.exit(1));
process.once('message', () => void app.close().then(() => process.exit(0)));
process.send({ address: `http://127.0.0.1:${port}/`, cohortId, learners });
