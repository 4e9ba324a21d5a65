import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ShowcaseOpened($cohortId: ID!, $showcaseId: ID!) {
    showcase(cohortId: $cohortId, showcaseId: $showcaseId) {
      ...ShowcaseFields
    }
  }
`);

/** One showcase; null where one must not read it. */
export const showcaseQuery = (cohortId: string, showcaseId: string) =>
  queryOptions({
    queryKey: ['showcase', cohortId, showcaseId],
    queryFn: () => request(document, { cohortId, showcaseId }),
  });
