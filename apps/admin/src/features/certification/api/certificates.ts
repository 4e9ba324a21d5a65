import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { CertificatesQuery, CertificateState } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Certificates(
    $cohortId: ID!
    $unitId: ID!
    $search: String
    $state: CertificateState
    $flagged: Boolean
    $after: String
  ) {
    certificates(
      cohortId: $cohortId
      unitId: $unitId
      search: $search
      state: $state
      flagged: $flagged
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        id
        number
        holderName
        learnerNo
        grade
        issuedOn
        state
        verificationUrl
        revocationGround
        revocationReason
        revokedOn
        flaggedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type RegisteredCertificate = CertificatesQuery['certificates']['nodes'][number];

/** What narrows the register; null, false and an empty text do not. */
export interface RegisterFilter {
  readonly cohortId: string;
  readonly unitId: string;
  readonly search: string;
  readonly state: CertificateState | null;
  /** Those alone whose result has changed since they were issued. */
  readonly flagged: boolean;
}

/** The register of the certificates at or below a unit, by number. */
export const certificatesQuery = ({ cohortId, unitId, search, state, flagged }: RegisterFilter) =>
  infiniteQueryOptions({
    queryKey: ['certificates', cohortId, unitId, search, state, flagged],
    queryFn: ({ pageParam }) =>
      request(document, {
        cohortId,
        unitId,
        search: search || null,
        state,
        flagged: flagged || null,
        after: pageParam,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ certificates: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
