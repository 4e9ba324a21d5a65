/**
 * The results of a cohort: scoring, evaluation and issue, beside a bare COPY out, weighted sum, COPY in and upsert, and beside
 * COPY of as many certificate rows.
 *
 *   pnpm bench results [--sizes 67900,270000] [--rounds 3] [--pack ID] [--built]
 *
 * --built takes the server as it was built last.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from '../../apps/api/bin/workspace.mjs';
import { inChild, inSeconds, inThousands, median, table } from '../shared/measure.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    sizes: text('67900,270000'),
    rounds: text('3'),
    pack: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});
if (!values.built && (await runTool('tsc -b apps/api')) !== 0) process.exit(1);
const { packOf } = await import('../shared/open-app.mjs');
const { startEmbeddedDatabase } =
  await import('../../apps/api/dist/platform/embedded-database/start-embedded-database.js');
const { createDatabase, dropDatabase } =
  await import('../../apps/api/dist/platform/embedded-database/manage-databases.js');

const pack = packOf(values.pack);
const folder = mkdtempSync(join(tmpdir(), 'tisheng-bench-'));
await chmod(folder, 0o755);
const server = await startEmbeddedDatabase({ dataDir: join(folder, 'postgres') });
const child = (name, input) => inChild(new URL(name, import.meta.url), { packId: pack.id, ...input });
let databases = 0;

async function onCopy(template, work) {
  const name = `bench_${(databases += 1)}`;
  const url = await createDatabase(server.url, name, template);
  try {
    return await work(url);
  } finally {
    await dropDatabase(server.url, name);
  }
}

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 16)}`,
);
try {
  for (const teachers of values.sizes.split(',').map(Number)) {
    const template = `bench_prepared_${teachers}`;
    const url = await createDatabase(server.url, template);
    const { cohortId } = await child('./prepare.mjs', { url, teachers, schools: Math.round(teachers / 52) });
    const taken = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const product = await onCopy(template, (copy) => child('./make-results.mjs', { url: copy, cohortId }));
      const bare = await onCopy(template, (copy) =>
        child('./bare-results.mjs', { url: copy, cohortId, certificates: product.issued }),
      );
      taken.push({ product, bare });
    }
    const of = (pick) => median(taken.map(pick));
    const peak = Math.max(...taken.map(({ product }) => product.peakMb ?? 0));
    const [{ product }] = taken;
    const line = (name, rows, ours, limit, reach) => [
      name,
      inThousands(rows),
      inSeconds(of(ours)),
      limit ? inSeconds(of(limit)) : '',
      limit ? (of(limit) / of(ours)).toFixed(2) : '',
      reach,
    ];
    console.log(
      `\n## ${inThousands(teachers)} teachers (${values.rounds} rounds, medians), peak memory ${peak} MB\n`,
    );
    console.log(
      table(
        ['job', 'rows', 'product', 'bare', 'ratio', 'reach'],
        [
          line(
            'scored for the first time',
            product.learners,
            (t) => t.product.seconds.first,
            (t) => t.bare.first,
            '≥ 0.60, then ≥ 0.90',
          ),
          line(
            'scored again, nothing new',
            product.learners,
            (t) => t.product.seconds.same,
            (t) => t.bare.again,
            '',
          ),
          line(
            'scored again, everything new, with history',
            product.changed,
            (t) => t.product.seconds.changed,
            (t) => t.bare.again,
            '',
          ),
          line('evaluation looked at before', product.learners, (t) => t.product.seconds.preview, null, ''),
          line('evaluated and published', product.evaluated, (t) => t.product.seconds.evaluated, null, ''),
          line(
            'certificates issued',
            product.issued,
            (t) => t.product.seconds.issued,
            (t) => t.bare.copied,
            '≥ 0.25',
          ),
        ],
      ),
    );
    await dropDatabase(server.url, template);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
