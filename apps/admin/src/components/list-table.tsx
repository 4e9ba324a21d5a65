import type { ComponentProps, ReactNode } from 'react';
import type { List } from '../lib/use-list.js';
import { DataTable } from './data-table.js';
import { ErrorState, LoadingState } from './states.js';

interface ListTableProps<Row extends object> extends Omit<
  ComponentProps<typeof DataTable<Row>>,
  'rows' | 'loading' | 'totalCount' | 'onMore' | 'empty'
> {
  readonly list: List<Row>;
  /** Says why there is nothing, and what to do. */
  readonly empty: ReactNode;
}

/** A {@link DataTable} of a list that comes page by page: with its filters in place while it loads, fails or is empty. */
export function ListTable<Row extends object>({ list, empty, ...table }: ListTableProps<Row>) {
  const nothing = list.error ? (
    <ErrorState error={list.error} onRetry={list.retry} />
  ) : list.isPending ? (
    <LoadingState />
  ) : (
    empty
  );
  return (
    <DataTable<Row>
      {...table}
      rows={list.rows}
      totalCount={list.totalCount}
      loading={list.isRefreshing}
      onMore={list.more}
      empty={nothing}
    />
  );
}
