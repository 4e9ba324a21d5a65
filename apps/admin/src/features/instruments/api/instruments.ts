import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { InstrumentsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Instruments($programmeId: ID!) {
    instruments(programmeId: $programmeId) {
      code
      version
      titleZh
      titleEn
      questions
      isBuiltIn
      isInUse
      tests
      publishedAt
      publishedByName
      note
    }
  }
`);

export type InstrumentVersion = InstrumentsQuery['instruments'][number];

/** The instruments that a programme knows, the newest version of each first. */
export const instrumentsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['instruments', programmeId],
    queryFn: () => request(document, { programmeId }),
  });
