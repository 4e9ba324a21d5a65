import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyRecognitionQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyRecognition($cohortId: ID!) {
    myRecognition(cohortId: $cohortId) {
      programmes {
        code
        name {
          zh
          en
        }
      }
      capHalfHours
      countsTowardsCourses
      countedHalfHours
      claims {
        id
        enrollmentId
        name
        learnerNo
        schoolName
        programmeName {
          zh
          en
        }
        completedOn
        claimedHalfHours
        certificateNo
        isNumberRepeated
        state
        claimedAt
        attestedByName
        grantedHalfHours
        reason
      }
    }
  }
`);

export type RecognitionOffer = MyRecognitionQuery['myRecognition'];
export type RecognitionClaim = RecognitionOffer['claims'][number];

/** What the region recognises, and one's own claims. */
export const myRecognitionQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['recognition', cohortId, 'mine'],
    queryFn: () => request(document, { cohortId }),
  });
