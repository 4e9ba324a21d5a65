import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyHonours {
    myHonours(first: 200) {
      nodes {
        id
        cohortId
        roundName
        unitName
        level
        category
        title
        honour {
          zh
          en
        }
        publishedAt
        certificateNo
        filePath
        people
        workId
        libraryState
        libraryEntryId
        libraryReason
      }
    }
  }
`);

/** One’s own honours. */
export const myHonoursQuery = () =>
  queryOptions({
    queryKey: ['my-honours'],
    queryFn: () => request(document),
  });
