import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ChooseInstitution($cohortId: ID!, $unitId: ID!, $institutionId: ID!, $reason: String!) {
    chooseInstitution(cohortId: $cohortId, unitId: $unitId, institutionId: $institutionId, reason: $reason) {
      __typename
      ... on ChooseInstitutionDone {
        enrollments
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Chooses the training institution of a county; its enrollments follow. */
export const useChooseInstitution = (cohortId: string, onDone: () => void) =>
  useAction(
    async (input: { countyId: string; institutionId: string; reason: string }) => {
      const { chooseInstitution: answer } = await request(document, {
        cohortId,
        unitId: input.countyId,
        institutionId: input.institutionId,
        reason: input.reason,
      });
      switch (answer.__typename) {
        case 'ChooseInstitutionDone':
          return done(answer.enrollments);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
