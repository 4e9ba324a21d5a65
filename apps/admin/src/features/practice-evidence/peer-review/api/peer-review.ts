import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { PeerReviewQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query PeerReview($peerReviewId: ID!) {
    peerReview(peerReviewId: $peerReviewId) {
      ...PeerReviewFields
    }
  }

  fragment PeerReviewFields on PeerReview {
    id
    theme
    themeTitleZh
    themeTitleEn
    taskZh
    taskEn
    expectedResultZh
    expectedResultEn
    state
    why
    dueOn
    openedAt
    revision
    topic
    text
    links
    files {
      place
      ending
      mediaType
      bytes
    }
    rubric {
      levels {
        level
        points
        name {
          zh
          en
        }
      }
      criteria {
        code
        name {
          zh
          en
        }
        asks {
          zh
          en
        }
        weight
      }
    }
    marks {
      criterion
      level
      comment
    }
    comment
    faults {
      code
      zh
      en
    }
    shortestComment
    shortestSeconds
  }
`);

export type BlindReview = PeerReviewQuery['peerReview'];
export type RubricShown = Pick<BlindReview['rubric'], 'levels' | 'criteria'>;

/** One work to be reviewed, without whose it is. */
export const peerReviewQuery = (peerReviewId: string) =>
  queryOptions({
    queryKey: ['peer-review', peerReviewId],
    queryFn: () => request(document, { peerReviewId }),
    // What is being written must not be replaced under the hand of whoever writes it.
    refetchOnWindowFocus: false,
  });
