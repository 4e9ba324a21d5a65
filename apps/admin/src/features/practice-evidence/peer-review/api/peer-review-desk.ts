import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type {
  PeerReviewedWorksQuery,
  PeerReviewersQuery,
  PeerReviewFilter,
  PeerReviewThemesQuery,
} from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const themesDocument = graphql(`
  query PeerReviewThemes($cohortId: ID!, $unitId: ID!) {
    peerReviewThemes(cohortId: $cohortId, unitId: $unitId) {
      theme
      themeTitleZh
      themeTitleEn
      dueOn
      closesOn
      unallocated
      allocated
      counted
      underWay
      lapsed
      divergent
      openObjections
      hindrances {
        code
        zh
        en
      }
      rounds {
        id
        number
        unitName
        works
        reviews
        added
        seed
        allocatedBy
        allocatedAt
      }
    }
  }
`);

const worksDocument = graphql(`
  query PeerReviewedWorks(
    $cohortId: ID!
    $unitId: ID!
    $theme: Int!
    $filter: PeerReviewFilter!
    $after: String
  ) {
    peerReviewedWorks(
      cohortId: $cohortId
      unitId: $unitId
      theme: $theme
      filter: $filter
      first: 30
      after: $after
    ) {
      totalCount
      nodes {
        ...ReviewedWorkFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment ReviewedWorkFields on PeerReviewedWork {
    submissionId
    theme
    teacherName
    schoolName
    state
    version
    wanted
    underWay
    isSettled
    openObjections
    middle {
      count
      median
      weightedMedian
      spread
    }
    reviews {
      id
      reviewerName
      reviewerSchool
      state
      why
      circle
      dueOn
      score
      weight
      comparedWorks
      marks {
        criterion
        level
        comment
      }
      comment
      seconds
      submittedAt
      declineReason
      faults {
        code
        zh
        en
      }
      isHelpful
      objection
      objectionState
      objectionAnswer
    }
  }
`);

const workDocument = graphql(`
  query PeerReviewsOfWork($submissionId: ID!) {
    peerReviewsOfWork(submissionId: $submissionId) {
      ...ReviewedWorkFields
    }
  }
`);

const reviewersDocument = graphql(`
  query PeerReviewers($cohortId: ID!, $unitId: ID!, $theme: Int!, $after: String) {
    peerReviewers(cohortId: $cohortId, unitId: $unitId, theme: $theme, first: 50, after: $after) {
      totalCount
      nodes {
        enrollmentId
        name
        schoolName
        asked
        counted
        notCounted
        underWay
        lapsed
        declined
        medianSeconds
        weight
        distance
        comparedWorks
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ThemeStanding = PeerReviewThemesQuery['peerReviewThemes'][number];
export type ReviewedWork = PeerReviewedWorksQuery['peerReviewedWorks']['nodes'][number];
export type ReviewOnRecord = ReviewedWork['reviews'][number];
export type Reviewer = PeerReviewersQuery['peerReviewers']['nodes'][number];

/** Where the reviews of each theme stand. */
export const peerReviewThemesQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['peer-review-themes', cohortId, unitId],
    queryFn: () => request(themesDocument, { cohortId, unitId }),
  });

/** Works before colleagues, open objections and wide spreads first. */
export const peerReviewedWorksQuery = (
  cohortId: string,
  unitId: string,
  theme: number,
  filter: PeerReviewFilter,
) =>
  infiniteQueryOptions({
    queryKey: ['peer-reviewed-works', cohortId, unitId, theme, filter],
    queryFn: ({ pageParam }) => request(worksDocument, { cohortId, unitId, theme, filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ peerReviewedWorks: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });

/** What colleagues said about one work. */
export const peerReviewsOfWorkQuery = (submissionId: string) =>
  queryOptions({
    queryKey: ['peer-reviews-of-work', submissionId],
    queryFn: () => request(workDocument, { submissionId }),
  });

/** Colleagues as reviewers of a theme. */
export const peerReviewersQuery = (cohortId: string, unitId: string, theme: number) =>
  infiniteQueryOptions({
    queryKey: ['peer-reviewers', cohortId, unitId, theme],
    queryFn: ({ pageParam }) => request(reviewersDocument, { cohortId, unitId, theme, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ peerReviewers: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
