import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';
import { instrumentIn } from './instrument-in.js';

const document = graphql(`
  query InstrumentDocument($programmeId: ID!, $code: String!, $version: Int!) {
    instrumentDocument(programmeId: $programmeId, code: $code, version: $version)
  }
`);

/** A version with all that it asks, null when there is none. It never changes once it is published. */
export const instrumentDocumentQuery = (programmeId: string, code: string, version: number) =>
  queryOptions({
    queryKey: ['instruments', programmeId, code, version],
    queryFn: async () => {
      const { instrumentDocument: text } = await request(document, { programmeId, code, version });
      return text === null || text === undefined ? null : instrumentIn(text);
    },
    staleTime: Infinity,
  });
