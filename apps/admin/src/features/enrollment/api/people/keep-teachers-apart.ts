import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation KeepTeachersApart($teacherId: ID!, $otherTeacherId: ID!, $reason: String!) {
    keepTeachersApart(teacherId: $teacherId, otherTeacherId: $otherTeacherId, reason: $reason) {
      __typename
      ... on KeepTeachersApartDone {
        teacherId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Decides that two entries are two people. */
export const useKeepTeachersApart = (onDone?: (value: string) => void) =>
  useAction(
    async (input: { teacherId: string; otherTeacherId: string; reason: string }) => {
      const { keepTeachersApart: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'KeepTeachersApartDone':
          return done(answer.teacherId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
