import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../gql/gql.js';
import type { BackgroundJobFieldsFragment } from '../gql/graphql.js';
import { assertNever } from './assert-never.js';
import { request } from './graphql-client.js';
import { done, refused } from './outcome.js';
import { useAction } from './use-action.js';

export const backgroundJobFields = graphql(`
  fragment BackgroundJobFields on BackgroundJob {
    id
    kind
    subject
    state
    done
    total
    result {
      name
      number
      text
    }
    problems {
      ...ProblemFields
    }
    begunBy
    isMine
    isStopping
    mayCancel
    mayRetry
    begunAt
    startedAt
    finishedAt
  }
`);

const oneDocument = graphql(`
  query BackgroundJob($jobId: ID!) {
    backgroundJob(jobId: $jobId) {
      ...BackgroundJobFields
    }
  }
`);

const cancelDocument = graphql(`
  mutation CancelJob($jobId: ID!) {
    cancelJob(jobId: $jobId) {
      __typename
      ... on CancelJobDone {
        jobId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

const retryDocument = graphql(`
  mutation RetryJob($jobId: ID!) {
    retryJob(jobId: $jobId) {
      __typename
      ... on RetryJobDone {
        jobId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

export type BackgroundJobShown = BackgroundJobFieldsFragment;

/** Everything that shows long work is refreshed under this key. */
export const JOBS_KEY = 'background-jobs';

const QUICK_MS = 1_000;
const SLOW_MS = 4_000;
/** Work that takes longer than this is asked for less often. */
const QUICK_FOR_MS = 30_000;

export const isUnderWay = ({ state }: Pick<BackgroundJobShown, 'state'>): boolean =>
  state === 'WAITING' || state === 'RUNNING';

/** One piece of long work, asked for again and again until it has come to its end. */
export const backgroundJobQuery = (jobId: string) =>
  queryOptions({
    queryKey: [JOBS_KEY, 'one', jobId],
    queryFn: () => request(oneDocument, { jobId }),
    refetchInterval: ({ state: { data } }) => {
      if (!data || !isUnderWay(data.backgroundJob)) return data ? false : QUICK_MS;
      return Date.now() - Date.parse(data.backgroundJob.begunAt) < QUICK_FOR_MS ? QUICK_MS : SLOW_MS;
    },
  });

/**
 * Tells the rest of the page, the tray above all, that long work has begun or changed.
 *
 * @example const announceJob = useAnnounceJob(); useAction(begin, { onDone: () => announceJob() })
 */
export function useAnnounceJob(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: [JOBS_KEY] });
}

/** Stops long work. */
export const useCancelJob = () =>
  useAction(
    async (jobId: string) => {
      const { cancelJob: answer } = await request(cancelDocument, { jobId });
      switch (answer.__typename) {
        case 'CancelJobDone':
          return done(answer.jobId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[JOBS_KEY]] },
  );

/** Has long work done anew that came to nothing. */
export const useRetryJob = () =>
  useAction(
    async (jobId: string) => {
      const { retryJob: answer } = await request(retryDocument, { jobId });
      switch (answer.__typename) {
        case 'RetryJobDone':
          return done(answer.jobId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[JOBS_KEY]] },
  );

/** The result of long work by name. */
export const resultOf = ({ result }: Pick<BackgroundJobShown, 'result'>): JobResultShown =>
  Object.fromEntries(result.map(({ name, number, text }) => [name, number ?? text ?? '']));

/** Counts and ids under the names that the work gave them. */
export type JobResultShown = Readonly<Record<string, string | number>>;
