import { readFileSync } from 'node:fs';
import { UploadRoster } from '../../../src/modules/enrollment/use-cases/upload-roster.js';
import { CommitRosterImport } from '../../../src/modules/enrollment/use-cases/commit-roster-import.js';
import { DiscardRosterImport } from '../../../src/modules/enrollment/use-cases/discard-roster-import.js';
import { ImportSchools } from '../../../src/modules/enrollment/use-cases/import-schools.js';
import { ImportCounties } from '../../../src/modules/enrollment/use-cases/import-counties.js';
import { EnrollmentReader } from '../../../src/modules/enrollment/public/enrollment-reader.js';
import { IdSealing } from '../../../src/platform/personal-data/id-sealing.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { enrolled, onTheRoster, rosterCsv, theProgram } from '../../builders/a-roster.js';
import { aTeacher } from '../../builders/a-teacher.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const sample = (name: string) => new URL(`../../samples/${name}`, import.meta.url).pathname;

async function withSchools(pack: string, file: string): Promise<Region> {
  const region = await aRegion(app, { pack, counties: [] });
  const list = { rootUnitId: region.root.id, fileName: file, source: sample(file) };
  expect(await app.get(ImportSchools).execute(theProgram, list)).toMatchObject({ rejected: 0, problems: [] });
  return region;
}

async function upload(region: Region, source: string | Buffer, fileName: string, unitId = region.root.id) {
  const answer = await app
    .get(UploadRoster)
    .execute(theProgram, { programmeId: region.programmeId, unitId, fileName, source });
  if (!('importId' in answer)) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

async function refusalOf(region: Region, source: string | Buffer, fileName: string) {
  const before = await stored();
  const answer = await app
    .get(UploadRoster)
    .execute(theProgram, { programmeId: region.programmeId, unitId: region.root.id, fileName, source });
  expect(await stored()).toEqual(before);
  return 'problems' in answer ? answer.problems.map(({ code }) => code) : [];
}

const stored = () =>
  app.database.one(
    'SELECT (SELECT count(*) FROM enrollment.roster_import) AS imports, (SELECT count(*) FROM enrollment.roster_import_row) AS rows',
  );

describe('a workbook full of mistakes', () => {
  test('is checked row by row: just the faults that it has, each in its row and column', async () => {
    const region = await withSchools('jilin-2014', 'jilin-schools.csv');
    const expected = JSON.parse(readFileSync(sample('messy.expected.json'), 'utf8')) as {
      rows: number;
      accepted: number;
      acceptedInSpiteOf: { row: number }[];
      rejected: { row: number; column: string; code: string }[];
    };
    const checked = await upload(region, sample('messy.xlsx'), 'messy.xlsx');
    expect(checked).toMatchObject({ rowsRead: expected.rows, rowsAccepted: expected.accepted });
    const problems = await app.database.rows(
      `SELECT sheet_row AS row, column_name AS column, code FROM enrollment.roster_import_problem
        WHERE import_id = $1 AND severity = 'error' ORDER BY sheet_row, position`,
      [checked.importId],
    );
    expect(problems).toEqual(expected.rejected);
    const accepted = await app.database.rows<{ row: number }>(
      'SELECT sheet_row AS row FROM enrollment.roster_import_row WHERE import_id = $1',
      [checked.importId],
    );
    expect(accepted.map(({ row }) => row)).toEqual(
      expect.arrayContaining(expected.acceptedInSpiteOf.map(({ row }) => row)),
    );
  });

  test('no formula of it is ever computed or kept', async () => {
    const rows = await app.database.rows<{ name: string }>('SELECT name FROM enrollment.roster_import_row');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ name }) => /^[=+@-]/.test(name))).toEqual([]);
  });
});

test('the workbooks and texts of both regions are read whole', async () => {
  const province = await withSchools('jilin-2014', 'jilin-schools.csv');
  const workbook = await upload(province, sample('jilin-three-schools.xlsx'), 'three.xlsx');
  expect(workbook.rowsRejected).toBe(0);
  const city = await withSchools('quanzhou-2016', 'quanzhou-schools.csv');
  const text = await upload(city, sample('quanzhou-fengze-gb18030.csv'), 'fengze.csv');
  expect(text).toMatchObject({ rowsRead: 240, rowsAccepted: 240, rowsRejected: 0 });
});

describe('a file that cannot be read is refused by name and leaves nothing behind', () => {
  let region: Region;
  const good = () => readFileSync(sample('messy.xlsx'));
  beforeAll(async () => {
    region = await aRegion(app);
  });

  test('an empty file', async () => {
    expect(await refusalOf(region, Buffer.alloc(0), 'roster.csv')).toEqual(['file-empty']);
  });
  test('a workbook cut in half', async () => {
    const whole = good();
    expect(await refusalOf(region, whole.subarray(0, whole.length / 2), 'roster.xlsx')).toEqual([
      'file-unreadable',
    ]);
  });
  test('a picture', async () => {
    expect(await refusalOf(region, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'roster.png')).toEqual([
      'file-type-unknown',
    ]);
  });
  test('a text without a header', async () => {
    expect(await refusalOf(region, Buffer.from('a,b,c\n1,2,3\n'), 'roster.csv')).toEqual([
      'header-not-found',
    ]);
  });
  test('a header without the school', async () => {
    expect(
      await refusalOf(region, Buffer.from('姓名,性别,证件号码,任教学段\n王芳,女,1,小学\n'), 'roster.csv'),
    ).toEqual(['column-missing']);
  });
  test('a quotation mark that is never closed, after good rows', async () => {
    const rows = rosterCsv([aTeacher().at(region.schools[0]!).facts()]);
    const codes = await refusalOf(region, Buffer.from(`${rows}\n"王芳,女`), 'roster.csv');
    expect(codes).toEqual(['file-unreadable']);
  });
});

test('a school outside the unit in whose name the file is sent is unknown to it', async () => {
  const region = await aRegion(app);
  const [own, , other] = region.schools;
  const file = Buffer.from(rosterCsv([aTeacher().at(own!).facts(), aTeacher().at(other!).facts()]));
  const checked = await upload(region, file, 'roster.csv', region.countyOf(own!).id);
  expect(checked).toMatchObject({ rowsAccepted: 1, rowsRejected: 1 });
});

describe('a committed roster', () => {
  test('has each teacher once, with a sealed ID number and a learner number', async () => {
    const region = await aRegion(app);
    const facts = aTeacher().at(region.schools[0]!);
    const [id] = await onTheRoster(app, region, [facts]);
    const row = await app.database.one<{ sealed: Buffer; keyId: string; hash: Buffer; learnerNo: string }>(
      `SELECT t.id_sealed AS sealed, t.id_key AS "keyId", t.id_hash AS hash, l.learner_no AS "learnerNo"
         FROM enrollment.teacher t JOIN enrollment.learner l ON l.teacher_id = t.id WHERE t.id = $1`,
      [id],
    );
    expect(row?.sealed.toString('latin1')).not.toContain(facts.facts().idNumber);
    expect(app.get(IdSealing).open(row!)).toBe(facts.facts().idNumber);
    expect(row?.learnerNo).toMatch(/^MU\d{8}[0-9A-Z]$/);
  });

  test('committed twice adds nobody; the second file changes what it knows better', async () => {
    const region = await aRegion(app);
    const teacher = aTeacher().at(region.schools[0]!);
    const [first] = await onTheRoster(app, region, [teacher]);
    const again = await upload(region, Buffer.from(rosterCsv([teacher.facts()])), 'again.csv');
    expect(await app.get(CommitRosterImport).execute(theProgram, again.importId)).toMatchObject({
      teachersAdded: 0,
      teachersChanged: 0,
    });
    const renamed = await upload(
      region,
      Buffer.from(rosterCsv([teacher.named('李明').facts()])),
      'renamed.csv',
    );
    expect(await app.get(CommitRosterImport).execute(theProgram, renamed.importId)).toMatchObject({
      teachersAdded: 0,
      teachersChanged: 1,
    });
    const row = await app.database.one<{ name: string }>(
      'SELECT name FROM enrollment.teacher WHERE id = $1',
      [first],
    );
    expect(row?.name).toBe('李明');
    expect(await app.get(CommitRosterImport).execute(theProgram, renamed.importId)).toMatchObject({
      problems: [{ code: 'move-not-possible' }],
    });
  });

  test('a teacher who is named at another school moves there, with history and enrollment', async () => {
    const region = await aRegion(app);
    const [from, to] = [region.schools[0]!, region.schools[2]!];
    const teacher = aTeacher().at(from);
    const [before] = await enrolled(app, region, [teacher]);
    const moved = await upload(region, Buffer.from(rosterCsv([teacher.at(to).facts()])), 'moved.csv');
    expect(await app.get(CommitRosterImport).execute(theProgram, moved.importId)).toMatchObject({
      teachersTransferred: 1,
    });
    const postings = await app.database.rows(
      'SELECT school_id AS school, to_date IS NULL AS current FROM enrollment.teacher_posting WHERE teacher_id = $1 ORDER BY current',
      [before!.teacherId],
    );
    expect(postings).toEqual([
      { school: from.id, current: false },
      { school: to.id, current: true },
    ]);
    const after = await app.get(EnrollmentReader).ofTeacher(region.cohortId, before!.teacherId);
    expect(after).toMatchObject({
      id: before!.id,
      schoolId: to.id,
      unitPath: to.path,
      countyId: to.parentId,
    });
  });

  test('a discarded file cannot be committed', async () => {
    const region = await aRegion(app);
    const file = Buffer.from(rosterCsv([aTeacher().at(region.schools[0]!).facts()]));
    const { importId } = await upload(region, file, 'roster.csv');
    expect(await app.get(DiscardRosterImport).execute(theProgram, importId)).toEqual([]);
    expect(await app.get(CommitRosterImport).execute(theProgram, importId)).toMatchObject({
      problems: [{ code: 'move-not-possible' }],
    });
  });
});

test('a school whose county has no unit is named with its row; a list of counties helps', async () => {
  const region = await aRegion(app);
  const schools = {
    rootUnitId: region.root.id,
    fileName: 'schools.csv',
    source: Buffer.from('学校标识码,学校名称,任教学段,所属县区代码\n2199900001,新县小学,小学,990777\n'),
  };
  expect(await app.get(ImportSchools).execute(theProgram, schools)).toMatchObject({
    added: 0,
    problems: [{ code: 'county-unknown', row: 2 }],
  });
  const counties = {
    rootUnitId: region.root.id,
    fileName: 'counties.csv',
    source: Buffer.from('县区代码,县区名称,市州代码\n990777,新县,9901\n990888,远县,9977\n'),
  };
  expect(await app.get(ImportCounties).execute(theProgram, counties)).toMatchObject({
    added: 1,
    problems: [{ code: 'city-unknown', row: 3 }],
  });
  expect(await app.get(ImportSchools).execute(theProgram, schools)).toMatchObject({ added: 1, problems: [] });
});
