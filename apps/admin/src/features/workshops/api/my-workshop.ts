import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyWorkshop($cohortId: ID!) {
    myWorkshop(cohortId: $cohortId) {
      workshopName
      groupName
      leaders
      others {
        name
        schoolName
      }
    }
  }
`);

/** One's own workshop and study group. */
export const myWorkshopQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['my-workshop', cohortId], queryFn: () => request(document, { cohortId }) });
