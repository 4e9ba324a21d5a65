import type { Cell } from './cell.js';
import { wordText } from './cell-text.js';

/** Header of the column in which a file that is handed back tells what is wrong with each row, and how to mend it. */
export const PROBLEM_COLUMN = { zh: '问题 / 怎样修改', en: 'Problems / how to mend' } as const;

const titles = new Set(Object.values(PROBLEM_COLUMN).map((title) => title.replace(/\s/g, '').toLowerCase()));

/**
 * Whether a header cell stands above such a column: it came from us, says nothing about a teacher, and is passed over
 * when the mended file comes back.
 *
 * @example isProblemColumn({ kind: 'text', value: '问题/怎样修改' }) // true
 */
export function isProblemColumn(cell: Cell | undefined): boolean {
  return titles.has(wordText(cell).toLowerCase());
}
