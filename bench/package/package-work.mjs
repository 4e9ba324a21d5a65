/** A workshop with many accepted works and their files; its result package is written while it is read, and thrown away. */
import { createHash, randomBytes } from 'node:crypto';
import { PackWorkshop } from '../../apps/api/dist/modules/practice-evidence/files/packages/pack-workshop.js';
import { FileStorage } from '../../apps/api/dist/platform/storage/file-storage.js';
import { migrate } from '../../apps/api/dist/migrate.js';
import { inventedTeachers } from '../shared/invented-teachers.mjs';
import { answerParent, peakMb, timed } from '../shared/measure.mjs';
import { openApp, PROGRAM } from '../shared/open-app.mjs';

await answerParent(async ({ url, packId, works, megabytes }) => {
  await migrate(url);
  const opened = await openApp({ url, packId });
  const { cohortId, people } = await inventedTeachers(opened, works);
  const { database, get, clock, app } = opened;
  const [{ countyId }] = people;
  const now = clock.now();
  const { id: workshopId } = await database.one(
    `INSERT INTO enrollment.workshop (cohort_id, county_id, name, published_at, created_at) VALUES ($1, $2, '示例工作坊', $3, $3)
     RETURNING id`,
    [cohortId, countyId, now],
  );
  await database.run(
    `WITH made AS (INSERT INTO enrollment.study_group (workshop_id, name, position) VALUES ($1, '一组', 0) RETURNING id)
     INSERT INTO enrollment.workshop_member (cohort_id, enrollment_id, group_id, since)
     SELECT $2, e, made.id, $4 FROM made, unnest($3::uuid[]) AS e`,
    [workshopId, cohortId, people.map(({ enrollmentId }) => enrollmentId), now],
  );
  for (const { enrollmentId } of people) {
    const content = randomBytes(megabytes * 1024 * 1024);
    await database.transaction(async (tx) => {
      const file = await get(FileStorage).keep(tx, {
        name: '课堂实录.mp4',
        mediaType: 'video/mp4',
        content,
        createdBy: null,
      });
      await tx.run(
        `WITH made AS (INSERT INTO practice_evidence.submission (cohort_id, enrollment_id, theme, state, own_topic, body, saved_at,
                         submitted_at, score_hundredths)
           VALUES ($1, $2, 1, 'accepted', '自选', repeat('课堂里怎样使用技术。', 200), $4, $4, 9000) RETURNING id)
         INSERT INTO practice_evidence.submission_file (submission_id, file_id, position) SELECT id, $3, 0 FROM made`,
        [cohortId, enrollmentId, file.id, now],
      );
    });
  }
  globalThis.gc?.();
  const before = peakMb();
  const { path } = await database.one('SELECT path FROM organization.unit WHERE id = $1', [countyId]);
  const office = {
    ...PROGRAM,
    accountId: '00000000-0000-7000-8000-000000000001',
    role: 'county-office',
    unitId: countyId,
    unitPath: path,
  };
  const { seconds, answer } = await timed(async () => {
    const packed = await get(PackWorkshop).execute(office, workshopId);
    if (!packed.content) throw new Error(JSON.stringify(packed));
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of packed.content) {
      bytes += piece.length;
      hash.update(piece);
    }
    return bytes;
  });
  await app.close();
  return { seconds, bytes: answer, before };
});
