import { graphql } from '../../../gql/gql.js';
import type { QuotaShareInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation DistributeQuota($cohortId: ID!, $unitId: ID!, $shares: [QuotaShareInput!]!) {
    distributeQuota(cohortId: $cohortId, unitId: $unitId, shares: $shares) {
      __typename
      ... on DistributeQuotaDone {
        given
        promoted
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Gives places of an office to the units directly below it. */
export const useDistributeQuota = (cohortId: string, onDone: () => void = () => undefined) =>
  useAction(
    async (input: { unitId: string; shares: readonly QuotaShareInput[] }) => {
      const { distributeQuota: answer } = await request(document, {
        cohortId,
        unitId: input.unitId,
        shares: [...input.shares],
      });
      switch (answer.__typename) {
        case 'DistributeQuotaDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
