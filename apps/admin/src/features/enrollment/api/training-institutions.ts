import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { TrainingInstitutionsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query TrainingInstitutions($programmeId: ID!) {
    trainingInstitutions(programmeId: $programmeId) {
      id
      code
      name
      nameEn
      members
    }
  }
`);

export type TrainingInstitutions = TrainingInstitutionsQuery['trainingInstitutions'];

/** The institutions that the region has approved for a programme. */
export const trainingInstitutionsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['training-institutions', programmeId],
    queryFn: () => request(document, { programmeId }),
  });
