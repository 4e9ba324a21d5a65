/** The product as it is served, with teachers who are signed in. */
import { migrate } from '../../apps/api/dist/migrate.js';
import { inventedTeachers } from '../shared/invented-teachers.mjs';
import { peakMb } from '../shared/measure.mjs';
import { openApp } from '../shared/open-app.mjs';

/** Which of these contents are kept as files. */
const STORED = 'SELECT DISTINCT sha256 FROM platform.stored_file WHERE sha256 = ANY($1)';

const { url, packId, teachers } = JSON.parse(process.argv[2]);
await migrate(url);
const opened = await openApp({ url, packId });
const { cohortId, people } = await inventedTeachers(opened, teachers);
await opened.app.listen(0, '127.0.0.1');
const { port } = opened.app.getHttpServer().address();
// Whoever began this is gone.
process.once('disconnect', () => process.exit(1));
process.on('message', (asked) => {
  if (asked === 'peak') process.send({ peakMb: peakMb(), cpu: process.cpuUsage() });
  else if (asked.hashes) void opened.database.rows(STORED, [asked.hashes]).then((rows) => process.send(rows));
  else void opened.app.close().then(() => process.exit(0));
});
process.send({ address: `http://127.0.0.1:${port}`, cohortId, tokens: people.map(({ token }) => token) });
