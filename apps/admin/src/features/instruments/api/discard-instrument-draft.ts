import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation DiscardInstrumentDraft($programmeId: ID!, $draftId: ID!) {
    discardInstrumentDraft(programmeId: $programmeId, draftId: $draftId) {
      __typename
      ... on InstrumentDraftDiscarded {
        id
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Throws a draft away. */
export const useDiscardInstrumentDraft = (programmeId: string, onDone: () => void) =>
  useAction(
    async (draftId: string) => {
      const { discardInstrumentDraft: answer } = await request(document, { programmeId, draftId });
      switch (answer.__typename) {
        case 'InstrumentDraftDiscarded':
          return done(answer.id);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['instrument-drafts']], onDone },
  );
