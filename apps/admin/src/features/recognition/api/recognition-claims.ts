import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { RecognitionClaimsQueryVariables } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RecognitionClaims($cohortId: ID!, $unitId: ID!, $states: [RecognitionState!], $after: String) {
    recognitionClaims(cohortId: $cohortId, unitId: $unitId, states: $states, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        enrollmentId
        name
        learnerNo
        schoolName
        programmeName {
          zh
          en
        }
        completedOn
        claimedHalfHours
        certificateNo
        isNumberRepeated
        state
        claimedAt
        attestedByName
        grantedHalfHours
        reason
      }
    }
  }
`);

/** Claims of the learners below a unit, page by page. */
export const recognitionClaimsQuery = (filter: Omit<RecognitionClaimsQueryVariables, 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['recognition', filter.cohortId, filter],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      request(document, { ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ recognitionClaims: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
