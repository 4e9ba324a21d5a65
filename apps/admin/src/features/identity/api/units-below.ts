import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { PlaceOptionsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query PlaceOptions($unitId: ID!) {
    unit(unitId: $unitId) {
      id
      name
      kind
      ancestors {
        id
      }
    }
    subunits(unitId: $unitId) {
      id
      name
      kind
    }
  }
`);

export type PlaceOptions = PlaceOptionsQuery;

/** A unit and the units directly below it, to choose a place from. */
export const placeOptionsQuery = (unitId: string) =>
  queryOptions({ queryKey: ['place-options', unitId], queryFn: () => request(document, { unitId }) });
