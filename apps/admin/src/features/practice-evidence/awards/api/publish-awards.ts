import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation PublishAwards($cohortId: ID!, $unitId: ID!, $roundId: ID!) {
    publishAwards(cohortId: $cohortId, unitId: $unitId, roundId: $roundId) {
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

/** Makes the list final. */
export const usePublishAwards = (cohortId: string, unitId: string, roundId: string, onDone?: () => void) =>
  useAction(
    async () => {
      const { publishAwards: answer } = await request(document, { cohortId, unitId, roundId });
      switch (answer.__typename) {
        case 'AwardRoundChanged':
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
        ['award-nominees'],
        ['award-judges'],
        ['announced-awards'],
      ],
      ...(onDone ? { onDone } : {}),
    },
  );
