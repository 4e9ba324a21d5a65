/** Characters that fit into one cell of a workbook. */
export const LONGEST_CELL_TEXT = 32_767;

/** What XML cannot carry, or changes on the way. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g;
const HALF_CHARACTER = /\p{Surrogate}/gu;
const LOOKS_ESCAPED = /_x(?=[0-9a-f]{4}_)/gi;

/**
 * A text as a cell of a workbook carries it: control characters in the form `_x000D_`, which spreadsheet programs turn
 * back, and a text that already looks so guarded against that; halves of characters replaced; cut at the length that a
 * cell can hold.
 *
 * @example workbookText('a\rb') // 'a_x000D_b'
 * @example workbookText('_x000D_') // '_x005F_x000D_'
 */
export function workbookText(text: string): string {
  const cut = text.slice(0, LONGEST_CELL_TEXT).replace(HALF_CHARACTER, '\uFFFD');
  if (!cut.includes('_x') && cut.search(UNWRITABLE) < 0) return cut;
  return cut
    .replace(LOOKS_ESCAPED, '_x005F_x')
    .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`);
}
