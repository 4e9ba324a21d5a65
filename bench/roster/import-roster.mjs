/** The product: a roster file is uploaded, checked and committed. The time is from the file to the committed roster. */
import { UploadRoster } from '../../apps/api/dist/modules/enrollment/use-cases/upload-roster.js';
import { CommitRosterImport } from '../../apps/api/dist/modules/enrollment/use-cases/commit-roster-import.js';
import { answerParent, peakMb, timed } from '../shared/measure.mjs';
import { done, openApp, PROGRAM } from '../shared/open-app.mjs';

await answerParent(async ({ url, packId, programmeId, rootUnitId, file, fileName }) => {
  const { app, get } = await openApp({ url, packId });
  const idleMb = peakMb();
  const check = await timed(async () =>
    done(
      'Checking',
      await get(UploadRoster).execute(PROGRAM, { programmeId, unitId: rootUnitId, fileName, source: file }),
    ),
  );
  const { importId, rowsRead, rowsAccepted } = check.answer;
  const commit = await timed(async () =>
    done('Committing', await get(CommitRosterImport).execute(PROGRAM, importId)),
  );
  await app.close();
  return {
    seconds: check.seconds + commit.seconds,
    check: check.seconds,
    commit: commit.seconds,
    rows: rowsRead,
    accepted: rowsAccepted,
    importId,
    idleMb,
  };
});
