import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query UnitWithAncestors($unitId: ID!) {
    unit(unitId: $unitId) {
      id
      kind
      code
      name
      parentId
      ancestors {
        id
        kind
        name
      }
    }
  }
`);

/** An office or a school, with the chain of units above it. */
export const unitQuery = (unitId: string) =>
  queryOptions({ queryKey: ['unit', unitId], queryFn: () => request(document, { unitId }) });
