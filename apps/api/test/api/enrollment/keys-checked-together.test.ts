import { randomUUID } from 'node:crypto';
import { aFreshRegion } from '../../builders/a-fresh-region.js';
import { enrolled, onTheRoster } from '../../builders/a-roster.js';
import { aTeacher } from '../../builders/a-teacher.js';
import type { Region } from '../../builders/a-region.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const BROKEN = { code: '23503' };
let region: Region;
let teacherId: string;

beforeAll(async () => {
  region = await aFreshRegion(app);
  [teacherId = ''] = await onTheRoster(app, region, [aTeacher().at(region.schools[0]!)]);
});

const posting = (teachers: readonly string[], schoolId = region.schools[0]!.id) =>
  app.database.run(
    `INSERT INTO enrollment.teacher_posting (teacher_id, school_id, from_date)
     SELECT id, $2, '2030-01-01' FROM unnest($1::uuid[]) AS id`,
    [teachers, schoolId],
  );
const postings = () =>
  app.database.rows('SELECT id FROM enrollment.teacher_posting WHERE teacher_id = $1', [teacherId]);

test('one unknown key among good ones refuses all rows of the statement', async () => {
  const before = await postings();
  await expect(posting([teacherId, randomUUID()])).rejects.toMatchObject(BROKEN);
  await expect(posting([teacherId], randomUUID())).rejects.toMatchObject(BROKEN);
  expect(await postings()).toEqual(before);
  expect(await posting([teacherId])).toBe(1);
});

test('a key can be changed to one that is there and to no other', async () => {
  const [other = ''] = await onTheRoster(app, region, [aTeacher().at(region.schools[0]!)]);
  const to = (id: string) =>
    app.database.run('UPDATE enrollment.learner SET teacher_id = $2 WHERE teacher_id = $1', [teacherId, id]);
  await app.database.run('DELETE FROM enrollment.learner WHERE teacher_id = $1', [other]);
  await expect(to(randomUUID())).rejects.toMatchObject(BROKEN);
  expect(await to(other)).toBe(1);
});

test('an enrollment without an institution is accepted, one with an unknown institution is not', async () => {
  const [place] = await enrolled(app, region, [aTeacher().at(region.schools[0]!)]);
  const taught = (institutionId: string | null) =>
    app.database.run('UPDATE enrollment.enrollment SET institution_id = $2 WHERE id = $1', [
      place!.id,
      institutionId,
    ]);
  expect(await taught(null)).toBe(1);
  await expect(taught(randomUUID())).rejects.toMatchObject(BROKEN);
});

test('what is pointed at stays', async () => {
  for (const statement of [
    `DELETE FROM enrollment.teacher WHERE id = '${teacherId}'`,
    `DELETE FROM organization.unit WHERE id = '${region.schools[0]!.id}'`,
  ]) {
    await expect(app.database.run(statement)).rejects.toMatchObject(BROKEN);
  }
});

test('a teacher whose posting is not yet committed cannot be deleted meanwhile', async () => {
  const [held = ''] = await onTheRoster(app, region, [aTeacher().at(region.schools[0]!)]);
  await app.database.run('DELETE FROM enrollment.learner WHERE teacher_id = $1', [held]);
  await app.database.run('DELETE FROM enrollment.teacher_posting WHERE teacher_id = $1', [held]);
  const [first, second] = [await app.database.pool.connect(), await app.database.pool.connect()];
  try {
    await first.query('BEGIN');
    await first.query(
      `INSERT INTO enrollment.teacher_posting (teacher_id, school_id, from_date) VALUES ($1, $2, '2030-01-01')`,
      [held, region.schools[0]!.id],
    );
    await second.query(`SET lock_timeout = '100ms'`);
    const deleting = () => second.query('DELETE FROM enrollment.teacher WHERE id = $1', [held]);
    await expect(deleting()).rejects.toMatchObject({ code: '55P03' });
    await first.query('COMMIT');
    await expect(deleting()).rejects.toMatchObject(BROKEN);
  } finally {
    await second.query('RESET lock_timeout');
    first.release();
    second.release();
  }
});
