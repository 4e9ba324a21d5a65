import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { foldFullWidth } from './fold-full-width.js';
import type { Cell } from './roster/cell.js';
import { cellText, codeText } from './roster/cell-text.js';
import { isDataRow } from './roster/is-data-row.js';
import { titleOf } from './roster/table-definition.js';
import type { ColumnPlaces, TableDefinition } from './roster/table-definition.js';

export type CountiesFileColumn = 'code' | 'name' | 'cityCode';

/** The columns of a list of counties. */
export const countiesTable: TableDefinition<CountiesFileColumn> = [
  {
    column: 'code',
    title: '县区代码',
    words: ['县代码', '区县代码', '县(市、区)代码', '行政区划代码', 'countycode'],
    requiredGroup: 'code',
  },
  {
    column: 'name',
    title: '县区名称',
    words: ['县区', '县名称', '区县名称', '县(市、区)名称', '县(市、区)', 'countyname'],
    requiredGroup: 'name',
  },
  {
    column: 'cityCode',
    title: '市州代码',
    words: ['市代码', '地市代码', '所属市代码', '所属市州代码', 'citycode'],
  },
];

export type CountiesFileProblemCode =
  | 'county-code-missing'
  | 'county-code-malformed'
  | 'county-name-missing'
  | 'city-code-malformed'
  | 'duplicate-in-file';

/** What an accepted row says. */
export interface CountyOfFile {
  /** Code of six digits (GB/T 2260), or a region's own for a unit that has none. */
  readonly code: string;
  readonly name: string;
  /** City or prefecture in six digits; null for a county that reports straight to the region's root. */
  readonly cityCode: string | null;
}

export type CountiesFileRowResult =
  | { readonly kind: 'accepted'; readonly row: number; readonly county: CountyOfFile }
  | {
      readonly kind: 'rejected';
      readonly row: number;
      readonly problems: readonly Problem<CountiesFileProblemCode>[];
    }
  | { readonly kind: 'not-data'; readonly row: number };

export interface CountiesFileChecker {
  row(row: number, cells: readonly Cell[]): CountiesFileRowResult;
}

const countyForm = /^([1-9]\d{5}|[A-Za-z0-9][A-Za-z0-9-]{1,19})$/;
const cityForm = /^[1-9]\d{3}(\d{2})?$/;

/**
 * A checker for the rows of a list of counties; the second row with a code is refused. City codes of four
 * digits, as statistics use them, are filled up to six.
 *
 * @example a row 990102, 中心区, 9901 → { code: '990102', name: '中心区', cityCode: '990100' }
 */
export function createCountiesFileChecker({
  columns,
}: {
  readonly columns: ColumnPlaces<CountiesFileColumn>;
}): CountiesFileChecker {
  const firstRowOf = new Map<string, number>();
  return {
    row(row, cells) {
      if (!isDataRow(cells, columns, countiesTable, ['code', 'name'])) return { kind: 'not-data', row };
      const problems: Problem<CountiesFileProblemCode>[] = [];
      const fault = (column: CountiesFileColumn, code: CountiesFileProblemCode, data?: Problem['data']) => {
        const where = { row, field: titleOf(countiesTable, column) };
        problems.push(problem(code, data ? { ...where, data } : where));
      };
      const cell = (column: CountiesFileColumn) => {
        const place = columns[column];
        return place === undefined ? undefined : cells[place];
      };
      const code = codeText(cell('code'));
      if (code === '') fault('code', 'county-code-missing');
      else if (!countyForm.test(code)) fault('code', 'county-code-malformed', { value: code });
      else {
        const firstRow = firstRowOf.get(code);
        if (firstRow === undefined) firstRowOf.set(code, row);
        else fault('code', 'duplicate-in-file', { firstRow, column: titleOf(countiesTable, 'code') });
      }
      const name = foldFullWidth(cellText(cell('name'))).replace(/\s/g, '');
      if (name === '') fault('name', 'county-name-missing');
      const city = codeText(cell('cityCode'));
      if (city !== '' && !cityForm.test(city)) fault('cityCode', 'city-code-malformed', { value: city });
      if (problems.length > 0) return { kind: 'rejected', row, problems };
      return {
        kind: 'accepted',
        row,
        county: { code, name, cityCode: city === '' ? null : city.padEnd(6, '0') },
      };
    },
  };
}
