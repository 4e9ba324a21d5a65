import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyCertificatesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyCertificates {
    myCertificates {
      certificates {
        id
        cohortId
        number
        holderName
        state
        grade
        title {
          zh
          en
        }
        wording {
          zh
          en
        }
        issuedOn
        revokedOn
        revocationReason
        objectBy
        fields {
          field
          zh
          en
        }
        verificationUrl
        filePath
        credentialPath
      }
      reviews {
        cohortId
        state
        reason
        cohort {
          zh
          en
        }
      }
      proofs {
        cohortId
        code
        state
        attestedHalfHours
        score
        issuedAt
        name {
          zh
          en
        }
      }
    }
  }
`);

export type MyCertificate = MyCertificatesQuery['myCertificates']['certificates'][number];
export type MyReview = MyCertificatesQuery['myCertificates']['reviews'][number];
export type MyProof = MyCertificatesQuery['myCertificates']['proofs'][number];

/** Certificates and proofs of every cohort, revoked ones too. */
export const myCertificatesQuery = queryOptions({
  queryKey: ['my-certificates'],
  queryFn: () => request(document),
});
