import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';

/** The instrument in a document that the server sent; what the server sends it has checked. */
export function instrumentIn(text: string): Instrument {
  const { format: _, ...instrument } = JSON.parse(text) as Instrument & { format: string };
  return instrument;
}
