import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation RevokeCertificate($certificateId: ID!, $ground: String!, $reason: String!) {
    revokeCertificate(certificateId: $certificateId, ground: $ground, reason: $reason) {
      __typename
      ... on RevokeCertificateDone {
        certificateId
        number
        proofsRevoked
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Revokes a certificate, and with it the result and the proofs. */
export const useRevokeCertificate = () =>
  useAction(
    async (input: { certificateId: string; ground: string; reason: string }) => {
      const { revokeCertificate: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'RevokeCertificateDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
