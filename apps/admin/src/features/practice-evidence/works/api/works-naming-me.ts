import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { WorksNamingMeQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query WorksNamingMe($cohortId: ID!) {
    worksNamingMe(cohortId: $cohortId) {
      workId
      theme
      title
      ownerName
      summary
      texts
      fileNames
      state
      consents
      scoreHundredths
    }
  }
`);

export type NamingWork = WorksNamingMeQuery['worksNamingMe'][number];

/** Works of one's school on which one is named. */
export const worksNamingMeQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['works-naming-me', cohortId], queryFn: () => request(document, { cohortId }) });
