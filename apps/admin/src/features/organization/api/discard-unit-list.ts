import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation DiscardUnitList($unitId: ID!, $listId: ID!) {
    discardUnitList(unitId: $unitId, listId: $listId) {
      __typename
      ... on DiscardUnitListDone {
        listId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Throws a checked list away. */
export const useDiscardUnitList = (unitId: string) =>
  useAction(
    async (listId: string) => {
      const { discardUnitList: answer } = await request(document, { unitId, listId });
      switch (answer.__typename) {
        case 'DiscardUnitListDone':
          return done(answer.listId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
