import { foldFullWidth } from '../fold-full-width.js';
import type { Cell } from './cell.js';
import { cellText } from './cell-text.js';

/** Characters of a preview cell; the rest is left out. */
const LONGEST = 60;
/** Fifteen signs of which at least twelve are digits: an ID number, also a damaged one. */
const longNumber = /[\dXx](?:[\s-]?[\dXx]){11,}/g;

/**
 * A cell as a preview may show it: of anything that may be an ID number the last four characters alone, wherever it
 * stands; no cell of the column that holds them is shown whole.
 *
 * @param isIdColumn whether the column is taken for that of the ID numbers
 * @example maskPreviewCell({ kind: 'text', value: '22000019600124441X' }, false) // '**************441X'
 */
export function maskPreviewCell(cell: Cell | undefined, isIdColumn: boolean): string {
  const text = cellText(cell);
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  if (isIdColumn) return short.length > 4 ? hide(short) : short;
  const folded = foldFullWidth(short);
  return folded.replace(longNumber, hide);
}

function hide(text: string): string {
  return '*'.repeat(text.length - 4) + text.slice(-4);
}
