import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation CommitUnitList($unitId: ID!, $listId: ID!) {
    commitUnitList(unitId: $unitId, listId: $listId) {
      __typename
      ... on CommitUnitListDone {
        opened
        changed
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Opens, renames and moves units as a checked list says. */
export const useCommitUnitList = (unitId: string) =>
  useAction(
    async (listId: string) => {
      const { commitUnitList: answer } = await request(document, { unitId, listId });
      switch (answer.__typename) {
        case 'CommitUnitListDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
