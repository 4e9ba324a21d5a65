import { graphql } from '../../../gql/gql.js';
import type { RecognitionClaimInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { rest } from '../../../lib/rest-client.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ClaimRecognition($cohortId: ID!, $claim: RecognitionClaimInput!) {
    claimRecognition(cohortId: $cohortId, claim: $claim) {
      __typename
      ... on RecognitionClaimDone {
        claimId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Sends the evidence, then files the claim with it. */
export const useClaimRecognition = (cohortId: string, onDone: () => void) =>
  useAction(
    async ({ file, ...claim }: Omit<RecognitionClaimInput, 'fileId'> & { readonly file: File }) => {
      const form = new FormData();
      form.append('file', file);
      const sent = await rest<{ fileId: string }>(
        'POST',
        `/files/evidence?${new URLSearchParams({ cohortId })}`,
        form,
      );
      if (!sent.done) return sent;
      const { claimRecognition: answer } = await request(document, {
        cohortId,
        claim: { ...claim, fileId: sent.value.fileId },
      });
      switch (answer.__typename) {
        case 'RecognitionClaimDone':
          return done(answer.claimId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['recognition']], onDone },
  );
