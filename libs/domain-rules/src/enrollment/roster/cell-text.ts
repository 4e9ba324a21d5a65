import { foldFullWidth } from '../fold-full-width.js';
import type { Cell } from './cell.js';

/** What a reader of the table sees in the cell, without the spaces around it; formulas as they are written. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'date':
      return cell.value.trim();
    case 'number':
    case 'formula':
    case 'error':
      return cell.text.trim();
  }
}

/** Whether nothing can be read in the cell: empty, or only spaces and invisible signs. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.kind === 'empty') return true;
  return cell.kind === 'text' && foldFullWidth(cell.value).trim() === '';
}

/**
 * Text of a code made of digits (school code, county code): half-width, no spaces, no sign that forces a text.
 *
 * @example codeText({ kind: 'text', value: ' ２１２２１１４１００' }) // '2122114100'
 */
export function codeText(cell: Cell | undefined): string {
  const text = cellText(cell);
  if (/^\d*$/.test(text)) return text;
  return foldFullWidth(text)
    .replace(/^="(.*)"$/, '$1')
    .replace(/[\s'’‘]/g, '')
    .replace(/^(\d+)\.0+$/, '$1');
}

/** Text of a word from a list (学段, 学科, 职务): half-width and without any space. */
export function wordText(cell: Cell | undefined): string {
  return foldFullWidth(cellText(cell)).replace(/\s/g, '');
}
