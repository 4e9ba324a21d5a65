import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation CountQuotaFromRoster($cohortId: ID!, $countedOn: String!) {
    countQuotaFromRoster(cohortId: $cohortId, countedOn: $countedOn) {
      __typename
      ... on CountQuotaFromRosterDone {
        teachers
        places
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Makes the quota of a cohort whose policy names a share of the roster. */
export const useCountQuotaFromRoster = (cohortId: string, onDone: () => void = () => undefined) =>
  useAction(
    async (input: { countedOn: string }) => {
      const { countQuotaFromRoster: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'CountQuotaFromRosterDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
