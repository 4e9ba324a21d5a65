import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { PolicyPackChoicesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query PolicyPackChoices($programmeId: ID!, $version: String!) {
    policyPackChoices(programmeId: $programmeId, version: $version) {
      code
      nameZh
      nameEn
      state
      heldVersion
      problems {
        ...ProblemFields
      }
    }
  }
`);

export type PackChoice = PolicyPackChoicesQuery['policyPackChoices'][number];

/** The cohorts that a version knows, and what keeps each from taking it. */
export const policyPackChoicesQuery = (programmeId: string, version: string) =>
  queryOptions({
    queryKey: ['policy-pack-versions', programmeId, version, 'choices'],
    queryFn: () => request(document, { programmeId, version }),
  });
