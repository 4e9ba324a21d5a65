/**
 * Near copies among the works of a region: what is found and missed on a set of texts made by script, and how long it takes
 * to compare all with all.
 *
 *   pnpm bench similarity [--works 6790,67900] [--seeds 11,12,13] [--from 0.5] [--built]
 *
 * --from is the share in common from which a pair counts. --built takes the libraries as they were built last.
 */
import { parseArgs } from 'node:util';
import { runTool } from '../../apps/api/bin/workspace.mjs';
import { inChild, inSeconds, inThousands, median, table } from '../shared/measure.mjs';

const { values } = parseArgs({
  options: {
    works: { type: 'string', default: '6790,67900' },
    seeds: { type: 'string', default: '11,12,13' },
    from: { type: 'string', default: '0.5' },
    built: { type: 'boolean', default: false },
  },
});
if (!values.built && (await runTool('tsc -b libs/domain-rules')) !== 0) process.exit(1);
const policy = { suspiciousFrom: Number(values.from), shortestText: 80 };
const seeds = values.seeds.split(',').map(Number);
const percent = (part, whole) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`);

for (const works of values.works.split(',').map(Number)) {
  const runs = [];
  for (const seed of seeds) {
    runs.push(await inChild(new URL('./work.mjs', import.meta.url), { works, seed, policy }, 1024));
  }
  const sum = (pick) => runs.reduce((total, run) => total + pick(run), 0);
  const of = (pick) => median(runs.map(pick));
  console.log(
    `\n## ${inThousands(works)} works of ${of((run) => run.characters)} characters, seeds ${values.seeds}: pairs with ${values.from} of the text in common\n`,
  );
  const kind = (name, label) => [
    label,
    sum((run) => run.kinds[name].planted),
    sum((run) => run.kinds[name].found),
    percent(
      sum((run) => run.kinds[name].found),
      sum((run) => run.kinds[name].planted),
    ),
  ];
  console.log(
    table(
      ['planted', 'pairs', 'found', 'share'],
      [
        kind('copied', 'copied'),
        kind('edited', 'lightly edited'),
        kind('rewritten', 'half written anew (below the share, as a rule)'),
        kind('quoting', 'quotes an eighth (no copy: should not be found)'),
      ],
    ),
  );
  console.log(
    `\nPrecision ${percent(
      sum((run) => run.right),
      sum((run) => run.found),
    )} of ${sum((run) => run.found)} pairs found; ${of((run) => run.looked)} pairs were compared word by word in a run.`,
  );
  console.log(
    `Fingerprints ${inSeconds(of((run) => run.seconds.fingerprints))}, pairs ${inSeconds(of((run) => run.seconds.pairs))} (reach 5 min in all at 67 900); every pair word by word would take ${of((run) => run.plainHours).toFixed(1)} h; peak memory ${of((run) => run.peakMb)} MB with the invented texts in it.`,
  );
}
