import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query AwardNominees($cohortId: ID!, $unitId: ID!, $roundId: ID!, $after: String) {
    awardNominees(cohortId: $cohortId, unitId: $unitId, roundId: $roundId, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        category
        title
        unitId
        unitName
        people {
          honourId
          name
          schoolName
          certificateNo
        }
        reason
        nominatedAt
        withdrawnAt
        struckOutReason
        number
        technical
        teaching
        total
        spread
        rank
        honour {
          zh
          en
        }
        scores {
          judgeName
          isExtra
          technical
          teaching
          comment
          returnReason
        }
      }
    }
  }
`);

/** What was nominated in a round, as far as the unit sees it. */
export const awardNomineesQuery = (cohortId: string, unitId: string, roundId: string) =>
  infiniteQueryOptions({
    queryKey: ['award-nominees', cohortId, unitId, roundId],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, roundId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ awardNominees: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
