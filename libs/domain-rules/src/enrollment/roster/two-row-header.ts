import type { Cell } from './cell.js';
import { isBlank } from './cell-text.js';

/**
 * One header out of two rows, as forms have it whose cells are joined across and down: 姓名 reaches over both rows, while
 * 任教情况 stands above 学段 and 学科. A name below goes before the one above it.
 *
 * Null where the lower row is no part of a header: a cell of it is neither a known column name nor stands below an empty
 * or unknown one, as in a row of data.
 *
 * @param isKnown whether a cell names one of the columns that are looked for
 * @example joinHeaderRows([姓名, 性别, 任教情况, ∅], [∅, ∅, 学段, 学科], isKnown) // [姓名, 性别, 学段, 学科]
 */
export function joinHeaderRows(
  upper: readonly Cell[],
  lower: readonly Cell[],
  isKnown: (cell: Cell | undefined) => boolean,
): Cell[] | null {
  const joined: Cell[] = [];
  let named = 0;
  for (let index = 0; index < Math.max(upper.length, lower.length); index += 1) {
    const [above, below] = [upper[index], lower[index]];
    if (isBlank(below)) {
      joined.push(above ?? { kind: 'empty' });
    } else if (isKnown(below) && !isKnown(above)) {
      named += 1;
      joined.push(below!);
    } else if (isKnown(above) || below!.kind !== 'text') {
      return null;
    } else joined.push(below!);
  }
  return named > 0 ? joined : null;
}
