import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { TeachersQuery, StageOfSchooling } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Teachers(
    $unitId: ID!
    $search: String
    $stage: StageOfSchooling
    $notInCohortId: ID
    $after: String
  ) {
    teachers(
      unitId: $unitId
      search: $search
      stage: $stage
      notInCohortId: $notInCohortId
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        id
        name
        sex
        birthDate
        idType
        maskedIdNumber
        phone
        stage
        subject
        duty
        schoolId
        schoolName
        countyName
        learnerNumbers
        left
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Teacher = TeachersQuery['teachers']['nodes'][number];

/** What narrows the roster; an empty text does not. */
export interface RosterFilter {
  readonly unitId: string;
  readonly search: string;
  readonly stage: StageOfSchooling | null;
  /** Leaves out who is enrolled in this cohort. */
  readonly notInCohortId?: string | null;
}

/** The roster of a unit and everything below it, by name. */
export const teachersQuery = ({ unitId, search, stage, notInCohortId = null }: RosterFilter) =>
  infiniteQueryOptions({
    queryKey: ['teachers', unitId, search, stage, notInCohortId],
    queryFn: ({ pageParam }) =>
      request(document, { unitId, search: search || null, stage, notInCohortId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ teachers: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
