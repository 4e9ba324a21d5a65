import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type {
  EnrollmentFilterInput,
  EnrollmentsQuery,
  EnrollmentState,
  Obligation,
  StageOfSchooling,
} from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Enrollments(
    $cohortId: ID!
    $unitId: ID!
    $states: [EnrollmentState!]
    $obligations: [Obligation!]
    $search: String
    $stages: [StageOfSchooling!]
    $duties: [String!]
    $after: String
  ) {
    enrollments(
      cohortId: $cohortId
      unitId: $unitId
      states: $states
      obligations: $obligations
      search: $search
      stages: $stages
      duties: $duties
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        id
        teacherId
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
        duty
        waitingPosition
        approvedAt
        promotedAt
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
  readonly stage: StageOfSchooling | null;
  readonly duty: string | null;
}

/** The filter as the server takes it. */
export const filterInput = (filter: EnrollmentFilter): EnrollmentFilterInput => ({
  states: filter.state && [filter.state],
  obligations: filter.obligation && [filter.obligation],
  stages: filter.stage && [filter.stage],
  duties: filter.duty === null ? null : [filter.duty],
  search: filter.search || null,
});

/** Enrollments at or below a unit, by learner number. */
export const enrollmentsQuery = (filter: EnrollmentFilter) =>
  infiniteQueryOptions({
    queryKey: ['enrollments', filter],
    queryFn: ({ pageParam }) =>
      request(document, {
        cohortId: filter.cohortId,
        unitId: filter.unitId,
        ...filterInput(filter),
        after: pageParam,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ enrollments: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
