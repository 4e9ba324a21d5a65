import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { InstrumentDraftsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query InstrumentDrafts($programmeId: ID!) {
    instrumentDrafts(programmeId: $programmeId) {
      id
      code
      titleZh
      titleEn
      questions
      basedOnVersion
      savedAt
      savedByName
    }
  }
`);

export type DraftListed = InstrumentDraftsQuery['instrumentDrafts'][number];

/** Drafts of the programme, the last saved first. */
export const instrumentDraftsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['instrument-drafts', programmeId],
    queryFn: () => request(document, { programmeId }),
  });
