import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation UploadPolicyPack($programmeId: ID!, $fileName: String!, $document: String!) {
    uploadPolicyPack(programmeId: $programmeId, fileName: $fileName, document: $document) {
      __typename
      ... on UploadPolicyPackDone {
        version
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Has a document checked and kept as a draft. */
export const useUploadPolicyPack = (programmeId: string) =>
  useAction(
    async (file: File) => {
      const input = { programmeId, fileName: file.name, document: await file.text() };
      const { uploadPolicyPack: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'UploadPolicyPackDone':
          return done(answer.version);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['policy-pack-versions']] },
  );
