import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { PolicyPackVersionsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query PolicyPackVersions($programmeId: ID!) {
    policyPackVersions(programmeId: $programmeId) {
      version
      state
      uploadedByName
      fileName
      keptAt
      cohorts {
        id
        code
        nameZh
        nameEn
        state
      }
      activations {
        cohortCode
        formerVersion
        reason
        activatedByName
        activatedAt
      }
    }
  }
`);

export type PackVersion = PolicyPackVersionsQuery['policyPackVersions'][number];

/** Every version of the programme's policy, the newest first. */
export const policyPackVersionsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['policy-pack-versions', programmeId],
    queryFn: () => request(document, { programmeId }),
  });
