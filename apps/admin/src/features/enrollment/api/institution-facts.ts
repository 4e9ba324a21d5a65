import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { InstitutionFactsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query InstitutionFacts($cohortId: ID!) {
    institutionFacts(cohortId: $cohortId) {
      institutionId
      counties
      learners
      learnersWithRecords
      courses
      lastRecordAt
    }
  }
`);

export type InstitutionFacts = InstitutionFactsQuery['institutionFacts'];

/** What is held of every institution of the region. */
export const institutionFactsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['institution-facts', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
