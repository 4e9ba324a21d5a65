import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { TrainingCollegesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query TrainingColleges($unitId: ID!) {
    trainingColleges(unitId: $unitId) {
      id
      unitId
      unitName
      name
      since
    }
  }
`);

export type TrainingCollege = TrainingCollegesQuery['trainingColleges'][number];

/** Training bodies of a unit and of every unit below it. */
export const trainingCollegesQuery = (unitId: string) =>
  queryOptions({ queryKey: ['training-colleges', unitId], queryFn: () => request(document, { unitId }) });
