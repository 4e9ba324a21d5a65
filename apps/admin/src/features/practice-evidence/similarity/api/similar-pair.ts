import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SimilarPairQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';
import { SIMILARITY_KEY } from './similar-pairs.js';

const document = graphql(`
  query SimilarPair($cohortId: ID!, $unitId: ID!, $pairId: ID!) {
    similarPair(cohortId: $cohortId, unitId: $unitId, pairId: $pairId) {
      pair {
        ...SimilarPairFields
      }
      earlierText
      laterText
      earlierTheme {
        zh
        en
      }
      laterTheme {
        zh
        en
      }
      passages {
        earlierFrom
        earlierTo
        laterFrom
        laterTo
      }
    }
  }
`);

export type SimilarPairInFull = NonNullable<SimilarPairQuery['similarPair']>;

/** One pair with both texts; null where no teacher of it stands below the unit. */
export const similarPairQuery = (cohortId: string, unitId: string, pairId: string) =>
  queryOptions({
    queryKey: [SIMILARITY_KEY, 'one', cohortId, unitId, pairId],
    queryFn: () => request(document, { cohortId, unitId, pairId }),
  });
