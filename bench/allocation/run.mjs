/**
 * Peer reviews of a whole region allocated in one process: seconds, memory, and the same for ten times as many. Options:
 * `--teachers 67900`, `--rounds 3`.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inChild, inSeconds, inThousands, median, table } from '../shared/measure.mjs';

const { values } = parseArgs({
  options: {
    teachers: { type: 'string', default: '67900' },
    rounds: { type: 'string', default: '3' },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
execFileSync('npx', ['tsc', '-b', 'libs/domain-rules'], { cwd: root, stdio: 'inherit' });

const work = new URL('./work.mjs', import.meta.url);
const rows = [];
for (const teachers of [1, 0.1, 10].map((times) => Math.round(Number(values.teachers) * times))) {
  const runs = [];
  const heapMegabytes = teachers > 200_000 ? 1024 : 192;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    runs.push(await inChild(work, { teachers }, heapMegabytes));
  }
  const [first] = runs;
  rows.push([
    inThousands(teachers),
    inThousands(first.schools),
    inThousands(first.reviews),
    inSeconds(median(runs.map(({ seconds }) => seconds))),
    `${Math.max(...runs.map(({ peakMb }) => peakMb))} MB`,
    first.short,
    `${first.leastLoad}–${first.mostLoad}`,
    share(first.inWorkshop, first.reviews),
    share(first.inCounty, first.reviews),
    share(first.inRegion, first.reviews),
    share(first.sameSubject, first.reviews),
  ]);
}
console.log(
  `\n## Allocation of peer reviews, three for each work\n\n${table(
    [
      'works',
      'schools',
      'reviews',
      'seconds',
      'peak memory',
      'works short',
      'reviews each',
      'in the workshop',
      'in the county',
      'in the region',
      'of one stage and subject',
    ],
    rows,
  )}`,
);

function share(part, whole) {
  return `${((part / whole) * 100).toFixed(1)} %`;
}
