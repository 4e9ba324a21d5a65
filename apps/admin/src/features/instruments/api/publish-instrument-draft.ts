import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation PublishInstrumentDraft($programmeId: ID!, $draftId: ID!, $revision: Int!, $note: String!) {
    publishInstrumentDraft(programmeId: $programmeId, draftId: $draftId, revision: $revision, note: $note) {
      __typename
      ... on InstrumentPublished {
        code
        version
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Makes a draft the next version for tests that begin from now on. */
export const usePublishInstrumentDraft = (
  programmeId: string,
  draftId: string,
  onDone: (published: { code: string; version: number }) => void,
) =>
  useAction(
    async (input: { revision: number; note: string }) => {
      const { publishInstrumentDraft: answer } = await request(document, { programmeId, draftId, ...input });
      switch (answer.__typename) {
        case 'InstrumentPublished':
          return done({ code: answer.code, version: answer.version });
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['instruments'], ['instrument-drafts']], onDone },
  );
