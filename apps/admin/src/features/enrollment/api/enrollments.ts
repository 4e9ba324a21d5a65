import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { EnrollmentsQuery, EnrollmentState, Obligation } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Enrollments(
    $cohortId: ID!
    $unitId: ID!
    $states: [EnrollmentState!]
    $obligations: [Obligation!]
    $search: String
    $after: String
  ) {
    enrollments(
      cohortId: $cohortId
      unitId: $unitId
      states: $states
      obligations: $obligations
      search: $search
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        id
        learnerNo
        name
        maskedIdNumber
        schoolName
        countyName
        stage
        subject
        obligation
        obligationReason {
          ...ProblemFields
        }
        state
        institutionName
        putForwardAt
        confirmedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Enrollment = EnrollmentsQuery['enrollments']['nodes'][number];

/** What narrows the list; null and an empty text do not. */
export interface EnrollmentFilter {
  readonly cohortId: string;
  readonly unitId: string;
  readonly state: EnrollmentState | null;
  readonly obligation: Obligation | null;
  readonly search: string;
}

/** Enrollments at or below a unit, by learner number. */
export const enrollmentsQuery = ({ cohortId, unitId, state, obligation, search }: EnrollmentFilter) =>
  infiniteQueryOptions({
    queryKey: ['enrollments', cohortId, unitId, state, obligation, search],
    queryFn: ({ pageParam }) =>
      request(document, {
        cohortId,
        unitId,
        states: state && [state],
        obligations: obligation && [obligation],
        search: search || null,
        after: pageParam,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ enrollments: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
