import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation DecideInstitutionChange($changeId: ID!, $consents: Boolean!, $reason: String!) {
    decideInstitutionChange(changeId: $changeId, consents: $consents, reason: $reason) {
      __typename
      ... on DecideInstitutionChangeDone {
        enrollments
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Consents to a request, or refuses it. */
export const useDecideInstitutionChange = (onDone: () => void = () => undefined) =>
  useAction(
    async (input: { changeId: string; consents: boolean; reason: string }) => {
      const { decideInstitutionChange: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'DecideInstitutionChangeDone':
          return done(answer.enrollments);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
