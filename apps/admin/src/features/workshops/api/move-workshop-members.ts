import { graphql } from '../../../gql/gql.js';
import type { MoveWorkshopMembersMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation MoveWorkshopMembers(
    $cohortId: ID!
    $unitId: ID!
    $workshopId: ID!
    $groupId: ID!
    $enrollmentIds: [ID!]!
    $reason: String!
  ) {
    moveWorkshopMembers(
      cohortId: $cohortId
      unitId: $unitId
      workshopId: $workshopId
      groupId: $groupId
      enrollmentIds: $enrollmentIds
      reason: $reason
    ) {
      __typename
      ... on MoveWorkshopMembersDone {
        moved
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Moves people into another group. */
export const useMoveWorkshopMembers = (onDone?: (value: number) => void) =>
  useAction(
    async (input: MoveWorkshopMembersMutationVariables) => {
      const { moveWorkshopMembers: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'MoveWorkshopMembersDone':
          return done(answer.moved);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['workshops']], ...(onDone ? { onDone } : {}) },
  );
