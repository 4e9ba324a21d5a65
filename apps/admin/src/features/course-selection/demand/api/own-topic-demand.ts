import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query OwnTopicDemand($cohortId: ID!) {
    ownTopicDemand(cohortId: $cohortId) {
      ...TopicDemandFields
    }
  }
`);

/** The same among an institution's own trainees, beside its own courses. */
export const ownTopicDemandQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['own-topic-demand', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
