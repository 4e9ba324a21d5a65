import { createHash } from 'node:crypto';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { DifferenceReason } from '@tisheng/domain-rules/scoring/why-result-differs.js';
import type { Evaluated } from './evaluate-lines.js';

/** How many learners go from one result to another, and why. */
export interface ResultMove {
  readonly from: Grade | null;
  readonly to: Grade | null;
  readonly why: DifferenceReason;
  readonly learners: number;
}

/**
 * Adds up what an evaluation changes. Its digest is the same for the same changes, in whatever order they come, so that what
 * is published can be held to what was looked at before.
 */
export class EvaluationDifferences {
  private readonly moves = new Map<
    string,
    { from: Grade | null; to: Grade | null; why: DifferenceReason; learners: number }
  >();
  private readonly sum = Buffer.alloc(32);

  add({ enrollmentId, from, to, explanation, why }: Evaluated): void {
    if (why === null) return;
    const key = `${from} ${to} ${why}`;
    const known = this.moves.get(key);
    if (known) known.learners += 1;
    else this.moves.set(key, { from, to, why, learners: 1 });
    const hash = createHash('sha256').update(`${enrollmentId} ${from} ${to} ${explanation}`).digest();
    for (let at = 0; at < hash.length; at += 1) this.sum[at] = this.sum[at]! ^ hash[at]!;
  }

  /** Changes of results that stand first, the most frequent first. */
  list(): ResultMove[] {
    return [...this.moves.values()].sort(
      (a, b) => Number(a.from === null) - Number(b.from === null) || b.learners - a.learners,
    );
  }

  /** Thirty-two characters. */
  digest(): string {
    return createHash('sha256').update(this.sum).digest('hex').slice(0, 32);
  }
}
