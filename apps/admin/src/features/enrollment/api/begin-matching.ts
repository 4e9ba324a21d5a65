import { graphql } from '../../../gql/gql.js';
import type { MatchingAction } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import { filterInput, type EnrollmentFilter } from './enrollments.js';

const confirmDocument = graphql(`
  mutation ConfirmMatchingEnrollments($cohortId: ID!, $unitId: ID!, $filter: EnrollmentFilterInput!) {
    confirmMatchingEnrollments(cohortId: $cohortId, unitId: $unitId, filter: $filter) {
      __typename
      ... on BegunJob {
        jobId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

const withdrawDocument = graphql(`
  mutation WithdrawMatchingEnrollments(
    $cohortId: ID!
    $unitId: ID!
    $filter: EnrollmentFilterInput!
    $reason: String!
  ) {
    withdrawMatchingEnrollments(cohortId: $cohortId, unitId: $unitId, filter: $filter, reason: $reason) {
      __typename
      ... on BegunJob {
        jobId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

const returnDocument = graphql(`
  mutation ReturnMatchingEnrollments(
    $cohortId: ID!
    $unitId: ID!
    $filter: EnrollmentFilterInput!
    $reason: String!
  ) {
    returnMatchingEnrollments(cohortId: $cohortId, unitId: $unitId, filter: $filter, reason: $reason) {
      __typename
      ... on BegunJob {
        jobId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Does something with everybody whom the list shows, as a job. */
export const useBeginMatching = (filter: EnrollmentFilter, onDone: (jobId: string) => void) =>
  useAction(
    async ({ action, reason }: { action: MatchingAction; reason: string }) => {
      const meant = { cohortId: filter.cohortId, unitId: filter.unitId, filter: filterInput(filter) };
      const answer = await begin(action, meant, reason);
      switch (answer.__typename) {
        case 'BegunJob':
          return done(answer.jobId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { onDone },
  );

async function begin(
  action: MatchingAction,
  meant: { cohortId: string; unitId: string; filter: ReturnType<typeof filterInput> },
  reason: string,
) {
  switch (action) {
    case 'CONFIRM':
      return (await request(confirmDocument, meant)).confirmMatchingEnrollments;
    case 'WITHDRAW':
      return (await request(withdrawDocument, { ...meant, reason })).withdrawMatchingEnrollments;
    case 'RETURN_TO_SCHOOL':
      return (await request(returnDocument, { ...meant, reason })).returnMatchingEnrollments;
    default:
      return assertNever(action);
  }
}
