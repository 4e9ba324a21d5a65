import { graphql } from '../../../gql/gql.js';
import type { RenameWorkshopMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation RenameWorkshop($cohortId: ID!, $unitId: ID!, $workshopId: ID!, $name: String!, $groupId: ID) {
    renameWorkshop(
      cohortId: $cohortId
      unitId: $unitId
      workshopId: $workshopId
      name: $name
      groupId: $groupId
    ) {
      __typename
      ... on RenameWorkshopDone {
        workshopId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Gives a workshop or group another name. */
export const useRenameWorkshop = (onDone?: (value: string) => void) =>
  useAction(
    async (input: RenameWorkshopMutationVariables) => {
      const { renameWorkshop: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'RenameWorkshopDone':
          return done(answer.workshopId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['workshops']], ...(onDone ? { onDone } : {}) },
  );
