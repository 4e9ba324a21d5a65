import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';

interface Connection<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
}

/** A list that is fetched page by page, as a table shows it. */
export interface List<Row> {
  readonly rows: readonly Row[];
  readonly totalCount: number;
  /** Nothing to show yet. */
  readonly isPending: boolean;
  /** The rows are those of another filter, or the next page is under way. */
  readonly isRefreshing: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Fetches the next page; undefined when there is none. */
  readonly more: (() => void) | undefined;
}

/**
 * Reads the pages of a connection as one list.
 *
 * @example useList(useInfiniteQuery(teachersQuery(filter)), ({ teachers }) => teachers)
 */
export function useList<Page, Row>(
  query: UseInfiniteQueryResult<InfiniteData<Page>>,
  connection: (page: Page) => Connection<Row>,
): List<Row> {
  const pages = query.data?.pages ?? [];
  const [first] = pages;
  return {
    rows: pages.flatMap((page) => connection(page).nodes),
    totalCount: first ? connection(first).totalCount : 0,
    isPending: query.isPending,
    isRefreshing: query.isPlaceholderData || query.isFetchingNextPage,
    error: query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
  };
}
