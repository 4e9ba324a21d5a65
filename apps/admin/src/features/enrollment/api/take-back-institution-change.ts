import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation TakeBackInstitutionChange($changeId: ID!) {
    takeBackInstitutionChange(changeId: $changeId) {
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

/** Takes a request back before it is decided. */
export const useTakeBackInstitutionChange = (onDone: () => void = () => undefined) =>
  useAction(
    async (input: { changeId: string }) => {
      const { takeBackInstitutionChange: answer } = await request(document, input);
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
