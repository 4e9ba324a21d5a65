import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { PolicyPackQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query PolicyPack($cohortId: ID!) {
    policyPack(cohortId: $cohortId) {
      id
      version
      title {
        zh
        en
      }
      document {
        number
        issued
        issuer {
          zh
          en
        }
      }
      timeZone
      totalHalfHours
      onlineHalfHours
      offlineHalfHours
      preTestGatesSelection
      components {
        code
        weight
        name {
          zh
          en
        }
        indicators {
          code
          weight
          target
          cap
          name {
            zh
            en
          }
        }
      }
      bands {
        grade
        from
        to
        includesTo
      }
      evaluationKind
      schoolRatingRequired
      proofs {
        code
        halfHours
        minimumScore
        name {
          zh
          en
        }
      }
      themes {
        theme
        title {
          zh
          en
        }
        onlineHalfHours
        offlineHalfHours
        dueDay
      }
      certificateName {
        zh
        en
      }
      revocationGrounds {
        code
        name {
          zh
          en
        }
      }
      appealWithinDays
      appealDecideWithinDays
      pushCycleDays
      pushGraceHours
    }
  }
`);

export type PolicyPack = PolicyPackQuery['policyPack'];

/** The values of the policy that a cohort runs under. */
export const policyPackQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['policy-pack', cohortId], queryFn: () => request(document, { cohortId }) });
