import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DecideAwardObjection(
    $cohortId: ID!
    $unitId: ID!
    $roundId: ID!
    $objectionId: ID!
    $upheld: Boolean!
    $answer: String!
  ) {
    decideAwardObjection(
      cohortId: $cohortId
      unitId: $unitId
      roundId: $roundId
      objectionId: $objectionId
      upheld: $upheld
      answer: $answer
    ) {
      __typename
      ... on AwardObjectionChanged {
        roundId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Decides on an objection. */
export const useDecideAwardObjection = (
  cohortId: string,
  unitId: string,
  roundId: string,
  onDone?: () => void,
) =>
  useAction(
    async (input: { objectionId: string; upheld: boolean; answer: string }) => {
      const { decideAwardObjection: answer } = await request(document, {
        cohortId,
        unitId,
        roundId,
        ...input,
      });
      switch (answer.__typename) {
        case 'AwardObjectionChanged':
          return done(answer.roundId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [
        ['award-rounds'],
        ['award-round'],
        ['award-objections'],
        ['award-nominees'],
        ['announced-awards'],
      ],
      ...(onDone ? { onDone } : {}),
    },
  );
