import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { RefusedTeachersQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RefusedTeachers($jobId: ID!, $after: String) {
    refusedTeachers(jobId: $jobId, first: 50, after: $after) {
      totalCount
      nodes {
        name
        learnerNo
        schoolName
        problem {
          ...ProblemFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type RefusedTeacher = RefusedTeachersQuery['refusedTeachers']['nodes'][number];

/** Who was left out of a job’s work, and why. */
export const refusedTeachersQuery = (jobId: string) =>
  infiniteQueryOptions({
    queryKey: ['refused-teachers', jobId],
    queryFn: ({ pageParam }) => request(document, { jobId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ refusedTeachers: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
  });
