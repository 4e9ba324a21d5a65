import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { ApiClientsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query ApiClients {
    apiClients {
      id
      clientId
      name
      sandbox
      scopes
      createdAt
      revokedAt
      secretsMadeAt
      lastTokenAt
    }
  }
`);

export type ApiClients = ApiClientsQuery['apiClients'];

/** Programs of the institution that may use the exchange, those in use first. */
export const apiClientsQuery = queryOptions({ queryKey: ['api-clients'], queryFn: () => request(document) });
