import { graphql } from '../../../../gql/gql.js';
import type { AwardCalendarInput, AwardCategory } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation OpenAwardRound(
    $cohortId: ID!
    $unitId: ID!
    $name: String!
    $categories: [AwardCategory!]!
    $calendar: AwardCalendarInput!
  ) {
    openAwardRound(
      cohortId: $cohortId
      unitId: $unitId
      name: $name
      categories: $categories
      calendar: $calendar
    ) {
      __typename
      ... on AwardRoundChanged {
        roundId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Opens a round of the unit. */
export const useOpenAwardRound = (cohortId: string, unitId: string, onDone?: () => void) =>
  useAction(
    async (input: { name: string; categories: AwardCategory[]; calendar: AwardCalendarInput }) => {
      const { openAwardRound: answer } = await request(document, { cohortId, unitId, ...input });
      switch (answer.__typename) {
        case 'AwardRoundChanged':
          return done(answer.roundId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['award-rounds'], ['award-round']], ...(onDone ? { onDone } : {}) },
  );
