import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SteeredWorkshopsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SteeredWorkshops($cohortId: ID!, $unitId: ID!) {
    steeredWorkshops(cohortId: $cohortId, unitId: $unitId, first: 500) {
      totalCount
      nodes {
        id
        name
        countyName
        members
      }
    }
  }
`);

export type SteeredWorkshop = SteeredWorkshopsQuery['steeredWorkshops']['nodes'][number];

/** The workshops that one leads, or for an office those of its counties. */
export const steeredWorkshopsQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['steered-workshops', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
