import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query TopicDemand($cohortId: ID!, $unitId: ID!) {
    topicDemand(cohortId: $cohortId, unitId: $unitId) {
      ...TopicDemandFields
    }
  }
`);

/** Everything that shows the needs is refreshed under this key. */
export const DEMAND_KEY = 'topic-demand';

/** Which topics the teachers at or below a unit need, beside what is chosen and on offer. */
export const topicDemandQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: [DEMAND_KEY, cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
