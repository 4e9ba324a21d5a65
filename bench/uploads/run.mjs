/**
 * A hundred people send a film each at the same time, and every connection breaks twice: do all arrive whole, how long does
 * it take, how much memory? Beside it node:http that streams into files and hashes on the way, without any break.
 *
 *   pnpm bench uploads [--people 100] [--megabytes 20] [--breaks 2] [--rounds 3] [--pack ID] [--built]
 *
 * --built takes the server as it was built last.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTool } from '../../apps/api/bin/workspace.mjs';
import { inChild, inSeconds, median, table } from '../shared/measure.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    people: text('100'),
    megabytes: text('20'),
    breaks: text('2'),
    rounds: text('3'),
    pack: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});
const [people, megabytes, breaks, rounds] = ['people', 'megabytes', 'breaks', 'rounds'].map((name) =>
  Number(values[name]),
);
const bytes = megabytes * 1024 * 1024;

if (!values.built && (await runTool('tsc -b apps/api')) !== 0) process.exit(1);
const { createDatabase } = await import('../../apps/api/dist/platform/embedded-database/manage-databases.js');
const { startEmbeddedDatabase } =
  await import('../../apps/api/dist/platform/embedded-database/start-embedded-database.js');

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 16)}`,
);

/** Starts a script that tells when it is ready and is told when to end. */
function started(script, input = {}) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(input)], {
      execArgv: ['--max-old-space-size=256'],
    });
    const ask = (what) =>
      new Promise((answer) => {
        child.once('message', answer);
        child.send(what);
      });
    child.once('message', (ready) => {
      const ended = new Promise((over) => child.once('close', over));
      resolve({ ...ready, ask, stop: () => (child.send('end'), ended) });
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

const folder = mkdtempSync(join(tmpdir(), 'tisheng-bench-'));
await chmod(folder, 0o755);
const embedded = await startEmbeddedDatabase({ dataDir: join(folder, 'data'), durability: 'test' });
const senders = new URL('./senders.mjs', import.meta.url);
const found = { product: [], plain: [] };
try {
  const url = await createDatabase(embedded.url, 'uploads');
  const product = await started('./uploads-server.mjs', {
    url,
    packId: values.pack,
    teachers: people * rounds,
  });
  const plain = await started('./plain-server.mjs');
  const cpuOf = async (server) => {
    const { cpu, peakMb } = await server.ask('peak');
    return { cpu: (cpu.user + cpu.system) / 1_000_000, peakMb };
  };
  for (let round = 0; round < rounds; round += 1) {
    const seeds = Array.from({ length: people }, (_, at) => round * people + at);
    const tokens = product.tokens.slice(round * people, (round + 1) * people);
    const { address, cohortId } = product;
    const before = await cpuOf(product);
    const sent = await inChild(senders, {
      way: 'tus',
      server: { address, cohortId },
      tokens,
      seeds,
      bytes,
      breaks,
    });
    const after = await cpuOf(product);
    const rows = await product.ask({ hashes: sent.hashes });
    const whole = rows.length;
    found.product.push({ seconds: sent.seconds, whole, cpu: after.cpu - before.cpu, peakMb: after.peakMb });
    const plainBefore = await cpuOf(plain);
    const limit = await inChild(senders, {
      way: 'plain',
      server: { address: plain.address },
      tokens,
      seeds,
      bytes,
      breaks: 0,
    });
    const plainAfter = await cpuOf(plain);
    found.plain.push({
      seconds: limit.seconds,
      whole: limit.whole,
      cpu: plainAfter.cpu - plainBefore.cpu,
      peakMb: plainAfter.peakMb,
    });
  }
  await product.stop();
  await plain.stop();
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

const of = (name, key) => median(found[name].map((each) => each[key]));
const line = (name, label, broken) => [
  label,
  inSeconds(of(name, 'seconds')),
  `${Math.round((people * megabytes) / of(name, 'seconds'))} MB/s`,
  inSeconds(of(name, 'cpu')),
  `${of(name, 'peakMb')} MB`,
  String(broken),
  `${Math.min(...found[name].map(({ whole }) => whole))} of ${people}`,
];
console.log(
  table(
    [
      '',
      'time',
      'rate',
      'processor time of the server',
      'peak memory',
      'broken connections',
      'whole by SHA-256',
    ],
    [
      line('product', `tus: session, permission, quota, check of content`, people * breaks),
      line('plain', 'node:http into files', 0),
    ],
  ),
);
console.log(`Ratio of time: ${(of('product', 'seconds') / of('plain', 'seconds')).toFixed(2)}`);
