import { graphql } from '../../../gql/gql.js';
import type {
  LookUpCertificatesMutation,
  LookUpCertificatesMutationVariables,
} from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation LookUpCertificates($numbers: [String!]!, $purpose: LookUpPurpose!, $reason: String!) {
    lookUpCertificates(numbers: $numbers, purpose: $purpose, reason: $reason) {
      __typename
      ... on CertificatesLookedUp {
        answers {
          asked
          certificates {
            id
            number
            holderName
            grade
            state
            issuedOn
            revokedOn
            verificationUrl
            title {
              zh
              en
            }
            fields {
              field
              zh
              en
            }
          }
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

type Answers = Extract<
  LookUpCertificatesMutation['lookUpCertificates'],
  { __typename: 'CertificatesLookedUp' }
>['answers'];
export type LookedUp = Answers[number];
export type FoundCertificate = LookedUp['certificates'][number];

/** Looks certificates up by exact numbers. */
export const useLookUpCertificates = () =>
  useAction(async (input: LookUpCertificatesMutationVariables) => {
    const { lookUpCertificates: answer } = await request(document, input);
    switch (answer.__typename) {
      case 'CertificatesLookedUp':
        return done(answer.answers);
      case 'Refused':
        return refused(answer.problems);
      default:
        return assertNever(answer);
    }
  });
