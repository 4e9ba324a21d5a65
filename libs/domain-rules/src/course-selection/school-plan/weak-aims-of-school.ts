import type { Column, DimensionId } from '../../diagnostic-assessment/instrument.js';
import { codeOfAim } from './school-plan.js';

/** What the pre-tests of a school's teachers say together, as far as a plan needs it. */
export interface SchoolDiagnosis {
  /** Teachers whose pre-test is submitted. */
  readonly tested: number;
  /** Mean levels × 100; null where nothing was measured. */
  readonly levels: readonly {
    readonly dimension: DimensionId;
    readonly column: Column;
    readonly hundredths: number | null;
  }[];
  /** Items in which teachers are weak, with how many. */
  readonly weakItems: readonly { readonly item: number; readonly teachers: number }[];
}

/** An item is the school's weakness when at least this part of those tested are weak in it. */
const SHARED_BY = 4;

/**
 * What a school's goals may aim at: dimensions below the target level, weakest first, then items in which a quarter of
 * those tested are weak. In a school without any weakness its lowest dimension stands, since a plan has goals there too.
 * Nothing while fewer were tested than make a group: what one or two answered is not the school's.
 *
 * @returns codes of aims; empty while there is no diagnosis to speak of, and then any aim may be chosen
 * @example weakAimsOfSchool({ tested: 8, levels: […technology-literacy II 41…], weakItems: [{ item: 7, teachers: 3 }] },
 *   { targetLevel: 0.6, smallestGroup: 5 }) // ['technology-literacy-II', 'item-7']
 */
export function weakAimsOfSchool(
  { tested, levels, weakItems }: SchoolDiagnosis,
  policy: { readonly targetLevel: number; readonly smallestGroup: number },
): string[] {
  if (tested < policy.smallestGroup) return [];
  const measured = levels
    .flatMap(({ hundredths, ...cell }) => (hundredths === null ? [] : [{ ...cell, hundredths }]))
    .toSorted((a, b) => a.hundredths - b.hundredths);
  const below = measured.filter(({ hundredths }) => hundredths < policy.targetLevel * 100);
  const items = weakItems
    .filter(({ teachers }) => teachers * SHARED_BY >= tested)
    .map(({ item }) => codeOfAim({ kind: 'item', item }));
  const dimensions = (below.length === 0 && items.length === 0 ? measured.slice(0, 1) : below).map(
    ({ dimension, column }) => codeOfAim({ kind: 'dimension', dimension, column }),
  );
  return [...new Set([...dimensions, ...items])];
}
