import { foldFullWidth } from '../fold-full-width.js';
import type { Cell } from './cell.js';
import { cellText, isBlank } from './cell-text.js';
import type { ColumnPlaces, TableDefinition } from './table-definition.js';
import { looksLikeHeader } from './find-header.js';

/** Words that end or annotate a list: who filled it in, sums, notes. */
const footer =
  /^(填表|制表|填报|审核|复核|联系人|负责人|经办|校长签|园长签|单位盖章|学校盖章|盖章|签字|签章|日期|填表日期|合计|总计|小计|共计|备注|注|说明|附注)/;

const longNumber = /^\d{6,}[\dXx]$/;

/** Cells that no line under a list fills. */
const TOO_FULL_FOR_A_FOOTER = 6;

/**
 * Whether a row below the header speaks of a person or thing. Rows without anything in our columns, repeated
 * headers, and the lines under a list (填表人：, 合计, 注：) do not. A row with a long number among its identifiers
 * is always data: better a refused row than one that is passed over in silence.
 *
 * @param identifiers columns that tell one person or thing from another
 */
export function isDataRow<C extends string>(
  cells: readonly Cell[],
  columns: ColumnPlaces<C>,
  table: TableDefinition<C>,
  identifiers: readonly C[],
): boolean {
  const filled: Cell[] = [];
  for (const { column } of table) {
    const cell = at(cells, columns[column]);
    if (cell !== undefined && !isBlank(cell)) filled.push(cell);
  }
  if (filled.length === 0 || looksLikeHeader(cells, columns, table)) return false;
  if (filled.length >= TOO_FULL_FOR_A_FOOTER) return true;
  const told = identifiers.map((column) => cellText(at(cells, columns[column])));
  if (told.some((text) => longNumber.test(text))) return true;
  const footers = filled.filter(isFooter).length;
  // What stands beside a footer word, such as the name of who filled the list in, belongs to it.
  if (footers > 0) return filled.length > footers * 2 + 1;
  return filled.length > 1 || told.some((text) => text !== '');
}

function at(cells: readonly Cell[], place: number | undefined): Cell | undefined {
  return place === undefined ? undefined : cells[place];
}

function isFooter(cell: Cell): boolean {
  if (cell.kind !== 'text') return false;
  const text = foldFullWidth(cellText(cell)).replace(/\s/g, '');
  return footer.test(text) && (text.includes(':') || text.length <= 6);
}
