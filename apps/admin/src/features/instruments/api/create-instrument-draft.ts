import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation CreateInstrumentDraft($programmeId: ID!, $code: String!, $version: Int!) {
    createInstrumentDraft(programmeId: $programmeId, code: $code, version: $version) {
      __typename
      ... on InstrumentDraftCreated {
        id
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Copies a version into a draft; answers the draft's id. */
export const useCreateInstrumentDraft = (programmeId: string, onDone: (draftId: string) => void) =>
  useAction(
    async (version: { code: string; version: number }) => {
      const { createInstrumentDraft: answer } = await request(document, { programmeId, ...version });
      switch (answer.__typename) {
        case 'InstrumentDraftCreated':
          return done(answer.id);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['instrument-drafts']], onDone },
  );
