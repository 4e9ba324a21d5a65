import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation RequestInstitutionChange($cohortId: ID!, $unitId: ID!, $institutionId: ID!, $reason: String!) {
    requestInstitutionChange(
      cohortId: $cohortId
      unitId: $unitId
      institutionId: $institutionId
      reason: $reason
    ) {
      __typename
      ... on RequestInstitutionChangeDone {
        changeId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Asks the office above to change the institution of a county. */
export const useRequestInstitutionChange = (cohortId: string, onDone: () => void = () => undefined) =>
  useAction(
    async (input: { unitId: string; institutionId: string; reason: string }) => {
      const { requestInstitutionChange: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'RequestInstitutionChangeDone':
          return done(answer.changeId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
