import { queryOptions } from '@tanstack/react-query';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';
import { instrumentIn } from './instrument-in.js';

const document = graphql(`
  query InstrumentDraft($programmeId: ID!, $draftId: ID!) {
    instrumentDraft(programmeId: $programmeId, draftId: $draftId) {
      id
      code
      basedOnVersion
      revision
      savedAt
      savedByName
      document
    }
  }
`);

/** A draft as the server has it. */
export interface OpenedDraft {
  readonly id: string;
  readonly code: string;
  readonly basedOnVersion: number | null;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedByName: string;
  readonly instrument: Instrument;
}

/** Fetches a draft; null when it was published or thrown away. */
export async function fetchDraft(programmeId: string, draftId: string): Promise<OpenedDraft | null> {
  const { instrumentDraft: found } = await request(document, { programmeId, draftId });
  if (!found) return null;
  const { document: text, basedOnVersion, ...draft } = found;
  return { ...draft, basedOnVersion: basedOnVersion ?? null, instrument: instrumentIn(text) };
}

/** The page goes on with what it fetched first; what others save comes in when it saves. */
export const instrumentDraftQuery = (programmeId: string, draftId: string) =>
  queryOptions({
    queryKey: ['instrument-draft', programmeId, draftId],
    queryFn: () => fetchDraft(programmeId, draftId),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
