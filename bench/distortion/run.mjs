/**
 * Distorted records among a province's learners: what is found and missed of invented learners of whom it is known who is
 * honest, and how long the search takes.
 *
 *   pnpm bench distortion [--learners 67900] [--seeds 21,22,23] [--pack ID] [--built]
 *
 * Thresholds are the pack's. They were chosen on seed 7; seeds of a report must be others. --built takes the libraries as
 * they were built last.
 */
import { parseArgs } from 'node:util';
import { runTool } from '../../apps/api/bin/workspace.mjs';
import { inChild, inSeconds, inThousands, median, table } from '../shared/measure.mjs';

const { values } = parseArgs({
  options: {
    learners: { type: 'string', default: '67900' },
    seeds: { type: 'string', default: '21,22,23' },
    pack: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});
if (!values.built && (await runTool('tsc -b libs/domain-rules libs/policy-packs')) !== 0) process.exit(1);
const { DISTORTION_KINDS } =
  await import('../../libs/domain-rules/dist/exchange/distortion/distortion-finding.js');
const { loadPolicyPacks } = await import('../../libs/policy-packs/dist/load-policy-packs.js');
const packs = loadPolicyPacks();
const pack = packs.find(({ id }) => id === values.pack) ?? packs[0];

const runs = [];
for (const seed of values.seeds.split(',').map(Number)) {
  const input = {
    learners: Number(values.learners),
    seed,
    thresholds: pack.distortion,
    kinds: DISTORTION_KINDS,
  };
  runs.push(await inChild(new URL('./work.mjs', import.meta.url), input, 512));
}
const sum = (pick) => runs.reduce((total, run) => total + pick(run), 0);
const of = (pick) => median(runs.map(pick));
const percent = (part, whole) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`);

console.log(
  `\n## ${inThousands(Number(values.learners))} learners, ${inThousands(of((run) => run.records))} records, ${of((run) => run.distorted)} learners distorted; seeds ${values.seeds}\n`,
);
const recall = (kind, strength) => {
  const planted = sum((run) => run.kinds[kind].byStrength[strength].planted);
  const found = sum((run) => run.kinds[kind].byStrength[strength].found);
  return `${percent(found, planted)} of ${planted}`;
};
console.log(
  table(
    [
      'finding',
      'learners found',
      'honest among them',
      'distorted otherwise',
      'precision',
      'found: subtle',
      'moderate',
      'gross',
    ],
    DISTORTION_KINDS.map((kind) => {
      const [learners, honest, otherwise] = ['learners', 'honest', 'otherwise'].map((name) =>
        sum((run) => run.kinds[kind][name]),
      );
      return [
        kind,
        learners,
        honest,
        otherwise,
        percent(learners - honest, learners),
        recall(kind, 'subtle'),
        recall(kind, 'moderate'),
        recall(kind, 'gross'),
      ];
    }),
  ),
);
console.log(
  `Search ${inSeconds(of((run) => run.seconds))} (${inThousands(of((run) => run.records / run.seconds))} records/s), looking at every record once ${inSeconds(of((run) => run.reading))}; peak memory ${Math.max(...runs.map(({ peakMb }) => peakMb))} MB.`,
);
