import { STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import type { Ratio } from '../arithmetic/decimal.js';
import { compareRatios, ratioOf, roundRatio2 } from '../arithmetic/decimal.js';
import type { Column, DimensionId } from './instrument.js';

/** A level of one item in one column, measured by the pre-test or reported by a training institution. */
export interface MeasuredItem {
  readonly item: number;
  readonly dimension: DimensionId;
  readonly column: Column;
  /** The same questions measured the item in both columns. */
  readonly shared: boolean;
  readonly exact: Ratio;
}

/** An item below the target level (短板). */
export interface WeakPoint {
  readonly item: number;
  readonly dimension: DimensionId;
  /** Both columns when the item was measured once for both. */
  readonly columns: readonly Column[];
  /** Level × 100, rounded half up. */
  readonly hundredths: number;
  /** What is missing to the target level, × 100. */
  readonly gapHundredths: number;
}

/** A dimension below the target level in one column. */
export interface WeakDimension {
  readonly dimension: DimensionId;
  readonly column: Column;
  readonly hundredths: number;
  readonly gapHundredths: number;
}

/**
 * Items below the target level, weakest first; equally weak ones by item number, column I before II. An item
 * that one question measured for both columns stands once.
 *
 * @param targetLevel `pack.diagnosis.targetLevel`; a level equal to it is no weak point
 */
export function weakPoints(levels: readonly MeasuredItem[], targetLevel: number): WeakPoint[] {
  const target = ratioOf(targetLevel);
  const listed = new Set<number>();
  return levels
    .filter(({ exact }) => compareRatios(exact, target) < 0)
    .toSorted((a, b) => compareRatios(a.exact, b.exact) || a.item - b.item || byColumn(a.column, b.column))
    .filter(({ item, shared }) => {
      if (!shared) return true;
      const first = !listed.has(item);
      listed.add(item);
      return first;
    })
    .map(({ item, dimension, column, shared, exact }) => ({
      item,
      dimension,
      columns: shared ? (['I', 'II'] as const) : [column],
      ...shortfall(exact, targetLevel),
    }));
}

/** Dimensions below the target level, weakest first; equally weak ones in the standard's order, I before II. */
export function weakDimensions(
  levels: readonly { readonly dimension: DimensionId; readonly column: Column; readonly exact: Ratio }[],
  targetLevel: number,
): WeakDimension[] {
  const target = ratioOf(targetLevel);
  return levels
    .filter(({ exact }) => compareRatios(exact, target) < 0)
    .toSorted(
      (a, b) =>
        compareRatios(a.exact, b.exact) ||
        STANDARD_DIMENSIONS.indexOf(a.dimension) - STANDARD_DIMENSIONS.indexOf(b.dimension) ||
        byColumn(a.column, b.column),
    )
    .map(({ dimension, column, exact }) => ({ dimension, column, ...shortfall(exact, targetLevel) }));
}

function shortfall(exact: Ratio, targetLevel: number): { hundredths: number; gapHundredths: number } {
  const hundredths = roundRatio2(exact);
  return { hundredths, gapHundredths: Math.max(roundRatio2(ratioOf(targetLevel)) - hundredths, 0) };
}

function byColumn(a: Column, b: Column): number {
  return a.length - b.length;
}
