import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ProposeTransferIn(
    $schoolId: ID!
    $name: String!
    $number: String!
    $effectiveOn: String!
    $note: String!
  ) {
    proposeTransferIn(
      schoolId: $schoolId
      name: $name
      number: $number
      effectiveOn: $effectiveOn
      note: $note
    ) {
      __typename
      ... on ProposeTransferDone {
        isAccepted
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Proposes that a teacher comes from another school; answers whether it holds already. */
export const useProposeTransferIn = (onDone?: (value: boolean) => void) =>
  useAction(
    async (input: { schoolId: string; name: string; number: string; effectiveOn: string; note: string }) => {
      const { proposeTransferIn: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'ProposeTransferDone':
          return done(answer.isAccepted);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
