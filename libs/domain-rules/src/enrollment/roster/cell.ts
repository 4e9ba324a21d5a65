import type { PlainDate } from '../../time/plain-date.js';

/**
 * One cell of an uploaded table, as the reader of the file found it. The kinds matter: a number where a text was
 * expected has usually lost digits, and a formula is never evaluated.
 */
export type Cell =
  | { kind: 'empty' }
  | { kind: 'text'; value: string }
  /** `text` is the number as the file writes it, before any rounding by the reader. */
  | { kind: 'number'; value: number; text: string }
  | { kind: 'date'; value: PlainDate }
  | { kind: 'formula'; text: string }
  | { kind: 'error'; text: string };

export const emptyCell: Cell = { kind: 'empty' };
