/**
 * The result package of a workshop, written while it is sent: how long it takes and how much memory, for one size and for
 * another. Flat memory is the point.
 *
 *   pnpm bench package [--works 75,300] [--megabytes 2] [--pack ID] [--built]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from '../../apps/api/bin/workspace.mjs';
import { inChild, inSeconds, table } from '../shared/measure.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    works: text('75,300'),
    megabytes: text('2'),
    pack: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});

if (!values.built && (await runTool('tsc -b apps/api')) !== 0) process.exit(1);
const { createDatabase } = await import('../../apps/api/dist/platform/embedded-database/manage-databases.js');
const { startEmbeddedDatabase } =
  await import('../../apps/api/dist/platform/embedded-database/start-embedded-database.js');
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 16)}`,
);

const folder = mkdtempSync(join(tmpdir(), 'tisheng-bench-'));
await chmod(folder, 0o755);
const embedded = await startEmbeddedDatabase({ dataDir: join(folder, 'data'), durability: 'test' });
const rows = [];
try {
  for (const works of values.works.split(',').map(Number)) {
    const url = await createDatabase(embedded.url, `package_${works}`);
    const megabytes = Number(values.megabytes);
    const script = new URL('./package-work.mjs', import.meta.url);
    const { seconds, bytes, before, peakMb } = await inChild(script, {
      url,
      packId: values.pack,
      works,
      megabytes,
    });
    rows.push([
      String(works),
      `${Math.round(bytes / 1024 ** 2)} MB`,
      inSeconds(seconds),
      `${Math.round(bytes / 1024 ** 2 / seconds)} MB/s`,
      `${before} MB`,
      `${peakMb} MB`,
    ]);
  }
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(table(['works', 'package', 'time', 'rate', 'peak memory before', 'peak memory after'], rows));
