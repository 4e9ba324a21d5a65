import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MySessionsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MySessions {
    mySessions {
      id
      userAgent
      ip
      way
      since
      lastSeenAt
      isCurrent
    }
    myIdentities {
      issuer
      boundAt
      lastUsedAt
    }
  }
`);

export type MySessionShown = MySessionsQuery['mySessions'][number];

/** Where one is signed in, and what at a provider of single sign-on opens the account. */
export const mySessionsQuery = queryOptions({ queryKey: ['my-sessions'], queryFn: () => request(document) });
