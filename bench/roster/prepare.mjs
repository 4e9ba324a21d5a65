/** Makes a database in which the region stands and waits for its roster. */
import { SetUpProgramme } from '../../apps/api/dist/modules/enrollment/use-cases/set-up-programme.js';
import { ImportSchools } from '../../apps/api/dist/modules/enrollment/use-cases/import-schools.js';
import { migrate } from '../../apps/api/dist/migrate.js';
import { answerParent } from '../shared/measure.mjs';
import { done, openApp, PROGRAM } from '../shared/open-app.mjs';

await answerParent(async ({ url, packId, schools }) => {
  await migrate(url);
  const { app, pack, get } = await openApp({ url, packId });
  const made = done('Opening', await get(SetUpProgramme).execute(PROGRAM, pack));
  const list = { rootUnitId: made.rootUnitId, fileName: 'schools.csv', source: schools };
  done('Schools', await get(ImportSchools).execute(PROGRAM, list));
  await app.close();
  return { ...made };
});
