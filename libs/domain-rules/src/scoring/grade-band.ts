import type { Grade, PolicyPack } from '../policy/policy-pack.js';

type Bands = PolicyPack['scoring']['bands'];

/**
 * Grade of a rounded score (decision 1): bands are half-open `[from, to)` unless the policy closes them.
 *
 * @param scoreHundredths the score in whole hundredths, already rounded
 * @returns null where no band holds the score, which a validated policy excludes
 * @example gradeOfScore(pack.scoring.bands, 5999) // 'fail'
 * @example gradeOfScore(pack.scoring.bands, 6000) // 'pass'
 */
export function gradeOfScore(bands: Bands, scoreHundredths: number): Grade | null {
  return bandOfScore(bands, scoreHundredths)?.grade ?? null;
}

/** The band that holds a rounded score; null where none does. */
export function bandOfScore(bands: Bands, scoreHundredths: number): Bands[number] | null {
  const holds = ({ from, to, includesTo }: Bands[number]) => {
    const last = Math.round(to * 100);
    return (
      scoreHundredths >= Math.round(from * 100) &&
      (scoreHundredths < last || (includesTo && scoreHundredths === last))
    );
  };
  return bands.find(holds) ?? null;
}

/** Lowest score, in whole hundredths, that earns the grade or a better one; null where no band gives it. */
export function lowestScoreFor(bands: Bands, grade: Grade): number | null {
  const froms = bands.filter((band) => band.grade === grade).map(({ from }) => Math.round(from * 100));
  return froms.length === 0 ? null : Math.min(...froms);
}
