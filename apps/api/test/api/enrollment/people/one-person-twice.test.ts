import { TeacherMergeParticipants } from '../../../../src/modules/enrollment/public/teacher-merge.js';
import type { EnrollmentRecord } from '../../../../src/modules/enrollment/public/enrollment-reader.js';
import { aPerson, type Person } from '../../../builders/a-person.js';
import { aRegion, type Region } from '../../../builders/a-region.js';
import { enrolled, onTheRoster } from '../../../builders/a-roster.js';
import { aTeacher, type TeacherBuilder } from '../../../builders/a-teacher.js';
import { anAccount } from '../../../builders/an-account.js';
import { anExchangeClient } from '../../../builders/an-exchange-client.js';
import { aCourse, publishCourses } from '../../../builders/courses.js';
import { useApp } from '../../../support/test-app.js';
import { submit } from '../../practice-evidence/practice-steps.js';

const app = useApp();
let region: Region;
let county: Person;
let client: Awaited<ReturnType<typeof anExchangeClient>>;

const twin = (): TeacherBuilder => aTeacher().named('王芳').bornOn('1985-05-05').at(region.schools[0]!);

beforeAll(async () => {
  region = await aRegion(app);
  county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!)));
  client = await anExchangeClient(app, region.institutions[0]!);
  await publishCourses(app, region.institutions[0]!, [aCourse('C1'), aCourse('C2')]);
});

const codes = (answer: { problems?: readonly { code: string }[] }) =>
  answer.problems?.map(({ code }) => code);
const merge = (teacherId: string, goneTeacherId: string, fromGone: readonly string[] = []) =>
  county.do<{ teacherId: string; cohortsUnited: number }>(
    'mergeTeachers',
    { teacherId: 'ID!', goneTeacherId: 'ID!', fromGone: '[MergedFact!]!', reason: 'String!' },
    { teacherId, goneTeacherId, fromGone, reason: 'Confirmed by telephone.' },
    '... on MergeTeachersDone { teacherId cohortsUnited }',
  );
interface Pair {
  evidence: string;
  first: { teacherId: string };
  second: { teacherId: string };
}
const pairs = async (state = 'OPEN'): Promise<Pair[]> =>
  (
    await county.ask<{ duplicatePairs: { nodes: Pair[] } }>(
      `query ($id: ID!, $state: DuplicatePairState!) { duplicatePairs(unitId: $id, state: $state) {
         nodes { evidence first { teacherId } second { teacherId } } } }`,
      { id: region.countyOf(region.schools[0]!).id, state },
    )
  ).duplicatePairs.nodes;
const idsOf = ({ first, second }: Pair) => [first.teacherId, second.teacherId].toSorted();
const record = (learnerNo: string, recordId: string, fields: object) => ({
  recordId,
  learnerNo,
  kind: 'COURSE_STUDY' as const,
  occurredAt: app.clock.now().toISOString(),
  minutes: 30,
  ...fields,
});

test('every table that names a teacher or a place is looked after by a stage', async () => {
  const { rows } = await app.pool.query<{ name: string }>(
    `SELECT DISTINCT n.nspname || '.' || c.relname AS name FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        AND a.attname IN ('teacher_id', 'enrollment_id', 'learner_no') ORDER BY 1`,
  );
  const named = app.get(TeacherMergeParticipants).all.flatMap(({ tables }) => tables);
  // The trainees of a sandbox are invented: nobody of the roster stands behind them.
  const ofPeople = rows.map(({ name }) => name).filter((name) => !name.startsWith('exchange.sandbox_'));
  expect(ofPeople.filter((name) => !named.includes(name))).toEqual([]);
});

test('a roster that names somebody twice is told: the same name, birth date and school', async () => {
  const [a, b] = await onTheRoster(app, region, [twin(), twin()]);
  const [other] = await onTheRoster(app, region, [aTeacher().named('王芳').bornOn('1985-05-06')]);
  await app.runJobs();
  const found = await pairs();
  expect(found.map(idsOf)).toEqual([[a!, b!].toSorted()]);
  expect(found[0]?.evidence).toBe('SAME_NAME_BIRTH_DATE_AND_SCHOOL');
  expect(found.flatMap(idsOf)).not.toContain(other);
});

test('kept apart with a reason, a pair is not proposed again', async () => {
  const [pair] = await pairs();
  const apart = (reason: string) =>
    county.do(
      'keepTeachersApart',
      { teacherId: 'ID!', otherTeacherId: 'ID!', reason: 'String!' },
      { teacherId: pair!.first.teacherId, otherTeacherId: pair!.second.teacherId, reason },
      '... on KeepTeachersApartDone { teacherId }',
    );
  expect(codes(await apart(' '))).toEqual(['merge-needs-reason']);
  await apart('Two sisters.');
  const begun = await county.ask<{ findDuplicates: { jobId: string } }>(
    'mutation ($id: ID!) { findDuplicates(unitId: $id) { jobId } }',
    { id: region.countyOf(region.schools[0]!).id },
  );
  expect(begun.findDuplicates.jobId).toBeTruthy();
  await app.runJobs();
  expect(await pairs()).toEqual([]);
  expect((await pairs('APART')).map(idsOf)).toEqual([idsOf(pair!)]);
});

describe('two who both take part in one cohort', () => {
  let kept: EnrollmentRecord;
  let gone: EnrollmentRecord;
  let bystander: EnrollmentRecord;

  beforeAll(async () => {
    [kept, gone, bystander] = (await enrolled(app, region, [
      aTeacher().named('李娜').bornOn('1986-06-06'),
      aTeacher().named('李娜').bornOn('1986-06-06'),
      aTeacher(),
    ])) as [EnrollmentRecord, EnrollmentRecord, EnrollmentRecord];
    app.clock.set(new Date(`${region.pack.cohorts[0]!.firstTrainingDay}T04:00:00Z`));
    await app.database.run(`UPDATE enrollment.cohort SET state = 'training' WHERE id = $1`, [
      region.cohortId,
    ]);
    await client.pushLearningRecords(region.cohortId, 'both', [
      record(kept.learnerNo, 'k1', { courseCode: 'C1', completed: true }),
      record(gone.learnerNo, 'g1', { courseCode: 'C1', completed: true }),
      record(gone.learnerNo, 'g2', { courseCode: 'C2', completed: true }),
      record(bystander.learnerNo, 'b1', { courseCode: 'C2', completed: true }),
    ]);
    const learner = (one: EnrollmentRecord) => ({ ...one, school: region.schools[0]! });
    const [first, second] = region.pack.practice.themes.map(({ theme }) => theme);
    await submit(app, region, [
      [learner(kept), first!],
      [learner(gone), first!],
      [learner(gone), second!],
    ]);
    await app.runJobs();
  });

  test('become one with all records: courses that both completed count once, works of one theme are one', async () => {
    const account = anAccount(app).of('teacher').whoIs(gone.teacherId);
    const cookie = await account.signedIn();
    expect(await merge(kept.teacherId, gone.teacherId, ['IDENTITY', 'PHONE'])).toEqual({
      teacherId: kept.teacherId,
      cohortsUnited: 1,
    });
    const progress = await app.database.one(
      `SELECT completed_courses AS courses, completed_half_hours AS "halfHours", study_minutes AS minutes
         FROM exchange.learner_progress WHERE enrollment_id = $1`,
      [kept.id],
    );
    expect(progress).toEqual({ courses: 2, halfHours: 40, minutes: 90 });
    const works = await app.database.rows<{ theme: number }>(
      'SELECT theme FROM practice_evidence.submission WHERE enrollment_id = $1 ORDER BY theme',
      [kept.id],
    );
    expect(works).toHaveLength(2);
    const summary = await app.database.one(
      'SELECT themes_submitted AS submitted FROM practice_evidence.practice_summary WHERE enrollment_id = $1',
      [kept.id],
    );
    expect(summary).toEqual({ submitted: 2 });
    const mine = await app.graphql<{ myEnrollments: { id: string; learnerNo: string }[] }>(
      '{ myEnrollments { id learnerNo } }',
      {},
      cookie,
    );
    expect(mine.data.myEnrollments).toEqual([{ id: kept.id, learnerNo: kept.learnerNo }]);
  });

  test('leave no row under the given-up teacher or place anywhere, and the record of it holds what gave way', async () => {
    const { rows: tables } = await app.pool.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'platform', 'graphile_worker')`,
    );
    const left: string[] = [];
    for (const { name } of tables) {
      if (name === 'enrollment.teacher_merge') continue;
      const { rows } = await app.pool.query(
        `SELECT 1 FROM ${name} AS t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0 LIMIT 1`,
        [gone.teacherId, gone.id],
      );
      if (rows.length > 0) left.push(name);
    }
    expect(left).toEqual([]);
    const merged = await app.database.one<{
      snapshot: { teacher: { name: string }; dropped: { table: string }[] };
    }>('SELECT snapshot FROM enrollment.teacher_merge WHERE gone_id = $1', [gone.teacherId]);
    expect(merged?.snapshot.teacher.name).toBe('李娜');
    expect(merged?.snapshot.dropped.map(({ table }) => table)).toContain('practice_evidence.submission');
  });

  test('what the institution still pushes for the old number reaches the survivor, and the receipt says so', async () => {
    const again = await client.pushLearningRecords(region.cohortId, 'old-number', [
      record(gone.learnerNo, 'g3', { kind: 'POST', minutes: undefined, count: 2 }),
      record(gone.learnerNo, 'g1', { courseCode: 'C1', completed: true }),
      record(bystander.learnerNo, 'b2', { courseCode: 'C1', completed: true }),
    ]);
    expect(again).toMatchObject({ accepted: 2, duplicate: 1, rejected: 0 });
    const posts = await app.database.one(
      'SELECT post_count AS posts FROM exchange.learner_progress WHERE enrollment_id = $1',
      [kept.id],
    );
    expect(posts).toEqual({ posts: 2 });
    const { rows } = await app.pool.query('SELECT given_no, used_no, records FROM exchange.push_alias');
    expect(rows).toEqual([{ given_no: gone.learnerNo, used_no: kept.learnerNo, records: 2 }]);
    const result = await client.pushResults(region.cohortId, [{ learnerNo: gone.learnerNo, score: 90 }]);
    expect(result).toMatchObject({ accepted: 1 });
  });

  test('are found by either ID number: a later roster brings the given-up one not back', async () => {
    const { facts } = (
      await county.ask<{ teacherCard: { facts: { formerLearnerNumbers: string[] }; mergedAt: string[] } }>(
        'query ($id: ID!) { teacherCard(teacherId: $id) { facts { formerLearnerNumbers } mergedAt } }',
        { id: kept.teacherId },
      )
    ).teacherCard;
    expect(facts.formerLearnerNumbers).toEqual([gone.learnerNo]);
    const former = await app.database.rows('SELECT teacher_id AS id FROM enrollment.former_id');
    expect(former).toEqual([{ id: kept.teacherId }]);
  });
});

test('two who both hold a certificate are not merged, and the reason names both', async () => {
  const [a, b] = await onTheRoster(app, region, [
    aTeacher().named('赵敏').bornOn('1987-07-07'),
    aTeacher().named('赵敏').bornOn('1987-07-07'),
  ]);
  for (const [at, id] of [a, b].entries()) {
    await app.pool.query(
      `WITH e AS (
         INSERT INTO enrollment.enrollment (cohort_id, teacher_id, learner_no, school_id, county_id, unit_path, stage, obligation,
           obligation_reason, state, put_forward_at, confirmed_at, changed_at)
         SELECT $1, t.id, 'ZZ' || $3, s.id, s.parent_id, s.path, 'primary', 'required', '{}', 'completed', now(), now(), now()
           FROM enrollment.teacher t JOIN organization.unit s ON s.id = t.school_id WHERE t.id = $2 RETURNING id
       ) INSERT INTO certification.certificate (cohort_id, enrollment_id, number, number_key, holder_name, grade, facts,
           facts_sha256, issued_on, state, issued_at)
         SELECT $1, id, 'N' || $3, 'N' || $3, '赵敏', 'pass', '{}', repeat('0', 64), '2030-07-01', 'issued', now() FROM e`,
      [region.cohortId, id, String(at)],
    );
  }
  const answer = await merge(a!, b!);
  expect(codes(answer)).toEqual(['both-hold-certificates']);
  expect(answer.problems?.[0]?.zh).toContain('N0');
  await app.pool.query(
    `UPDATE certification.certificate SET state = 'revoked', revoked_at = now() WHERE number = 'N1'`,
  );
  expect((await merge(a!, b!)).problems).toBeUndefined();
});

test('one who stands in a cohort by one entry only keeps that place, its id and its records', async () => {
  const [record] = await enrolledLater();
  const [other] = await onTheRoster(app, region, [aTeacher().named('孙悦').bornOn('1988-08-08')]);
  expect(await merge(other!, record!.teacherId)).toMatchObject({ cohortsUnited: 0 });
  const row = await app.database.one<{ teacherId: string; learnerNo: string }>(
    'SELECT teacher_id AS "teacherId", learner_no AS "learnerNo" FROM enrollment.enrollment WHERE id = $1',
    [record!.id],
  );
  expect(row?.teacherId).toBe(other);
  expect(row?.learnerNo).not.toBe(record!.learnerNo);
});

async function enrolledLater(): Promise<EnrollmentRecord[]> {
  await app.database.run(`UPDATE enrollment.cohort SET state = 'enrolling' WHERE id = $1`, [region.cohortId]);
  const now = app.clock.now();
  app.clock.set(new Date(`${region.pack.cohorts[0]!.enrollment.from}T01:00:00Z`));
  const records = await enrolled(app, region, [aTeacher().named('孙悦').bornOn('1988-08-08')]);
  app.clock.set(now);
  return records;
}
