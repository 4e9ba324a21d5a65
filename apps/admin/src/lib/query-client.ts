import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { ApiError } from './api-error.js';

const RETRIES = 2;

/** Fresh for half a minute, so that going back and forth between pages asks nothing twice. */
const FRESH_FOR = 30_000;

/** One store of what the server said. `onApiError` hears of every failed request, for those that end the session. */
export function createQueryClient(onApiError: (error: ApiError) => void): QueryClient {
  const tell = (error: Error): void => {
    if (error instanceof ApiError) onApiError(error);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: tell }),
    mutationCache: new MutationCache({ onError: tell }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR,
        retry: (failures, error) => error instanceof ApiError && error.mayPass && failures < RETRIES,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });
}
