import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Programmes {
    programmes {
      id
      titleZh
      titleEn
      rootUnitId
      cohorts {
        id
        code
        nameZh
        nameEn
        state
        enrollmentFrom
        enrollmentTo
        firstTrainingDay
        lastTrainingDay
        units
        quotaShare
      }
    }
  }
`);

/** The programmes of the region with their cohorts; for a teacher those in which they can take part. */
export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: () => request(document),
  staleTime: 5 * 60_000,
});
