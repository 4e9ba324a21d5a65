import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, LoadingState } from './states.js';

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
  /** In place of the usual grey lines. */
  readonly loading?: ReactNode;
}

/**
 * What a query found, or that it is under way or failed. Keeps showing what was there while it is refreshed.
 *
 * @example <Loaded query={useQuery(myPlanQuery(cohortId))}>{({ myPlan }) => <Plan plan={myPlan} />}</Loaded>
 */
export function Loaded<Data>({ query, children, loading }: LoadedProps<Data>): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return loading ?? <LoadingState />;
}
