import {
  useInfiniteQuery,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryOptions,
} from '@tanstack/react-query';
import { useList, type List } from '../lib/use-list.js';

/**
 * How many entries a list has; undefined while it is counted or cannot be. Its first page stays in the store for the
 * page that the count leads to.
 */
export function useCount<Page, Key extends QueryKey>(
  query: UseInfiniteQueryOptions<Page, Error, InfiniteData<Page>, Key, string | null>,
  connection: (page: Page) => { readonly totalCount: number; readonly nodes: readonly object[] },
): number | undefined {
  const list: List<object> = useList(useInfiniteQuery(query), connection);
  return list.isPending || list.error ? undefined : list.totalCount;
}
