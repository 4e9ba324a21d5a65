import { graphql } from '../../../gql/gql.js';
import type { SetWorkshopLeaderMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation SetWorkshopLeader(
    $cohortId: ID!
    $unitId: ID!
    $workshopId: ID!
    $teacherId: ID!
    $leads: Boolean!
  ) {
    setWorkshopLeader(
      cohortId: $cohortId
      unitId: $unitId
      workshopId: $workshopId
      teacherId: $teacherId
      leads: $leads
    ) {
      __typename
      ... on SetWorkshopLeaderDone {
        workshopId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Makes a teacher lead a workshop, or ends that. */
export const useSetWorkshopLeader = (onDone?: (value: string) => void) =>
  useAction(
    async (input: SetWorkshopLeaderMutationVariables) => {
      const { setWorkshopLeader: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'SetWorkshopLeaderDone':
          return done(answer.workshopId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['workshops']], ...(onDone ? { onDone } : {}) },
  );
