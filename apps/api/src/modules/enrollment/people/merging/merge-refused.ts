import type { Problem } from '@tisheng/domain-rules/problem.js';

/** Thrown inside the transaction of a merge that has written already and must not be: nothing of it stays. */
export class MergeRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The merge is refused');
  }
}
