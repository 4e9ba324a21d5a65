/**
 * Certificates verified by number and name among a million, with the rate limit counting, beside node:http with one prepared
 * statement, in turns.
 *
 *   pnpm bench lookup [--certificates 1000000] [--seconds 10] [--rounds 3] [--pack ID] [--built]
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTool } from '../../apps/api/bin/workspace.mjs';
import { inChild, inThousands, median, table } from '../shared/measure.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    certificates: text('1000000'),
    seconds: text('10'),
    rounds: text('3'),
    pack: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});
if (!values.built && (await runTool('tsc -b apps/api')) !== 0) process.exit(1);
const { packOf } = await import('../shared/open-app.mjs');
const { startEmbeddedDatabase } =
  await import('../../apps/api/dist/platform/embedded-database/start-embedded-database.js');
const { createDatabase } = await import('../../apps/api/dist/platform/embedded-database/manage-databases.js');

const pack = packOf(values.pack);
const folder = mkdtempSync(join(tmpdir(), 'tisheng-bench-'));
await chmod(folder, 0o755);
const database = await startEmbeddedDatabase({ dataDir: join(folder, 'postgres') });
const [certificates, seconds, rounds] = [values.certificates, values.seconds, values.rounds].map(Number);

function started(input) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./lookup-server.mjs', import.meta.url)), [
      JSON.stringify(input),
    ]);
    child.once('message', ({ address }) => {
      const ended = new Promise((over) => child.once('close', over));
      resolve({ address, stop: () => (child.send('end'), ended) });
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 16)}`,
);
try {
  const url = await createDatabase(database.url, 'bench_lookup');
  await inChild(new URL('./prepare.mjs', import.meta.url), { url, packId: pack.id, certificates });
  const servers = {
    bare: await started({ url, packId: pack.id, bare: true }),
    product: await started({ url, packId: pack.id, bare: false }),
  };
  const taken = { bare: [], product: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['bare', 'product']) {
      const { address } = servers[name];
      const seed = 1 + round * 2 + (name === 'bare' ? 0 : 1);
      // The first round warms up.
      const asked = await inChild(new URL('./ask.mjs', import.meta.url), {
        address,
        certificates,
        seconds: round === 0 ? 3 : seconds,
        seed,
      });
      if (asked.wrong > 0) throw new Error(`${asked.wrong} answers of ${name} were wrong`);
      if (round > 0) taken[name].push(asked);
    }
  }
  await Promise.all(Object.values(servers).map(({ stop }) => stop()));
  const of = (name, field) => median(taken[name].map((each) => each[field]));
  const line = (name, label, ratio, reach) => [
    label,
    inThousands(of(name, 'rate')),
    `${of(name, 'p50').toFixed(1)} ms`,
    `${of(name, 'p99').toFixed(1)} ms`,
    ratio,
    reach,
  ];
  console.log(`\n## ${inThousands(certificates)} certificates, 8 at once, ${rounds} × ${seconds} s\n`);
  console.log(
    table(
      ['', 'a second', 'p50', 'p99', 'ratio', 'reach'],
      [
        line('bare', 'node:http with one prepared statement', '', ''),
        line(
          'product',
          'product, with the rate limit',
          (of('product', 'rate') / of('bare', 'rate')).toFixed(2),
          '≥ 0.60, then ≥ 0.75',
        ),
      ],
    ),
  );
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
