import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { MyPeerReviewsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyPeerReviews($cohortId: ID!) {
    myPeerReviews(cohortId: $cohortId) {
      shortestComment
      shortestSeconds
      toMake {
        id
        theme
        themeTitleZh
        themeTitleEn
        place
        state
        why
        dueOn
        daysLeft
        submittedAt
        faults {
          code
          zh
          en
        }
      }
      received {
        submissionId
        theme
        themeTitleZh
        themeTitleEn
        isShown
        reviewsToDo
        lastDay
        count
        median
        spread
        reviews {
          id
          score
          marks {
            criterion
            level
            comment
          }
          comment
          submittedAt
          isHelpful
          objection
          objectionState
          objectionAnswer
        }
      }
      offers {
        theme
        themeTitleZh
        themeTitleEn
        isWilling
      }
    }
  }
`);

export type MyReviews = MyPeerReviewsQuery['myPeerReviews'];
export type ReviewToMake = MyReviews['toMake'][number];
export type OwnWork = MyReviews['received'][number];
export type Received = OwnWork['reviews'][number];

/** Reviews that one is asked for, and those of one's own works. */
export const myPeerReviewsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['my-peer-reviews', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
