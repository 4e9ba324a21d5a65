import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MatchingAction, PreviewMatchingEnrollmentsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';
import { filterInput, type EnrollmentFilter } from './enrollments.js';

const document = graphql(`
  query PreviewMatchingEnrollments(
    $action: MatchingAction!
    $cohortId: ID!
    $unitId: ID!
    $filter: EnrollmentFilterInput!
  ) {
    previewMatchingEnrollments(action: $action, cohortId: $cohortId, unitId: $unitId, filter: $filter) {
      matching
      able
      waiting
      refused
      reasons {
        count
        problem {
          ...ProblemFields
        }
      }
    }
  }
`);

export type MatchingPreview = PreviewMatchingEnrollmentsQuery['previewMatchingEnrollments'];

/** What an action would do with everybody whom the list shows. */
export const matchingPreviewQuery = (action: MatchingAction, filter: EnrollmentFilter) =>
  queryOptions({
    queryKey: ['matching-preview', action, filter],
    queryFn: () =>
      request(document, {
        action,
        cohortId: filter.cohortId,
        unitId: filter.unitId,
        filter: filterInput(filter),
      }),
    staleTime: 0,
  });
