import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation UploadInstrumentDraft($programmeId: ID!, $fileName: String!, $document: String!) {
    uploadInstrumentDraft(programmeId: $programmeId, fileName: $fileName, document: $document) {
      __typename
      ... on InstrumentDraftCreated {
        id
        toMend {
          ...ProblemFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Has a file checked and kept as a draft. */
export const useUploadInstrumentDraft = (programmeId: string) =>
  useAction(
    async (file: File) => {
      const input = { programmeId, fileName: file.name, document: await file.text() };
      const { uploadInstrumentDraft: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'InstrumentDraftCreated':
          return done({ id: answer.id, toMend: answer.toMend });
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['instrument-drafts']] },
  );
