/** One column of a table that is read from a file. */
export interface ColumnDefinition<C extends string> {
  readonly column: C;
  /** Name of the column in reports about the file. */
  readonly title: string;
  /** Other words that files use in the header for the same thing. */
  readonly words: readonly string[];
  /** At least one column of each group must be there; absent for a column that may be missing. */
  readonly requiredGroup?: string;
}

/** The columns that a kind of file has, in the order of the template. */
export type TableDefinition<C extends string> = readonly ColumnDefinition<C>[];

/** Where each column stands in the file: index of the cell, counted from 0. */
export type ColumnPlaces<C extends string> = Partial<Readonly<Record<C, number>>>;

/**
 * Name of a column in reports.
 *
 * @example titleOf(rosterTable, 'idNumber') // '证件号码'
 */
export function titleOf<C extends string>(table: TableDefinition<C>, column: C): string {
  return table.find((definition) => definition.column === column)?.title ?? column;
}
