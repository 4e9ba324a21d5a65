import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query JudgingTaskOpened($cohortId: ID!, $taskId: ID!) {
    judgingTask(cohortId: $cohortId, taskId: $taskId) {
      task {
        ...JudgingTaskFields
      }
      summary
      texts {
        zh
        en
        text
      }
      files {
        id
        name
        mediaType
        sizeBytes
        zh
        en
        path
      }
      figures {
        members
        handedIn
        accepted
        honouredWorks
      }
    }
  }
`);

/** A nominee without author and school; null where it is not one’s own. */
export const judgingTaskQuery = (cohortId: string, taskId: string) =>
  queryOptions({
    queryKey: ['judging-task', cohortId, taskId],
    queryFn: () => request(document, { cohortId, taskId }),
  });
