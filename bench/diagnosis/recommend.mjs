/**
 * Part "recommend": courses recommended to every teacher of a region in one job, beside the pure rule on the same facts in
 * memory; measuring all plans anew, and what the pages ask of what was stored.
 */
import { inSeconds, inThousands, median, table } from '../shared/measure.mjs';

/**
 * @param database makes an empty database and answers its address
 * @param child runs a script in a process of its own
 */
export async function measureRecommendations({ database, child, packId, teachers, schools, rounds }) {
  const url = await database();
  const made = await child('./recommend-prepare.mjs', { url, packId, teachers, schools });
  const where = { url, packId, ...made, rounds };
  const { times, recommended, alone, peakMb } = await child('./recommend-work.mjs', where);
  const line = (name, label, reach) => [label, inSeconds(median(times[name])), reach];
  console.log(
    `\n## Courses for ${inThousands(recommended)} teachers with ${alone.weakPoints.toFixed(1)} weak points each (${rounds} rounds, medians)\n`,
  );
  console.log(
    table(
      ['work', 'time', 'reach'],
      [
        ['the rule alone, in memory (limit)', inSeconds(alone.seconds), ''],
        line('job', 'the job: read, ranked, stored', '< 30 s'),
        line('recompute', 'every plan measured anew, all changed', ''),
        line('again', 'every plan measured anew, none changed', ''),
        line('demand', 'demand by topic of the region', '< 1 s'),
        line('consistency', 'consistency of the region, unit by unit', '< 0.2 s'),
        line('low', 'first page of plans of low consistency', '< 1 s'),
        ['one suggested plan, the slowest of some', inSeconds(alone.suggestion), '< 0.2 s'],
      ],
    ),
  );
  console.log(
    `Ratio of the rule to the job: ${(alone.seconds / median(times.job)).toFixed(2)}. Peak memory of all of it in one process: ${peakMb} MB.`,
  );
}
