import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyInstitutionQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyInstitution {
    myInstitution {
      id
      code
      name
      nameEn
      members
      cohorts {
        id
        name
        nameEn
        state
        firstTrainingDay
        lastTrainingDay
        counties
        trainees
      }
    }
  }
`);

export type MyInstitution = MyInstitutionQuery['myInstitution'];

/** The institution of the person who asks, with the cohorts that it teaches. */
export const myInstitutionQuery = queryOptions({
  queryKey: ['my-institution'],
  queryFn: () => request(document),
});
