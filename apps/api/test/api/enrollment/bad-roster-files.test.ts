import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { CommitRosterImport } from '../../../src/modules/enrollment/use-cases/commit-roster-import.js';
import { UploadRoster } from '../../../src/modules/enrollment/use-cases/upload-roster.js';
import { OrganizationWriter } from '../../../src/modules/organization/public/organization-writer.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { rosterCsv, theProgram } from '../../builders/a-roster.js';
import { aTeacher } from '../../builders/a-teacher.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let cookie: string;

beforeAll(async () => {
  region = await aRegion(app);
  cookie = await anAccount(app).of('province-office').at(region.root).signedIn();
});

const good = (): string => rosterCsv([aTeacher().at(region.schools[0]!).facts()]);

async function sent(content: Buffer, name: string) {
  const data = new FormData();
  data.append('file', new Blob([Buffer.from(content)]), name);
  const target = `programmeId=${region.programmeId}&unitId=${region.root.id}`;
  return app.rest({ method: 'POST', url: `/files/rosters?${target}`, payload: data, cookie });
}

const stored = () =>
  app.database.one(
    `SELECT (SELECT count(*) FROM enrollment.roster_import) AS imports,
            (SELECT count(*) FROM enrollment.roster_import_row) AS rows,
            (SELECT count(*) FROM platform.stored_file) AS files`,
  );

async function thousandColumns(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet('名册').addRow(Array.from({ length: 1000 }, (_, index) => `列${index}`));
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function cutWorkbook(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet('名册').addRow(['姓名', '性别', '证件号码']);
  const whole = Buffer.from(await book.xlsx.writeBuffer());
  return whole.subarray(0, whole.length - 200);
}

const compound = (stream: string): Buffer => {
  const content = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(content);
  content.writeUInt16LE(9, 30);
  content.writeUInt32LE(1, 48);
  Buffer.from(stream, 'utf16le').copy(content, 1152);
  return content;
};

test.each<[string, string, () => Buffer | Promise<Buffer>, string, RegExp]>([
  ['an empty file', 'a.csv', () => Buffer.alloc(0), 'file-empty', /没有内容/],
  ['a workbook with a password', 'a.xlsx', () => compound('EncryptedPackage'), 'file-unreadable', /密码/],
  ['an old workbook', 'a.xls', () => compound('Workbook'), 'file-type-unknown', /旧格式/],
  ['an old workbook under a new name', 'a.xlsx', () => compound('Workbook'), 'file-type-unknown', /旧格式/],
  [
    'a web page under the name of a workbook',
    'a.xls',
    () => Buffer.from('<html><table></table></html>'),
    'file-type-unknown',
    /网页/,
  ],
  ['a workbook that was cut off', 'a.xlsx', cutWorkbook, 'file-unreadable', /已损坏/],
  ['a thousand columns', 'a.xlsx', thousandColumns, 'file-too-large', /列数/],
  [
    'a cell of ten million characters',
    'a.csv',
    () => Buffer.from(`姓名\n${'字'.repeat(10_000_000)}`),
    'file-too-large',
    /单元格/,
  ],
  [
    'two encodings in one file',
    'a.csv',
    () => Buffer.concat([Buffer.from(good().repeat(3)), iconv.encode('王芳,女,1\n', 'gb18030')]),
    'file-unreadable',
    /编码/,
  ],
])('%s is answered in both languages and leaves nothing behind', async (_, name, content, code, zh) => {
  const before = await stored();
  const answer = await sent(await content(), name);
  expect(answer.status).toBe(422);
  const { problems } = answer.json<{ problems: { code: string; zh: string; en: string }[] }>();
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]!.zh).toMatch(zh);
  expect(problems[0]!.en).toMatch(/^[A-Z].*\.$/);
  expect(await stored()).toEqual(before);
});

test('a file with a header alone is checked, and there is nothing to commit', async () => {
  const [header] = good().split('\n');
  const target = { programmeId: region.programmeId, unitId: region.root.id };
  const source = Buffer.from(header!);
  const checked = await app.get(UploadRoster).execute(theProgram, { ...target, fileName: 'a.csv', source });
  if (!('importId' in checked)) throw new Error(JSON.stringify(checked.problems));
  expect(checked).toMatchObject({ rowsRead: 0, rowsAccepted: 0, rowsRejected: 0 });
  expect(await app.get(CommitRosterImport).execute(theProgram, checked.importId)).toMatchObject({
    problems: [{ code: 'roster-import-empty' }],
  });
});

test('one person in the files of two schools is one teacher, at the school of the later file', async () => {
  const [one, other] = [region.schools[0]!, region.schools[1]!];
  const teacher = aTeacher();
  const before = await teachers();
  for (const school of [one, other]) {
    const facts = teacher.at(school).teaching('primary').facts();
    await imported(school.id, Buffer.from(rosterCsv([facts])));
  }
  expect(await teachers()).toBe(before + 1);
});

test('a hundred schools that send their files at once lose nobody', async () => {
  const schools = Array.from({ length: 100 }, (_, index) => ({
    kind: 'school' as const,
    code: `21997${String(index).padStart(5, '0')}`,
    name: `第${index}小学`,
    parentCode: region.countyOf(region.schools[0]!).code,
    stages: ['primary' as const],
  }));
  await app.database.transaction((tx) =>
    app.get(OrganizationWriter).upsertUnits(tx, region.root.id, schools),
  );
  const units = await app.database.rows<{ id: string; code: string; path: string }>(
    `SELECT id, code, path FROM organization.unit WHERE code LIKE '21997%'`,
  );
  const before = await teachers();
  const files = units.map((unit) => ({
    unit,
    names: Array.from({ length: 3 }, () =>
      aTeacher()
        .at({ ...region.schools[0]!, ...unit })
        .facts(),
    ),
  }));
  const added = await Promise.all(
    files.map(({ unit, names }) => imported(unit.id, Buffer.from(rosterCsv(names)))),
  );
  expect(added).toEqual(files.map(() => 3));
  expect(await teachers()).toBe(before + 300);
  const perSchool = await app.database.rows<{ n: number }>(
    `SELECT count(*) AS n FROM enrollment.teacher t JOIN organization.unit u ON u.id = t.school_id
      WHERE u.code LIKE '21997%' GROUP BY u.id`,
  );
  expect(perSchool.map(({ n }) => n)).toEqual(files.map(() => 3));
  const numbers = await app.database.one<{ all: number; distinct: number }>(
    'SELECT count(*) AS all, count(DISTINCT learner_no) AS distinct FROM enrollment.learner WHERE programme_id = $1',
    [region.programmeId],
  );
  expect(numbers?.distinct).toBe(numbers?.all);
});

async function teachers(): Promise<number> {
  const row = await app.database.one<{ n: number }>(
    'SELECT count(*) AS n FROM enrollment.teacher WHERE root_unit_id = $1',
    [region.root.id],
  );
  return row?.n ?? 0;
}

/** Uploads and commits; answers how many teachers were added. */
async function imported(unitId: string, source: Buffer): Promise<number> {
  const checked = await app
    .get(UploadRoster)
    .execute(theProgram, { programmeId: region.programmeId, unitId, fileName: 'a.csv', source });
  if (!('importId' in checked)) throw new Error(JSON.stringify(checked.problems));
  const committed = await app.get(CommitRosterImport).execute(theProgram, checked.importId);
  if ('problems' in committed) throw new Error(JSON.stringify(committed.problems));
  return committed.teachersAdded;
}
