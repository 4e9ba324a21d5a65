import type { CombinedScore } from './combined-score.js';

/** Something judged, to be ranked among its category. */
export interface RankedNominee extends Pick<CombinedScore, 'total' | 'technical' | 'teaching'> {
  readonly id: string;
  /** When it was nominated; the earlier one goes first. Milliseconds. */
  readonly nominatedAt: number;
}

export interface HonourRule {
  readonly code: string;
  /** Of all nominees of the category, in [0,1]. */
  readonly shareOfNominees: number;
}

export interface Placed {
  readonly id: string;
  /** From 1; those who are equal in everything share it, and the next place is left out. */
  readonly rank: number;
  /** Code of the honour; null for none. */
  readonly honour: string | null;
}

/** The higher total first; then technical level, teaching value, and who was nominated earlier. 0 for a true tie. */
export function compareNominees(a: RankedNominee, b: RankedNominee): number {
  return (
    b.total - a.total || b.technical - a.technical || b.teaching - a.teaching || a.nominatedAt - b.nominatedAt
  );
}

/**
 * Ranks the nominees of one category and gives out the honours, the highest first. The shares are added up before they are
 * rounded half up, so that no place gets lost between two honours. Those who are equal in everything stand on one place and
 * share the honour of its first, even where that makes one more; what they take too much is missing below. Nobody below the
 * pass mark is honoured.
 *
 * @param honours `pack.practice.awards.honours`, the highest first
 * @param least hundredths of a point from which a work may be honoured at all
 * @example ten nominees, shares 0.1, 0.2, 0.3: one first, two second, three third
 */
export function rankAndHonour(
  nominees: readonly RankedNominee[],
  honours: readonly HonourRule[],
  least: number,
): Placed[] {
  const ordered = nominees.toSorted((a, b) => compareNominees(a, b) || (a.id < b.id ? -1 : 1));
  const cuts = cutsOf(honours, nominees.length);
  let rank = 0;
  return ordered.map((nominee, at) => {
    const before = ordered[at - 1];
    if (before === undefined || compareNominees(before, nominee) !== 0) rank = at + 1;
    const honour = nominee.total < least ? undefined : cuts.find(({ until }) => rank <= until);
    return { id: nominee.id, rank, honour: honour?.code ?? null };
  });
}

/** The last place of each honour. */
function cutsOf(honours: readonly HonourRule[], count: number): { code: string; until: number }[] {
  let millionths = 0;
  return honours.map(({ code, shareOfNominees }) => {
    millionths += Math.round(shareOfNominees * 1_000_000);
    const until = Math.min(count, Math.floor((count * millionths + 500_000) / 1_000_000));
    return { code, until };
  });
}
