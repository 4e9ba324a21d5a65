import { inflateRawSync } from 'node:zlib';
import { PERSONAL_DATA_SECTIONS } from '@tisheng/messages/personal-data.js';
import type { EnrollmentRecord } from '../../../../src/modules/enrollment/public/enrollment-reader.js';
import { IdSealing } from '../../../../src/platform/personal-data/id-sealing.js';
import { aPerson, type Person } from '../../../builders/a-person.js';
import { aRegion, type Region } from '../../../builders/a-region.js';
import { enrolled } from '../../../builders/a-roster.js';
import { aTeacher, type TeacherBuilder } from '../../../builders/a-teacher.js';
import { anAccount } from '../../../builders/an-account.js';
import { anExchangeClient } from '../../../builders/an-exchange-client.js';
import { aCourse, publishCourses } from '../../../builders/courses.js';
import { useApp } from '../../../support/test-app.js';
import { submit } from '../../practice-evidence/practice-steps.js';

const NAME = '欧阳纪念';
const PHONE = '13912345678';

const app = useApp();
let region: Region;
let teacher: TeacherBuilder;
let record: EnrollmentRecord;
let province: Person;
let county: Person;
let own: Person;
let ownCookie: string;
let provinceCookie: string;

beforeAll(async () => {
  region = await aRegion(app);
  teacher = aTeacher().named(NAME).at(region.schools[0]!);
  [record] = (await enrolled(app, region, [teacher])) as [EnrollmentRecord];
  province = await aPerson(app, anAccount(app).of('province-office').at(region.root));
  county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!)));
  const account = anAccount(app).of('teacher').whoIs(record.teacherId);
  own = await aPerson(app, account);
  await app.database.run(`UPDATE identity.account SET display_name = $1 WHERE login LIKE 'teacher-%'`, [
    NAME,
  ]);
  await leaveTraces();
  ownCookie = await account.signedIn();
  provinceCookie = await anAccount(app).of('province-office').at(region.root).signedIn();
});

/** Everything that a person leaves behind: corrections, a transfer, records, works with their name in it, a certificate. */
async function leaveTraces(): Promise<void> {
  const { idNumber, stage } = teacher.facts();
  const facts = {
    name: NAME,
    idType: 'RESIDENT_ID',
    stage: stage.toUpperCase(),
    duty: 'TEACHER',
    phone: PHONE,
  };
  const edited = await county.do<{ changed: number }>(
    'editTeacher',
    { teacherId: 'ID!', facts: 'TeacherFactsInput!', reason: 'String!' },
    { teacherId: record.teacherId, facts, reason: `Asked ${NAME}.` },
    '... on EditTeacherDone { changed }',
  );
  if (edited.problems) throw new Error(JSON.stringify(edited.problems));
  expect(idNumber).toHaveLength(18);
  app.clock.set(new Date(`${region.pack.cohorts[0]!.firstTrainingDay}T04:00:00Z`));
  await app.database.run(`UPDATE enrollment.cohort SET state = 'training' WHERE id = $1`, [region.cohortId]);
  await publishCourses(app, region.institutions[0]!, [aCourse('C1')]);
  const client = await anExchangeClient(app, region.institutions[0]!);
  await client.pushLearningRecords(region.cohortId, 'one', [
    {
      recordId: 'r1',
      learnerNo: record.learnerNo,
      kind: 'COURSE_STUDY',
      occurredAt: app.clock.now().toISOString(),
      courseCode: 'C1',
      minutes: 30,
      completed: true,
    },
  ]);
  const theme = region.pack.practice.themes[0]!.theme;
  await submit(app, region, [[{ ...record, school: region.schools[0]! }, theme]]);
  await app.database.run(`UPDATE practice_evidence.submission SET body = $2 WHERE enrollment_id = $1`, [
    record.id,
    `我是${NAME}，电话${PHONE}。`,
  ]);
  await app.pool.query(
    `INSERT INTO certification.certificate (cohort_id, enrollment_id, number, number_key, holder_name, grade, facts, facts_sha256,
       issued_on, state, issued_at)
     VALUES ($1, $2, 'N1', 'N1', $3, 'pass', $4, repeat('0', 64), '2030-07-01', 'issued', now())`,
    [region.cohortId, record.id, NAME, JSON.stringify({ name: NAME })],
  );
  await app.runJobs();
}

/** The files of a small archive by name. */
function unpack(archive: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50;) {
    const [packed, name] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26)];
    const start = at + 30 + name;
    files[archive.toString('utf8', at + 30, start)] = inflateRawSync(
      archive.subarray(start, start + packed),
    ).toString('utf8');
    at = start + packed;
  }
  return files;
}

test('a teacher downloads everything that is held, to be read in Chinese and by programs', async () => {
  const answer = await app.rest({ url: '/files/my-data', cookie: ownCookie });
  expect(answer.status).toBe(200);
  const files = unpack(answer.bytes);
  expect(Object.keys(files)).toEqual(['我的个人数据.html', 'personal-data.json']);
  const { sections } = JSON.parse(files['personal-data.json']!) as {
    sections: { section: string; rows: Record<string, unknown>[] }[];
  };
  expect(sections.map(({ section }) => section).sort()).toEqual([...PERSONAL_DATA_SECTIONS].sort());
  const rowsOf = (name: string) => sections.find(({ section }) => section === name)?.rows;
  expect(rowsOf('roster')?.[0]).toMatchObject({
    name: NAME,
    idNumber: teacher.facts().idNumber,
    phone: PHONE,
  });
  for (const section of [
    'enrollments',
    'teacher-changes',
    'learning-records',
    'submissions',
    'certificates',
    'accounts',
  ])
    expect(rowsOf(section)?.length).toBeGreaterThan(0);
  const page = files['我的个人数据.html']!;
  expect(page).toContain(`<td>${NAME}</td>`);
  expect(page).toContain('培训机构推送的学习记录');
  const fields = [...page.matchAll(/<th>([^<]*)<\/th>/g)].map(([, text]) => text!);
  expect(fields.filter((field) => !/\p{Script=Han}/u.test(field))).toEqual([]);
});

test('nobody else gets it but an office above, whose look is on the trail', async () => {
  const path = `/files/teachers/${record.teacherId}/data`;
  expect((await app.rest({ url: path, cookie: ownCookie })).status).toBe(403);
  expect((await app.rest({ url: path, cookie: provinceCookie })).status).toBe(200);
  const trail = await app.database.rows<{ role: string; after: { own: boolean } }>(
    `SELECT role, after FROM platform.audit_entry WHERE action = 'report-person' ORDER BY id`,
  );
  expect(trail.map(({ role, after }) => [role, after.own])).toEqual([
    ['teacher', true],
    ['province-office', false],
  ]);
});

describe('the wish to be forgotten', () => {
  const decide = (person: Person, requestId: string, grant: boolean, reason: string) =>
    person.do<{ erased: number }>(
      'decideErasure',
      { requestId: 'ID!', grant: 'Boolean!', reason: 'String!' },
      { requestId, grant, reason },
      '... on DecideErasureDone { erased }',
    );
  const codes = (answer: { problems?: readonly { code: string }[] }) =>
    answer.problems?.map(({ code }) => code);

  test('waits while the person takes part, and is decided by the office at the root alone', async () => {
    const asked = await own.do<{ requestId: string }>(
      'requestMyErasure',
      { reason: 'String!' },
      { reason: 'I have left teaching.' },
      '... on RequestErasureDone { requestId }',
    );
    const { requestId } = asked;
    expect(codes(await decide(province, requestId, true, 'Asked for.'))).toEqual([
      'erasure-while-taking-part',
    ]);
    await expect(decide(county, requestId, true, 'Asked for.')).rejects.toThrow('FORBIDDEN');
    await app.database.run(`UPDATE enrollment.cohort SET state = 'closed' WHERE id = $1`, [region.cohortId]);
    expect(codes(await decide(province, requestId, true, ' '))).toEqual(['erasure-needs-reason']);
    const granted = await decide(province, requestId, true, 'Asked for; the programme is over.');
    expect(granted.erased).toBeGreaterThan(0);
    await app.runJobs();
  });

  test('granted, no table holds name, telephone, hash or sealed number, but the register and the trail of who did what', async () => {
    const needles = [NAME, PHONE, teacher.facts().idNumber];
    const { rows: tables } = await app.pool.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const hash = lookUpHash();
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await app.pool.query<{ text: string }>(`SELECT t::text AS text FROM ${name} AS t`);
      const dump = rows.map(({ text }) => text).join('\n');
      for (const needle of [...needles, hash]) if (dump.includes(needle)) found.push(`${name} ${needle}`);
    }
    expect(found).toEqual([`certification.certificate ${NAME}`, `platform.audit_entry ${NAME}`]);
  });

  /** The look-up hash as a dump writes it. */
  function lookUpHash(): string {
    return app.get(IdSealing).hash('resident-id', teacher.facts().idNumber).toString('hex');
  }

  test('the learner number stays as pseudonym, and totals with it', async () => {
    const { teachers } = await province.ask<{
      teachers: { nodes: { name: string; phone: string | null }[] };
    }>('query ($id: ID!) { teachers(unitId: $id) { nodes { name phone } } }', { id: region.root.id });
    expect(teachers.nodes).toEqual([{ name: record.learnerNo, phone: null }]);
    const progress = await app.database.one(
      'SELECT completed_courses AS courses FROM exchange.learner_progress WHERE enrollment_id = $1',
      [record.id],
    );
    expect(progress).toEqual({ courses: 1 });
    expect((await app.graphql('{ myEnrollments { id } }', {}, ownCookie)).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});
