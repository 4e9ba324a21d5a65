import type { Bilingual } from '@tisheng/messages/problem-texts.js';

/** A problem as the server tells it: always in both languages. */
export interface ProblemShown extends Bilingual {
  readonly code: string;
  readonly field?: string | null;
  readonly row?: number | null;
}

/** What became of a request: done, or refused by the rules with every problem. */
export type Outcome<Value> =
  | { readonly done: true; readonly value: Value }
  | { readonly done: false; readonly problems: readonly ProblemShown[] };

export const done = <Value>(value: Value): Outcome<Value> => ({ done: true, value });
export const refused = (problems: readonly ProblemShown[]): Outcome<never> => ({ done: false, problems });
