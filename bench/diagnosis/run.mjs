/**
 * The diagnosis: how well the test measures, taking it under load, courses recommended to a region, and its analysis.
 *
 *   pnpm bench diagnosis [--only forms,answers,recommend,analysis] [--rounds 3] [--pack ID] [--built]
 *                        [--invented 2000] [--teachers 67900] [--sizes 67900,270000] [--takers 2000] [--seconds 30] [--pause 10]
 *
 * `forms` needs no database. --built takes the server as it was built last.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from '../../apps/api/bin/workspace.mjs';
import { inChild } from '../shared/measure.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    only: text('forms,answers,recommend,analysis'),
    rounds: text('3'),
    invented: text('2000'),
    teachers: text('67900'),
    schools: text('1300'),
    sizes: text('67900,270000'),
    takers: text('2000'),
    seconds: text('30'),
    pause: text('10'),
    pack: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});
const parts = values.only.split(',');
const number = (name) => Number(values[name]);

if (!values.built && (await runTool('tsc -b apps/api')) !== 0) process.exit(1);
const { packOf } = await import('../shared/open-app.mjs');
const pack = packOf(values.pack);
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 16)}`,
);

if (parts.includes('forms')) {
  const { measureForms } = await import('./forms.mjs');
  measureForms({ teachers: number('invented'), targetLevel: pack.diagnosis.targetLevel });
}
if (parts.some((part) => part !== 'forms')) await onADatabase();
process.exit(0);

/** Parts that need PostgreSQL, each on a database of its own. */
async function onADatabase() {
  const { startEmbeddedDatabase } =
    await import('../../apps/api/dist/platform/embedded-database/start-embedded-database.js');
  const { createDatabase } =
    await import('../../apps/api/dist/platform/embedded-database/manage-databases.js');
  const folder = mkdtempSync(join(tmpdir(), 'tisheng-bench-'));
  await chmod(folder, 0o755);
  const server = await startEmbeddedDatabase({ dataDir: join(folder, 'postgres') });
  let databases = 0;
  const where = {
    packId: pack.id,
    rounds: number('rounds'),
    database: () => createDatabase(server.url, `bench_diagnosis_${(databases += 1)}`),
    child: (script, input) => inChild(new URL(script, import.meta.url), { packId: pack.id, ...input }),
  };
  try {
    if (parts.includes('answers')) {
      const { measureAnswers } = await import('./answers.mjs');
      const load = { teachers: number('takers'), seconds: number('seconds'), pause: number('pause') };
      await measureAnswers({ ...where, ...load });
    }
    if (parts.includes('recommend')) {
      const { measureRecommendations } = await import('./recommend.mjs');
      await measureRecommendations({ ...where, teachers: number('teachers'), schools: number('schools') });
    }
    if (parts.includes('analysis')) {
      const { measureAnalysis } = await import('./analysis.mjs');
      await measureAnalysis({ ...where, sizes: values.sizes.split(',').map(Number) });
    }
  } finally {
    await server.stop();
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}
