import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { FindRosterChanges } from '../../../src/modules/enrollment/roster/find-roster-changes.js';
import { FindRosterFile } from '../../../src/modules/enrollment/roster/find-roster-file.js';
import { BeginRosterImport } from '../../../src/modules/enrollment/use-cases/begin-roster-import.js';
import { MarkRosterLeavers } from '../../../src/modules/enrollment/use-cases/mark-roster-leavers.js';
import { MendRosterImport } from '../../../src/modules/enrollment/use-cases/mend-roster-import.js';
import { ReleaseRosterImport } from '../../../src/modules/enrollment/use-cases/release-roster-import.js';
import { aFreshRegion } from '../../builders/a-fresh-region.js';
import { enrolled, onTheRoster, rosterCsv } from '../../builders/a-roster.js';
import {
  changesOfImport,
  checkedAsProposed,
  committed,
  jobOf,
  readyToCommit,
  sent,
  somebodyAt,
  stateOfImport,
} from '../../builders/a-roster-import.js';
import { aTeacher, type TeacherBuilder } from '../../builders/a-teacher.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const csv = (...teachers: readonly TeacherBuilder[]) => rosterCsv(teachers.map((teacher) => teacher.facts()));
const preview = (importId: string) =>
  app.get(FindRosterFile).preview(importId, { encoding: null, sheet: null, headerRow: null });

describe('the columns of a file', () => {
  test('are proposed by their words and by what stands in them, and settled otherwise by the user', async () => {
    const region = await aFreshRegion(app);
    const school = region.schools[0]!;
    const rows = Array.from({ length: 4 }, () => aTeacher().at(school).facts());
    const content = [
      '2030年花名册',
      '序,老师,A,号,单位编码,学段,备注',
      ...rows.map(
        (t, i) => `${i + 1},${t.name},${t.sex === 'male' ? '男' : '女'},${t.idNumber},${school.code},小学,无`,
      ),
    ].join('\n');
    const actor = somebodyAt(school, 'school-administrator');
    const importId = await sent(app, region, school, actor, content);
    const { columns, headerRow, rows: shown } = await preview(importId);
    expect(headerRow).toBe(0);
    expect(columns.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['idNumber', 'sex', 'schoolCode', 'stage']),
    );
    // No ID number is shown whole, also where nobody has said yet which column it is.
    for (const { idNumber } of rows) expect(JSON.stringify({ columns, shown })).not.toContain(idNumber);
    const settled = await app
      .get(FindRosterFile)
      .preview(importId, { encoding: null, sheet: null, headerRow: 2 });
    expect(settled.columns.find(({ index }) => index === 3)).toMatchObject({
      column: 'idNumber',
      reason: 'values',
    });
    await checkedAsProposed(app, actor, importId, { 1: 'name' });
    expect(await stateOfImport(app, importId)).toMatchObject({ state: 'checked', accepted: 4 });
  });

  test.each(['utf-8', 'gb18030', 'utf-16le'] as const)('are read in %s', async (encoding) => {
    const region = await aFreshRegion(app);
    const school = region.schools[0]!;
    const content = iconv.encode(csv(aTeacher().at(school), aTeacher().at(school)), encoding);
    const { importId } = await readyToCommit(app, region, school, content);
    expect((await preview(importId)).encoding).toBe(encoding);
    expect(await stateOfImport(app, importId)).toMatchObject({ accepted: 2, rejected: 0 });
  });

  test('that are given twice or left out keep the rows from being checked', async () => {
    const region = await aFreshRegion(app);
    const school = region.schools[0]!;
    const actor = somebodyAt(school, 'school-administrator');
    const importId = await sent(app, region, school, actor, csv(aTeacher().at(school)));
    await expect(checkedAsProposed(app, actor, importId, { 1: 'name' })).rejects.toThrow(/column-twice/);
    await expect(checkedAsProposed(app, actor, importId, { 2: null })).rejects.toThrow(/column-missing/);
    expect(await stateOfImport(app, importId)).toMatchObject({ state: 'uploaded' });
  });
});

test('the file is kept sealed: no ID number of it can be read on the disk', async () => {
  const region = await aFreshRegion(app);
  const school = region.schools[0]!;
  const teacher = aTeacher().at(school);
  const { importId } = await readyToCommit(app, region, school, csv(teacher));
  const row = await app.database.one<{ sha: string }>(
    `SELECT f.sha256 AS sha FROM enrollment.roster_import i JOIN platform.stored_file f ON f.id = i.file_id WHERE i.id = $1`,
    [importId],
  );
  const stored = await readFile(`${app.config.dataDir}/files/${row!.sha.slice(0, 2)}/${row!.sha}`);
  expect(stored.includes(teacher.facts().idNumber)).toBe(false);
});

test('a mended file takes the place of the first in the same import; both attempts stay on record', async () => {
  const region = await aFreshRegion(app);
  const school = region.schools[0]!;
  const teacher = aTeacher().at(school);
  const broken = csv(teacher).replace(teacher.facts().idNumber, `${teacher.facts().idNumber.slice(0, 17)}?`);
  const { actor, importId } = await readyToCommit(app, region, school, broken, 'broken.csv');
  expect(await stateOfImport(app, importId)).toMatchObject({
    state: 'checked',
    accepted: 0,
    rejected: 1,
    read: 1,
  });
  expect(await committed(app, actor, importId)).toMatchObject({
    problems: [{ code: 'roster-import-empty' }],
  });
  const file = { fileName: 'mended.csv', content: Buffer.from(csv(teacher)) };
  expect(await app.get(MendRosterImport).execute(actor, importId, file)).toEqual({ importId });
  await checkedAsProposed(app, actor, importId);
  expect(await stateOfImport(app, importId)).toMatchObject({ state: 'checked', accepted: 1, rejected: 0 });
  const attempts = await app.database.rows(
    `SELECT attempt, file_name AS name, rows_rejected AS rejected FROM enrollment.roster_import_attempt
      WHERE import_id = $1 ORDER BY attempt`,
    [importId],
  );
  expect(attempts).toEqual([
    { attempt: 1, name: 'broken.csv', rejected: 1 },
    { attempt: 2, name: 'mended.csv', rejected: 0 },
  ]);
});

test('a long file is checked beside the request; stopped in the middle it leaves nothing', async () => {
  const region = await aFreshRegion(app);
  const school = region.schools[0]!;
  const actor = somebodyAt(school, 'school-administrator');
  const content = csv(...Array.from({ length: 2100 }, () => aTeacher().at(school)));
  const importId = await sent(app, region, school, actor, content);
  const { jobId } = await checkedAsProposed(app, actor, importId);
  await app.database.run('UPDATE platform.background_job SET cancel_asked_at = now() WHERE id = $1', [jobId]);
  await app.runJobs();
  expect(await jobOf(app, jobId!)).toMatchObject({ state: 'cancelled' });
  expect(await stateOfImport(app, importId)).toMatchObject({ state: 'uploaded', read: 0 });
  const again = await checkedAsProposed(app, actor, importId);
  await app.runJobs();
  expect(await jobOf(app, again.jobId!)).toMatchObject({ state: 'done', result: { rowsAccepted: 2100 } });
  expect(await stateOfImport(app, importId)).toMatchObject({ state: 'checked', accepted: 2100 });
});

describe('the changes of a checked file', () => {
  test('name who is added, changed field by field, transferred, gone and back, without ID numbers', async () => {
    const region = await aFreshRegion(app);
    const [here, there] = [region.schools[0]!, region.schools[2]!];
    const same = aTeacher().at(here);
    const married = aTeacher().at(here);
    const mover = aTeacher().at(there);
    const absent = aTeacher().at(here);
    const refusedRow = aTeacher().at(here);
    const returner = aTeacher().at(here);
    const ids = await onTheRoster(app, region, [same, married, mover, absent, refusedRow, returner]);
    await app.database.run('UPDATE enrollment.teacher SET left_at = now() WHERE id = $1', [ids[5]]);
    const fresh = aTeacher().at(here);
    const content = [
      csv(same, married.named('王新名'), mover.at(here), returner, fresh),
      // Refused for its stage, yet not gone.
      csv(refusedRow).split('\n')[1]!.replace('小学', '大学'),
    ].join('\n');
    const { importId } = await readyToCommit(app, region, here, content);
    expect(await changesOfImport(app, importId, 'added')).toMatchObject([
      { name: fresh.facts().name, row: 6 },
    ]);
    expect(await changesOfImport(app, importId, 'changed')).toMatchObject([
      {
        nameDiffers: true,
        changes: [{ fact: 'name', before: married.facts().name, after: '王新名' }],
      },
    ]);
    expect(await changesOfImport(app, importId, 'transferred')).toMatchObject([
      { schoolName: here.name, formerSchoolName: there.name },
    ]);
    expect(await changesOfImport(app, importId, 'returning')).toHaveLength(1);
    expect(await changesOfImport(app, importId, 'gone')).toMatchObject([
      { name: absent.facts().name, leavingReason: null },
    ]);
    const { units, isStale } = await app.get(FindRosterChanges).summary(importId);
    expect(units).toMatchObject([
      { added: 1, changed: 1, transferred: 1, returning: 1, unchanged: 1, gone: 1, leaving: 0 },
    ]);
    expect(isStale).toBe(false);
    const warnings = await app.database.rows(
      `SELECT code FROM enrollment.roster_import_problem WHERE import_id = $1 AND severity = 'warning' ORDER BY code`,
      [importId],
    );
    expect(warnings).toEqual([{ code: 'name-differs-from-roster' }, { code: 'teacher-returns' }]);
  });

  test('take those off the roster who were marked, with their places; the others stay', async () => {
    const region = await aFreshRegion(app);
    const school = region.schools[0]!;
    const [stays, leaves, keeps] = [aTeacher().at(school), aTeacher().at(school), aTeacher().at(school)];
    const places = await enrolled(app, region, [stays, leaves, keeps]);
    const { actor, importId } = await readyToCommit(app, region, school, csv(stays));
    const gone = await changesOfImport(app, importId, 'gone');
    expect(new Set(gone.map(({ teacherId }) => teacherId))).toEqual(
      new Set([places[1]!.teacherId, places[2]!.teacherId]),
    );
    const mark = app.get(MarkRosterLeavers);
    expect(await mark.execute(actor, importId, [places[0]!.teacherId], 'retired')).toMatchObject({
      problems: [{ code: 'not-missing-from-file' }],
    });
    await mark.execute(actor, importId, [places[1]!.teacherId, places[2]!.teacherId], 'retired');
    await mark.execute(actor, importId, [places[2]!.teacherId], null);
    expect(await committed(app, actor, importId)).toMatchObject({ result: { teachersLeft: 1 } });
    const after = await app.database.rows<{
      id: string;
      left: boolean;
      place: string;
      reason: string | null;
    }>(
      `SELECT t.id, t.left_at IS NOT NULL AS left, e.state AS place, l.reason FROM enrollment.teacher t
         JOIN enrollment.enrollment e ON e.teacher_id = t.id
         LEFT JOIN enrollment.teacher_leaving l ON l.teacher_id = t.id WHERE t.root_unit_id = $1`,
      [region.root.id],
    );
    const byId = new Map(after.map((row) => [row.id, row]));
    expect(byId.get(places[1]!.teacherId)).toMatchObject({
      left: true,
      place: 'withdrawn',
      reason: 'retired',
    });
    expect(byId.get(places[2]!.teacherId)).toMatchObject({ left: false, place: 'confirmed', reason: null });
  });

  test('that are too many wait until the office above has looked at them', async () => {
    const region = await aFreshRegion(app);
    const school = region.schools[0]!;
    const county = region.countyOf(school);
    const teachers = Array.from({ length: 8 }, () => aTeacher().at(school));
    await onTheRoster(app, region, teachers);
    const renamed = teachers.map((teacher) => teacher.named(`${teacher.facts().name}改`));
    const { actor, importId } = await readyToCommit(app, region, school, csv(...renamed));
    expect(await committed(app, actor, importId)).toMatchObject({
      problems: [{ code: 'roster-change-too-large' }],
    });
    const release = app.get(ReleaseRosterImport);
    const above = somebodyAt(county, 'county-office', '00000000-0000-7000-8000-00000000000b');
    expect(await release.ask(actor, importId)).toEqual({ importId });
    expect(await stateOfImport(app, importId)).toMatchObject({ state: 'held' });
    // The school itself cannot, another county cannot, and nobody can without a reason.
    const elsewhere = somebodyAt(region.countyOf(region.schools[2]!), 'county-office');
    expect(await release.release(actor, importId, '确实全部改名')).toMatchObject({
      problems: expect.anything(),
    });
    expect(await release.release(elsewhere, importId, '确实全部改名')).toMatchObject({
      problems: [{ code: 'release-not-above' }],
    });
    expect(await release.release(above, importId, ' ')).toMatchObject({
      problems: [{ code: 'release-needs-reason' }],
    });
    expect(await release.release(above, importId, '已与学校核实，全部改名')).toEqual({ importId });
    expect(await committed(app, actor, importId)).toMatchObject({ result: { teachersChanged: 8 } });
  });
});

test('a file that is no table is refused and leaves nothing behind', async () => {
  const region = await aFreshRegion(app);
  const count = () => app.database.one('SELECT count(*) AS n FROM enrollment.roster_import');
  const before = await count();
  const answer = await app
    .get(BeginRosterImport)
    .execute(
      somebodyAt(region.root, 'province-office'),
      { programmeId: region.programmeId, unitId: region.root.id },
      { fileName: 'roster.xlsx', content: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) },
    );
  expect(answer).toMatchObject({ problems: [{ code: 'file-unreadable' }] });
  expect(await count()).toEqual(before);
});
