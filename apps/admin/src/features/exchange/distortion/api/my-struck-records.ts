import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyStruckRecords($cohortId: ID!) {
    myStruckRecords(cohortId: $cohortId) {
      id
      kind
      institutionName
      records
      minutes
      from
      to
      reason
      decidedByName
      decidedAt
    }
  }
`);

/** Records of one's own study that count no longer. */
export const myStruckRecordsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['my-struck-records', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
