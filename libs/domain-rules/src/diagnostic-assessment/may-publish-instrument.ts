import type { Instrument } from '@tisheng/reference-data/instrument/instrument.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { compareInstruments, saysTheSame } from './compare-instruments.js';
import type { InstrumentProblemCode } from './validate-instrument.js';
import { validateInstrument } from './validate-instrument.js';

export type PublishInstrumentProblemCode = InstrumentProblemCode | 'instrument-draft-unchanged';

/**
 * Whether a draft can become the next version: it is whole, and it says something else than the version that new tests
 * would take without it.
 *
 * @param newest that version; null when the programme has none with this code
 */
export function mayPublishInstrument(
  draft: Instrument,
  newest: Instrument | null,
): Problem<PublishInstrumentProblemCode>[] {
  const problems: Problem<PublishInstrumentProblemCode>[] = validateInstrument(draft);
  if (newest !== null && saysTheSame(compareInstruments(newest, draft))) {
    problems.push(problem('instrument-draft-unchanged', { data: { version: newest.version } }));
  }
  return problems;
}

/**
 * Number of the next version: above every version of the code that the programme knows, its own and the product's.
 *
 * @example nextInstrumentVersion([1, 2]) // 3
 */
export function nextInstrumentVersion(versions: readonly number[]): number {
  return Math.max(0, ...versions) + 1;
}
