/**
 * Part "answers": two thousand teachers take the test at the same time, every answer saved, through the real HTTP server
 * with session, permission and rules; beside it node:http with one prepared statement, under the same load, in turns.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, table } from '../shared/measure.mjs';

const inMs = (value) => `${value.toFixed(1)} ms`;

/** Starts a script that tells when it is ready and is told when to end. */
function started(script, input) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(input)]);
    child.once('message', (ready) => {
      const ended = new Promise((over) => child.once('close', over));
      const stop = () => (child.send('end'), ended);
      resolve({ ...ready, stop });
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

/**
 * @param database makes an empty database and answers its address
 * @param child runs a script in a process of its own
 */
export async function measureAnswers({ database, child, packId, teachers, seconds, pause, rounds }) {
  const url = await database();
  const product = await started('./answers-server.mjs', { url, packId, teachers: teachers * rounds });
  const bare = await started('./answers-bare.mjs', { url });
  const found = { product: [], bare: [] };
  // Too much for a command line.
  const folder = mkdtempSync(join(tmpdir(), 'tisheng-bench-'));
  const learnersFile = join(folder, 'learners.json');
  const load = { learnersFile, cohortId: product.cohortId, seconds, pause };
  for (let round = 0; round < rounds; round += 1) {
    // Teachers of their own for each round: nobody answers a question anew that was answered in another.
    const learners = product.learners.slice(round * teachers, (round + 1) * teachers);
    writeFileSync(learnersFile, JSON.stringify(learners));
    for (const [name, address] of [
      ['bare', bare.address],
      ['product', product.address],
    ]) {
      found[name].push(await child('./answers-load.mjs', { ...load, kind: name, address }));
    }
  }
  await bare.stop();
  await product.stop();
  rmSync(folder, { recursive: true });

  const of = (name, field) => median(found[name].map((each) => each[field]));
  const line = (name, label) => [
    label,
    Math.round(of(name, 'saved') / seconds),
    inMs(of(name, 'p50')),
    inMs(of(name, 'p95')),
    inMs(of(name, 'p99')),
    inMs(of(name, 'worst')),
    inMs(of(name, 'coldest')),
    of(name, 'refused'),
  ];
  console.log(
    `\n## ${teachers} teachers at once, an answer each ${pause} s, ${rounds} × ${seconds} s, medians of the rounds\n`,
  );
  console.log(
    table(
      ['', 'saved a second', 'p50', 'p95', 'p99', 'longest', 'longest of the first 5 s', 'refused or lost'],
      [line('product', 'product'), line('bare', 'node:http with one statement')],
    ),
  );
  return { p99: of('product', 'p99'), bareP99: of('bare', 'p99') };
}
