/**
 * Part "analysis": what the page of a region asks, from the roll-up, beside one plain grouping of the same tests, in turns;
 * then eight people who look at units of every level at once.
 */
import { inSeconds, inThousands, median, table } from '../shared/measure.mjs';

const inMs = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/**
 * @param database makes an empty database and answers its address
 * @param child runs a script in a process of its own
 */
export async function measureAnalysis({ database, child, packId, sizes, rounds }) {
  const rows = [];
  for (const teachers of sizes) {
    const url = await database();
    const schools = Math.round(teachers / 52);
    const found = await child('./analysis-work.mjs', { url, packId, teachers, schools, rounds });
    rows.push([
      inThousands(teachers),
      inThousands(schools),
      inMs(median(found.plain)),
      inMs(median(found.rollUp)),
      `1 / ${Math.round(median(found.plain) / median(found.rollUp))}`,
      inMs(median(found.page)),
      inMs(found.p99),
      inMs(median(found.submitted)),
      inSeconds(found.recomputed),
      inSeconds(found.compared),
    ]);
  }
  console.log(`\n## The analysis of a region (${rounds} rounds in turns, medians)\n`);
  console.log(
    table(
      [
        'teachers',
        'schools',
        'plain grouping',
        'roll-up',
        'ratio (reach 1 / 30)',
        'whole page: rules too',
        'p99 of any page, 8 at once',
        'counting one test in',
        'all counted anew',
        'looking for what differs',
      ],
      rows,
    ),
  );
}
