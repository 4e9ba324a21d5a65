import type { StandardColumn, StandardDimension } from '@tisheng/reference-data/ability-standard.js';
import { standardItem } from '@tisheng/reference-data/ability-standard.js';

export type { Instrument, Option, Question, Thirds } from '@tisheng/reference-data/instrument/instrument.js';
export type { StandardColumn as Column, StandardDimension as DimensionId };

/** Level of the best answer, in thirds. */
export const FULL_THIRDS = 3;

/** One answer given: the option taken for a question. */
export interface Answer {
  readonly question: string;
  readonly option: string;
}

/**
 * The dimension of a standard item, or null when there is no such item.
 *
 * @example dimensionOfItem(17) // 'assessment-and-diagnosis'
 */
export function dimensionOfItem(item: number): StandardDimension | null {
  return standardItem(item)?.dimension ?? null;
}
