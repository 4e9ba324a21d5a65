import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import type { WaitingFilter } from './plans-to-confirm.js';

const document = graphql(`
  mutation ConfirmMatchingPlans($cohortId: ID!, $unitId: ID!, $filter: PlansToConfirmFilterInput!) {
    confirmMatchingPlans(cohortId: $cohortId, unitId: $unitId, filter: $filter) {
      __typename
      ... on PlansConfirmed {
        confirmed
        leftOut
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Confirms every plan of the unit that the filter means, but for those that name a withdrawn course. */
export const useConfirmMatchingPlans = (cohortId: string, unitId: string, onDone: () => void) =>
  useAction(
    async (filter: WaitingFilter) => {
      const variables = { cohortId, unitId, filter };
      const { confirmMatchingPlans: answer } = await request(document, variables);
      switch (answer.__typename) {
        case 'PlansConfirmed':
          return done({ confirmed: answer.confirmed, leftOut: answer.leftOut });
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
