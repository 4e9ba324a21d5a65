import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { letterOf } from './find-header.js';
import type { ColumnPlaces, TableDefinition } from './table-definition.js';

export type MappingProblemCode = 'column-missing' | 'column-twice' | 'column-outside';

/** Which of our columns a column of the file is; columns that are not named are left out. */
export interface ColumnAssignment<C extends string> {
  /** Place in the file, from 0. */
  readonly index: number;
  readonly column: C;
}

/**
 * Everything that keeps rows from being read by the assignment that the user made: one of ours stands twice, one that
 * must be there is missing, or the file has no such column.
 *
 * @param width columns that the file has
 */
export function checkMapping<C extends string>(
  assignments: readonly ColumnAssignment<C>[],
  width: number,
  table: TableDefinition<C>,
): Problem<MappingProblemCode>[] {
  const problems: Problem<MappingProblemCode>[] = [];
  const first = new Map<C, number>();
  for (const { index, column } of assignments) {
    const title = table.find((definition) => definition.column === column)?.title ?? column;
    if (!Number.isInteger(index) || index < 0 || index >= width) {
      problems.push(problem('column-outside', { field: title, data: { column: title } }));
      continue;
    }
    const earlier = first.get(column);
    if (earlier === undefined) first.set(column, index);
    else {
      const data = { column: title, first: letterOf(earlier), second: letterOf(index) };
      problems.push(problem('column-twice', { field: title, data }));
    }
  }
  return [...problems, ...missing(first, table)];
}

/** The assignment as the check of rows takes it. */
export function placesOfMapping<C extends string>(
  assignments: readonly ColumnAssignment<C>[],
): ColumnPlaces<C> {
  const places: Partial<Record<C, number>> = {};
  for (const { index, column } of assignments) places[column] ??= index;
  return places;
}

function missing<C extends string>(
  present: ReadonlyMap<C, number>,
  table: TableDefinition<C>,
): Problem<MappingProblemCode>[] {
  const groups = new Set(table.filter(({ column }) => present.has(column)).map((one) => one.requiredGroup));
  const reported = new Set<string>();
  const problems: Problem<MappingProblemCode>[] = [];
  for (const { requiredGroup, title } of table) {
    if (requiredGroup === undefined || groups.has(requiredGroup) || reported.has(requiredGroup)) continue;
    reported.add(requiredGroup);
    problems.push(problem('column-missing', { field: title, data: { column: title, candidates: '' } }));
  }
  return problems;
}
