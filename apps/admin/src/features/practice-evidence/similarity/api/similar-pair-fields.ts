import { graphql } from '../../../../gql/gql.js';
import type { SimilarPairFieldsFragment } from '../../../../gql/graphql.js';

/** Two works that are alike, as the list and the page of one show them. */
export const similarPairFields = graphql(`
  fragment SimilarPairFields on SimilarPair {
    id
    share
    sameFiles
    foundAt
    verdict
    copiedSubmissionId
    reason
    decidedByName
    decidedAt
    earlier {
      submissionId
      teacherName
      schoolName
      countyName
      cohortCode
      theme
      submittedAt
      isOwn
    }
    later {
      submissionId
      teacherName
      schoolName
      countyName
      cohortCode
      theme
      submittedAt
      isOwn
    }
  }
`);

export type SimilarPair = SimilarPairFieldsFragment;
