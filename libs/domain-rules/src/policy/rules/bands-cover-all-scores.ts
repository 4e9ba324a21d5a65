import { GRADES } from '../policy-pack.js';
import type { PolicyPack } from '../policy-pack.js';
import type { PolicyProblem } from '../policy-problem.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

const FIELD = '/scoring/bands';
const LOWEST = 0;
const HIGHEST = 100;

/** Every score from 0 to 100 lies in exactly one band, and a higher band never means a lower grade (decision 1). */
export const bandsCoverAllScores = policyRule(['scoring'], ({ scoring }) => {
  const problems: PolicyProblem[] = scoring.bands.flatMap(({ grade, from, to, includesTo }, at) =>
    from < to || (from === to && includesTo)
      ? []
      : [problem('policy-band-empty', { field: `${FIELD}/${at}`, data: { grade, from, to } })],
  );
  const bands = scoring.bands.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let reached = LOWEST;
  let reachedIncluded = false;
  for (const band of bands) {
    if (band.from > reached) problems.push(gap(reached, band.from));
    else if (band.from < reached || reachedIncluded) problems.push(overlap(band));
    if (band.to > reached || (band.to === reached && band.includesTo)) {
      reached = band.to;
      reachedIncluded = band.includesTo;
    }
  }
  if (reached < HIGHEST || !reachedIncluded) problems.push(gap(reached, HIGHEST));
  const ranks = bands.map(({ grade }) => GRADES.indexOf(grade));
  if (ranks.some((rank, at) => at > 0 && rank >= (ranks[at - 1] ?? Infinity))) {
    problems.push(
      problem('policy-band-grades-unordered', {
        field: FIELD,
        data: { grades: bands.map(({ grade }) => grade).join(', ') },
      }),
    );
  }
  return problems;
});

const gap = (from: number, to: number) => problem('policy-band-gap', { field: FIELD, data: { from, to } });

const overlap = ({ grade, from }: PolicyPack['scoring']['bands'][number]) =>
  problem('policy-band-overlap', { field: FIELD, data: { grade, from } });
