import { INSTRUMENT_FORMAT } from '@tisheng/domain-rules/diagnostic-assessment/instrument-format.js';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused, type Outcome } from '../../../lib/outcome.js';

const document = graphql(`
  mutation SaveInstrumentDraft($programmeId: ID!, $draftId: ID!, $revision: Int!, $document: String!) {
    saveInstrumentDraft(
      programmeId: $programmeId
      draftId: $draftId
      revision: $revision
      document: $document
    ) {
      __typename
      ... on InstrumentDraftSaved {
        revision
        savedAt
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

export interface DraftSaved {
  readonly revision: number;
  readonly savedAt: string;
}

/** Saves a draft as it stands; refused when somebody saved it since `revision`. */
export async function saveInstrumentDraft(
  programmeId: string,
  draftId: string,
  revision: number,
  instrument: Instrument,
): Promise<Outcome<DraftSaved>> {
  const text = JSON.stringify({ format: INSTRUMENT_FORMAT, ...instrument });
  const { saveInstrumentDraft: answer } = await request(document, {
    programmeId,
    draftId,
    revision,
    document: text,
  });
  switch (answer.__typename) {
    case 'InstrumentDraftSaved':
      return done({ revision: answer.revision, savedAt: answer.savedAt });
    case 'Refused':
      return refused(answer.problems);
    default:
      return assertNever(answer);
  }
}
