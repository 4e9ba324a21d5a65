import type { InstrumentProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/validate-instrument.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { instrumentProblems } from '@tisheng/messages/problems/instruments.js';
import { useLanguage } from '../../../lib/language.js';

export type DraftProblem = Problem<InstrumentProblemCode>;

/** The sentence for what the rule found in a draft, in the reader's language. */
export function useProblemWords(): (problem: DraftProblem) => string {
  const language = useLanguage();
  return ({ code, data }) => instrumentProblems[code][language](data ?? {});
}

/** Place of the question that a problem is in; null when it is in none. */
export function questionOf({ field }: DraftProblem): number | null {
  const at = /^\/questions\/(\d+)/.exec(field ?? '')?.[1];
  return at === undefined ? null : Number(at);
}
