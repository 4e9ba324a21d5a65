import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { ResultsQuery, Grade, MissingResult } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Results($cohortId: ID!, $unitId: ID!, $grade: Grade, $missing: MissingResult, $after: String) {
    results(
      cohortId: $cohortId
      unitId: $unitId
      grade: $grade
      missing: $missing
      first: 100
      after: $after
    ) {
      totalCount
      nodes {
        enrollmentId
        name
        learnerNo
        schoolName
        obligation
        institutionScore
        institutionGrade
        mark
        markReason
        toldAt
        onlineHalfHours
        offlineHalfHours
        schoolRating
        ratingReason
        comprehensiveGrade
        comprehensiveState
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type TeacherResult = ResultsQuery['results']['nodes'][number];

/** What narrows the results; null does not. */
export interface ResultFilter {
  readonly cohortId: string;
  readonly unitId: string;
  /** Comprehensive grade. */
  readonly grade: Grade | null;
  /** Those alone who lack this part. */
  readonly missing: MissingResult | null;
}

/** The results of the teachers at or below a unit. */
export const resultsQuery = ({ cohortId, unitId, grade, missing }: ResultFilter) =>
  infiniteQueryOptions({
    queryKey: ['results', cohortId, unitId, grade, missing],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, grade, missing, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ results: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
