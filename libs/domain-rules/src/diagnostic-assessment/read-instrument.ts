import type { Instrument } from '@tisheng/reference-data/instrument/instrument.js';
import type { z } from 'zod';
import { pointerOf, valueAt } from '../policy/json-pointer.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { InstrumentDocument } from './instrument-document.js';
import type { InstrumentProblemCode } from './validate-instrument.js';
import { validateInstrument } from './validate-instrument.js';

export type ReadInstrumentProblemCode =
  | 'instrument-no-json'
  | 'instrument-no-object'
  | 'instrument-too-large'
  | 'instrument-value-missing'
  | 'instrument-value-unknown'
  | 'instrument-value-type'
  | 'instrument-value-not-allowed';

/** Signs of a document; the built-in bank has a twentieth of that. */
export const LARGEST_INSTRUMENT = 2_000_000;

/**
 * An instrument out of a document: null when its form is not that of an instrument. With the form sound the instrument
 * is there even though `problems` says what must be mended before it can be published.
 */
export interface InstrumentRead {
  readonly instrument: Instrument | null;
  readonly problems: readonly Problem<ReadInstrumentProblemCode | InstrumentProblemCode>[];
}

/**
 * Reads an instrument from parsed JSON and checks it whole.
 *
 * @param document anything
 * @returns every problem at once; `field` is a JSON pointer into the document
 *
 * @example
 * readInstrument({ ...documentOf(bank), questions: [] }).problems.length // 50: no item is asked in either column
 * readInstrument({ ...documentOf(bank), title: 'Test' })
 * // { instrument: null, problems: [{ code: 'instrument-value-type', field: '/title', data: { expected: 'object' } }] }
 */
export function readInstrument(document: unknown): InstrumentRead {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { instrument: null, problems: [problem('instrument-no-object')] };
  }
  const read = InstrumentDocument.safeParse(document);
  if (!read.success) {
    return { instrument: null, problems: read.error.issues.flatMap((issue) => problemsOf(issue, document)) };
  }
  const { format: _, ...instrument } = read.data;
  return { instrument, problems: validateInstrument(instrument) };
}

/** The same from the text of a file. */
export function readInstrumentText(text: string): InstrumentRead {
  if (text.length > LARGEST_INSTRUMENT) {
    const data = { length: text.length, limit: LARGEST_INSTRUMENT };
    return { instrument: null, problems: [problem('instrument-too-large', { data })] };
  }
  try {
    return readInstrument(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    return { instrument: null, problems: [problem('instrument-no-json', { data: { line } })] };
  }
}

function problemsOf(issue: z.core.$ZodIssue, document: object): Problem<ReadInstrumentProblemCode>[] {
  const field = pointerOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) =>
      problem('instrument-value-unknown', { field: pointerOf([...issue.path, name]), data: { name } }),
    );
  }
  if (valueAt(document, field) === undefined) return [problem('instrument-value-missing', { field })];
  switch (issue.code) {
    case 'invalid_type':
      return [problem('instrument-value-type', { field, data: { expected: issue.expected } })];
    case 'invalid_value':
      return [problem('instrument-value-not-allowed', { field, data: { allowed: issue.values.join(', ') } })];
    default:
      // Of a union there is one: the kinds of questions.
      return [problem('instrument-value-not-allowed', { field, data: { allowed: KINDS } })];
  }
}

const KINDS = 'single, multiple, ordering, scale';
