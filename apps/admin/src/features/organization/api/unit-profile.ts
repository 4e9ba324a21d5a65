import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { UnitProfileQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query UnitProfile($unitId: ID!) {
    unitProfile(unitId: $unitId) {
      unit {
        id
        kind
        code
        name
        parentId
      }
      ancestors {
        id
        kind
        name
      }
      stages
      openedOn
      closedOn
      mergedIntoId
      mergedIntoName
      schools
      teachers
      openEnrollments
      responsible {
        name
        phone
      }
      keepers {
        accountId
        displayName
        role
        since
      }
      versions {
        from
        to
        name
        code
        parentName
      }
    }
  }
`);

export type UnitProfile = UnitProfileQuery['unitProfile'];

/** Everything about one office or school. */
export const unitProfileQuery = (unitId: string) =>
  queryOptions({ queryKey: ['unit-profile', unitId], queryFn: () => request(document, { unitId }) });
