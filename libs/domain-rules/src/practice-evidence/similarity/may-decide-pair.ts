import { problem, type Problem } from '../../problem.js';

/** What a person finds of two works that are alike. */
export const SIMILARITY_VERDICTS = ['independent', 'allowed', 'copied'] as const;
export type SimilarityVerdict = (typeof SIMILARITY_VERDICTS)[number];

export const MIN_REASON_LENGTH = 5;
export const MAX_REASON_LENGTH = 500;

export type SimilarPairProblemCode =
  | 'similar-pair-unknown'
  | 'copied-work-unnamed'
  | 'copied-work-elsewhere'
  | 'similar-pair-reason-missing'
  | 'similar-pair-reason-too-long';

export interface PairDecision {
  readonly verdict: SimilarityVerdict;
  /** The work that is the copy; null but for `copied`. */
  readonly copied: string | null;
  readonly reason: string;
}

/**
 * Whether a pair may be decided so. Copying is said of one of the two works, by an office above its teacher: a neighbour's
 * office may clear its own teacher and no more. A decision always has a reason; a later one takes its place, and both
 * stay on record.
 *
 * @param pair the works of the pair that stand below the office that decides; null where it has none of them
 */
export function mayDecidePair(
  { verdict, copied, reason }: PairDecision,
  pair: { readonly works: readonly string[]; readonly own: readonly string[] } | null,
): Problem<SimilarPairProblemCode>[] {
  const problems: Problem<SimilarPairProblemCode>[] = [];
  if (!pair) problems.push(problem('similar-pair-unknown'));
  if (verdict === 'copied') {
    if (copied === null || (pair && !pair.works.includes(copied))) {
      problems.push(problem('copied-work-unnamed', { field: 'copied' }));
    } else if (pair && !pair.own.includes(copied)) {
      problems.push(problem('copied-work-elsewhere', { field: 'copied' }));
    }
  }
  const length = [...reason.trim()].length;
  if (length < MIN_REASON_LENGTH) {
    problems.push(
      problem('similar-pair-reason-missing', { field: 'reason', data: { minimum: MIN_REASON_LENGTH } }),
    );
  }
  if (length > MAX_REASON_LENGTH) {
    problems.push(
      problem('similar-pair-reason-too-long', {
        field: 'reason',
        data: { length, maximum: MAX_REASON_LENGTH },
      }),
    );
  }
  return problems;
}
