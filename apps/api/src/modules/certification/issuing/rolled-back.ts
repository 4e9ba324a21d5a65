import type { Problem } from '@tisheng/domain-rules/problem.js';

/** Thrown inside a transaction that has written already and must be refused after all: nothing of it stays. */
export class RolledBack extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The transaction is refused');
  }
}

/** Answers the refusal of a {@link RolledBack}; everything else is thrown on. */
export function refusalOf(error: unknown): { problems: readonly Problem[] } {
  if (error instanceof RolledBack) return { problems: error.problems };
  throw error;
}
