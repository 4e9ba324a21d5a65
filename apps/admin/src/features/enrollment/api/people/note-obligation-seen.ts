import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';
import { done } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { myObligationsQuery } from './my-obligations.js';

const document = graphql(`
  mutation NoteObligationSeen {
    noteObligationSeen
  }
`);

/** The teacher has read the changes. */
export const useNoteObligationSeen = () =>
  useAction(
    async (_: null) => {
      const { noteObligationSeen } = await request(document);
      return done(noteObligationSeen);
    },
    { invalidates: [myObligationsQuery.queryKey] },
  );
