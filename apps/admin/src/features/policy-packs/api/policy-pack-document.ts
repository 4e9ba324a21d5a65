import { queryOptions } from '@tanstack/react-query';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query PolicyPackDocument($programmeId: ID!, $version: String!) {
    policyPackDocument(programmeId: $programmeId, version: $version)
  }
`);

/** The whole document of a version, null when there is no such version. A draft may be replaced under its version. */
export const policyPackDocumentQuery = (programmeId: string, version: string) =>
  queryOptions({
    queryKey: ['policy-pack-versions', programmeId, version],
    queryFn: async () => {
      const { policyPackDocument: text } = await request(document, { programmeId, version });
      return text === null || text === undefined ? null : (JSON.parse(text) as PolicyPack);
    },
  });
