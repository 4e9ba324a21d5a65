import type exceljs from 'exceljs';

/** How the cells of a file that is handed back look: as they came, whatever kind they are. */
export const CELL_STYLES = {
  text: { numFmt: '@' },
  number: {},
  long: { numFmt: '0' },
  date: { numFmt: 'yyyy-mm-dd' },
} as const satisfies Readonly<Record<string, Partial<exceljs.Style>>>;

const filled = (argb: string): exceljs.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

export const HEADER_STYLE: Partial<exceljs.Style> = {
  numFmt: '@',
  font: { bold: true },
  fill: filled('FFE7EDF3'),
};

/** The column of problems. */
export const REMARK_STYLE: Partial<exceljs.Style> = {
  numFmt: '@',
  font: { color: { argb: 'FF9C0006' } },
  alignment: { wrapText: true, vertical: 'top' },
};

const WRONG: Partial<exceljs.Style> = {
  numFmt: '@',
  font: { color: { argb: 'FF9C0006' } },
  fill: filled('FFFFC7CE'),
};
const DOUBTFUL: Partial<exceljs.Style> = {
  numFmt: '@',
  font: { color: { argb: 'FF7F6000' } },
  fill: filled('FFFFEB9C'),
};

const WRONG_DATE: Partial<exceljs.Style> = { ...WRONG, numFmt: CELL_STYLES.date.numFmt };
const DOUBTFUL_DATE: Partial<exceljs.Style> = { ...DOUBTFUL, numFmt: CELL_STYLES.date.numFmt };

/** Text, whatever the cell holds, so that what is typed into it keeps its digits; only dates stay dates. */
export function styleOfWrong(severity: 'error' | 'warning', isDate: boolean): Partial<exceljs.Style> {
  if (severity === 'error') return isDate ? WRONG_DATE : WRONG;
  return isDate ? DOUBTFUL_DATE : DOUBTFUL;
}
