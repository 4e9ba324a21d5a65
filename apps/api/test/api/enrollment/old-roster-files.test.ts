import { BeginRosterImport } from '../../../src/modules/enrollment/use-cases/begin-roster-import.js';
import { ForgetOldRosterFiles } from '../../../src/modules/enrollment/use-cases/forget-old-roster-files.js';
import { FileStorage } from '../../../src/platform/storage/file-storage.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
});

const DAY = 86_400_000;
const later = (days: number): void => app.clock.set(new Date(app.clock.now().getTime() + days * DAY));

async function uploads(fileName: string): Promise<string> {
  const content = Buffer.from(`姓名,性别,证件号码,学校\n张三,男,,${fileName}\n`);
  const answer = await app
    .get(BeginRosterImport)
    .execute(
      { displayName: 'school', role: 'school-administrator' },
      { programmeId: region.programmeId, unitId: region.schools[0]!.id },
      { fileName, content },
    );
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.importId;
}

test('a roster file is gone after ninety days, and an import that nobody ended with it; a younger one stays', async () => {
  const old = await uploads('old.csv');
  later(60);
  const young = await uploads('young.csv');
  later(31);
  expect(await app.get(ForgetOldRosterFiles).execute()).toEqual({ imports: 1 });
  await app.runJobs();

  const found = await app.database.rows<{ id: string; state: string; fileId: string | null }>(
    'SELECT id, state, file_id AS "fileId" FROM enrollment.roster_import ORDER BY uploaded_at',
  );
  expect(found).toMatchObject([
    { id: old, state: 'discarded', fileId: null },
    { id: young, state: 'uploaded' },
  ]);
  const attempts = await app.database.rows<{ fileId: string }>(
    'SELECT file_id AS "fileId" FROM enrollment.roster_import_attempt ORDER BY uploaded_at',
  );
  const storage = app.get(FileStorage);
  const [gone, kept] = await Promise.all(
    attempts.map(async ({ fileId }) => {
      const file = await storage.find(app.database, fileId);
      return storage.read(file!).then(
        (stream) => stream.destroy().destroyed === false,
        () => true,
      );
    }),
  );
  expect([gone, kept]).toEqual([true, false]);
  expect(await app.get(ForgetOldRosterFiles).execute()).toEqual({ imports: 0 });
});
