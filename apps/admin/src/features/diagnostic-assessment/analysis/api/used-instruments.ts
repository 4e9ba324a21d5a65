import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { UsedInstrumentsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';
import { ITEM_STATISTICS } from './item-statistics.js';

const document = graphql(`
  query UsedInstruments($programmeId: ID!) {
    usedInstruments(programmeId: $programmeId) {
      code
      version
      title {
        zh
        en
      }
      tests
      computedAt
    }
  }
`);

export type UsedInstrument = UsedInstrumentsQuery['usedInstruments'][number];

/** The instruments with which pre-tests of a programme were taken. */
export const usedInstrumentsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: [ITEM_STATISTICS, programmeId, 'used'],
    queryFn: () => request(document, { programmeId }),
  });
