import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Viewer {
    viewer {
      accountId
      displayName
      mustChangePassword
      grant {
        id
        role
        unitId
        institutionId
        teacherId
      }
      grants {
        id
        role
        unitId
        institutionId
        teacherId
      }
    }
  }
`);

/** Who is signed in. Fails with `unauthenticated` for strangers; the router then shows the sign-in page. */
export const viewerQuery = queryOptions({
  queryKey: ['viewer'],
  queryFn: () => request(document),
  staleTime: Infinity,
  meta: { routerHandlesErrors: true },
});
