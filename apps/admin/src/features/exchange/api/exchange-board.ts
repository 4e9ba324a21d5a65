import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { ExchangeBoardQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query ExchangeBoard($cohortId: ID!, $unitId: ID!) {
    exchangeBoard(cohortId: $cohortId, unitId: $unitId) {
      institutionId
      code
      name
      counties
      trainees
      traineesWithRecords
      lastPushAt
      cycles {
        number
        from
        to
        dueAt
        state
        pushes
        received
        accepted
        duplicate
        rejected
        remindedAt
      }
    }
  }
`);

export type ExchangeBoard = ExchangeBoardQuery['exchangeBoard'];

/** Institutions that teach below a unit, with every push cycle. */
export const exchangeBoardQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['exchange-board', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
