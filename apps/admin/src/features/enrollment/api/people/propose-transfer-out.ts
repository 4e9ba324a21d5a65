import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ProposeTransferOut($teacherId: ID!, $toSchoolId: ID!, $effectiveOn: String!, $note: String!) {
    proposeTransferOut(
      teacherId: $teacherId
      toSchoolId: $toSchoolId
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

/** Proposes that a teacher goes to another school; answers whether it holds already. */
export const useProposeTransferOut = (onDone?: (value: boolean) => void) =>
  useAction(
    async (input: { teacherId: string; toSchoolId: string; effectiveOn: string; note: string }) => {
      const { proposeTransferOut: answer } = await request(document, input);
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
