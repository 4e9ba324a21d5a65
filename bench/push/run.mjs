/**
 * A push of learning records through the real endpoint, beside a bare script that parses, copies and stores the same file.
 *
 *   pnpm bench push [--records 1350000] [--teachers 67900] [--schools 1300] [--rounds 3]
 *                   [--only push,growth,two] [--pack ID] [--built]
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
import { inChild, inSeconds, inThousands, median, table } from '../shared/measure.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    records: text('1350000'),
    teachers: text('67900'),
    schools: text('1300'),
    rounds: text('3'),
    only: text('push,growth,two'),
    pack: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});
const [records, teachers, schools, rounds] = [
  values.records,
  values.teachers,
  values.schools,
  values.rounds,
].map(Number);
const jobs = values.only.split(',');

if (!values.built && (await runTool('tsc -b apps/api')) !== 0) process.exit(1);
const { packOf } = await import('../shared/open-app.mjs');
const { startEmbeddedDatabase } =
  await import('../../apps/api/dist/platform/embedded-database/start-embedded-database.js');
const { createDatabase, dropDatabase } =
  await import('../../apps/api/dist/platform/embedded-database/manage-databases.js');

const pack = packOf(values.pack);
const folder = mkdtempSync(join(tmpdir(), 'tisheng-bench-'));
await chmod(folder, 0o755);
const database = await startEmbeddedDatabase({ dataDir: join(folder, 'postgres') });
const child = (name, input) => inChild(new URL(name, import.meta.url), { packId: pack.id, ...input });
let databases = 0;

async function prepared(size) {
  const name = `bench_prepared_${(databases += 1)}`;
  const url = await createDatabase(database.url, name);
  return { name, ...(await child('./prepare.mjs', { url, folder, schools, institutions: 1, ...size })) };
}

/** Some work on a fresh copy of a prepared database. */
async function onCopy(template, work) {
  const name = `bench_${(databases += 1)}`;
  const url = await createDatabase(database.url, name, template.name);
  try {
    return await work(url);
  } finally {
    await dropDatabase(database.url, name);
  }
}

/** The product's server on a database, as long as some work takes; its heap is held as a small machine would hold it. */
async function served(url, work) {
  const script = fileURLToPath(new URL('./push-server.mjs', import.meta.url));
  const server = fork(script, [JSON.stringify({ url, packId: pack.id })], {
    execArgv: ['--max-old-space-size=192'],
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const gone = ended.then((code) => Promise.reject(new Error(`The server ended with ${code}`)));
  gone.catch(() => undefined);
  const told = () => Promise.race([new Promise((resolve) => server.once('message', resolve)), gone]);
  const { address, atRest } = await told();
  try {
    const answer = await work(address);
    const peak = told();
    server.send('peak');
    return { answer, atRest, ...(await peak) };
  } finally {
    server.send('end');
    await ended;
  }
}

const send = (address, template, sender, key) =>
  child('./send.mjs', { address, cohortId: template.cohortId, sender, key });

function holds(what, found, wanted) {
  if (found !== wanted) throw new Error(`${what}: ${found} instead of ${wanted}`);
}

/** The push, the same records under another key, and the very same push again. */
async function pushedTwice(template) {
  const [sender] = template.senders;
  return onCopy(template, (url) =>
    served(url, async (address) => {
      const first = await send(address, template, sender, 'first');
      holds('accepted', first.receipt.accepted, sender.records);
      const again = await send(address, template, sender, 'second');
      holds('duplicate', again.receipt.duplicate, sender.records);
      const same = await send(address, template, sender, 'first');
      holds('receipt', same.receipt.id, first.receipt.id);
      return { first: first.seconds, again: again.seconds, same: same.seconds };
    }),
  );
}

async function barePush(template) {
  const [sender] = template.senders;
  const found = await onCopy(template, (url) =>
    child('./bare-push.mjs', { url, cohortId: template.cohortId, sender }),
  );
  holds('accepted by the bare script', found.accepted, sender.records);
  return found;
}

const rate = (seconds, count = records) => inThousands(count / seconds);
const mb = (list) => `${Math.max(...list.map(({ peakMb }) => peakMb ?? 0))} MB`;

async function pushJob() {
  const template = await prepared({ teachers, records });
  const taken = { bare: [], product: [] };
  for (let round = 0; round < rounds; round += 1) {
    taken.bare.push(await barePush(template));
    taken.product.push(await pushedTwice(template));
  }
  const bare = median(taken.bare.map(({ seconds }) => seconds));
  const of = (name) => median(taken.product.map(({ answer }) => answer[name]));
  console.log(
    `\n## ${inThousands(records)} records of ${inThousands(teachers)} learners (${rounds} rounds, medians)\n`,
  );
  console.log(
    table(
      ['', 'time', 'records/s', 'ratio', 'reach', 'peak memory'],
      [
        ['bare script', inSeconds(bare), rate(bare), '', '', mb(taken.bare)],
        [
          'push through the endpoint',
          inSeconds(of('first')),
          rate(of('first')),
          (bare / of('first')).toFixed(2),
          '≥ 0.70 of the bare rate',
          mb(taken.product),
        ],
        [
          'the same records, another key',
          inSeconds(of('again')),
          rate(of('again')),
          (of('again') / of('first')).toFixed(2),
          '≤ 0.40 of the first time',
          '',
        ],
        [
          'the same push, same key',
          inSeconds(of('same')),
          rate(of('same')),
          (of('same') / of('first')).toFixed(2),
          '≤ 0.40 of the first time',
          '',
        ],
      ],
    ),
  );
  console.log(`The server at rest: ${mb(taken.product.map(({ atRest }) => ({ peakMb: atRest })))}.`);
}

async function growthJob() {
  const sizes = [0.1, 1].map((part) => ({
    teachers: Math.round(teachers * part),
    records: Math.round(records * part),
  }));
  const lines = [];
  for (const size of sizes) {
    const template = await prepared(size);
    const list = [];
    for (let round = 0; round < rounds; round += 1) list.push(await pushedTwice(template));
    const time = median(list.map(({ answer }) => answer.first));
    lines.push({ ...size, time, peak: mb(list) });
  }
  console.log('\n## Ten times the learners and records\n');
  console.log(
    table(
      ['records', 'time', 'records/s', 'peak memory', 'times the time', 'reach'],
      lines.map(({ records: count, time, peak }, at) => [
        inThousands(count),
        inSeconds(time),
        rate(time, count),
        peak,
        at === 0 ? '' : (time / lines[0].time).toFixed(1),
        at === 0 ? '' : '≤ 11',
      ]),
    ),
  );
}

/** Two institutions one after the other, then both at once, half of the records each. */
async function twoJob() {
  const template = await prepared({ teachers, records, institutions: 2 });
  const taken = { alone: [], together: [] };
  for (let round = 0; round < rounds; round += 1) {
    const alone = await onCopy(template, (url) =>
      served(url, async (address) => {
        const [one, two] = template.senders;
        const first = await send(address, template, one, 'alone');
        const second = await send(address, template, two, 'alone');
        return first.seconds + second.seconds;
      }),
    );
    const together = await onCopy(template, (url) =>
      served(url, async (address) => {
        const started = performance.now();
        const both = await Promise.all(
          template.senders.map((sender) => send(address, template, sender, 'together')),
        );
        for (const [at, { receipt }] of both.entries())
          holds('accepted', receipt.accepted, template.senders[at].records);
        return (performance.now() - started) / 1000;
      }),
    );
    taken.alone.push(alone);
    taken.together.push(together);
  }
  const [alone, together] = [taken.alone, taken.together].map((list) =>
    median(list.map(({ answer }) => answer)),
  );
  console.log('\n## Two institutions, half of the records each\n');
  console.log(
    table(
      ['', 'time for all', 'records/s', 'speed kept', 'reach', 'peak memory'],
      [
        ['one after the other', inSeconds(alone), rate(alone), '', '', mb(taken.alone)],
        [
          'both at once',
          inSeconds(together),
          rate(together),
          `${Math.round((alone / together) * 100)} %`,
          'more than 67 %',
          mb(taken.together),
        ],
      ],
    ),
  );
}

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 16)}`,
);
try {
  if (jobs.includes('push')) await pushJob();
  if (jobs.includes('growth')) await growthJob();
  if (jobs.includes('two')) await twoJob();
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
