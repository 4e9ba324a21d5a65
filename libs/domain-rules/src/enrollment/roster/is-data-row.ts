import { foldFullWidth } from '../fold-full-width.js';
import type { Cell } from './cell.js';
import { cellText, isBlank } from './cell-text.js';
import type { ColumnPlaces, TableDefinition } from './table-definition.js';
import { looksLikeHeader } from './find-header.js';

/** Words that end or annotate a list: who filled it in, sums, notes. */
const footer =
  /^(填表|制表|填报|审核|复核|联系人|负责人|经办|校长签|园长签|单位盖章|学校盖章|盖章|签字|签章|日期|填表日期|合计|总计|小计|共计|备注|注|说明|附注)/;

/**
 * Whether a row below the header speaks of a person or thing. Rows without anything in our columns, repeated
 * headers, and the lines under a list (填表人：, 合计, 注：) do not. A row that has an identifier is always data.
 *
 * @param identifiers columns of which a data row has at least one filled, unless it is damaged
 */
export function isDataRow<C extends string>(
  cells: readonly Cell[],
  columns: ColumnPlaces<C>,
  table: TableDefinition<C>,
  identifiers: readonly C[],
): boolean {
  let filled = 0;
  let footers = 0;
  for (const { column } of table) {
    const place = columns[column];
    const cell = place === undefined ? undefined : cells[place];
    if (isBlank(cell)) continue;
    filled += 1;
    if (isFooter(cell)) footers += 1;
  }
  if (filled === 0) return false;
  if (looksLikeHeader(cells, columns, table)) return false;
  // What stands beside a footer word, such as the name of who filled the list in, belongs to it.
  if (footers > 0) return filled > footers * 2 + 1;
  return filled > 1 || identifiers.some((column) => !isBlank(at(cells, columns[column])));
}

function at(cells: readonly Cell[], place: number | undefined): Cell | undefined {
  return place === undefined ? undefined : cells[place];
}

function isFooter(cell: Cell | undefined): boolean {
  if (cell?.kind !== 'text') return false;
  const text = foldFullWidth(cellText(cell)).replace(/\s/g, '');
  return footer.test(text) && (text.includes(':') || text.length <= 6);
}
