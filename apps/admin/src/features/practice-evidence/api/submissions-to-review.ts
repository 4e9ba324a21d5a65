import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { SubmissionsToReviewQuery, SubmissionState } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query SubmissionsToReview(
    $cohortId: ID!
    $unitId: ID!
    $state: SubmissionState!
    $theme: Int
    $workshopId: ID
    $search: String!
    $after: String
  ) {
    submissionsToReview(
      cohortId: $cohortId
      unitId: $unitId
      state: $state
      theme: $theme
      workshopId: $workshopId
      search: $search
      first: 30
      after: $after
    ) {
      totalCount
      nodes {
        enrollmentId
        teacherName
        schoolName
        theme
        themeTitleZh
        themeTitleEn
        topic
        isWork
        mayDecide
        submission {
          id
          state
          version
          text
          links
          late
          submittedAt
          score
          technicalScore
          teachingScore
          files {
            id
            name
            mediaType
            bytes
          }
          reviews {
            id
            version
            decision
            score
            technicalScore
            teachingScore
            marks {
              criterion
              level
            }
            comment
            reviewer
            reviewedAt
          }
          likeness {
            pairId
            share
            isCopy
            reason
          }
          returnedVersions {
            version
            ownTopic
            text
            submittedAt
            files {
              id
              name
              mediaType
              bytes
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type WorkToReview = SubmissionsToReviewQuery['submissionsToReview']['nodes'][number];

/** Which works are listed. */
export interface ReviewFilter {
  readonly cohortId: string;
  readonly unitId: string;
  readonly state: Exclude<SubmissionState, 'DRAFT'>;
  readonly theme: number | null;
  /** One workshop; null for all. */
  readonly workshopId?: string | null;
  /** Part of the teacher's or school's name. */
  readonly search?: string;
}

/** Works at or below a unit, those that wait longest first. */
export const submissionsToReviewQuery = ({
  cohortId,
  unitId,
  state,
  theme,
  workshopId = null,
  search = '',
}: ReviewFilter) =>
  infiniteQueryOptions({
    queryKey: ['submissions-to-review', cohortId, unitId, state, theme, workshopId, search],
    queryFn: ({ pageParam }) =>
      request(document, { cohortId, unitId, state, theme, workshopId, search, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ submissionsToReview: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
