import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { InstitutionTraineesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query InstitutionTrainees($cohortId: ID!, $search: String, $after: String) {
    institutionTrainees(cohortId: $cohortId, search: $search, first: 50, after: $after) {
      totalCount
      nodes {
        learnerNo
        name
        school
        county
        stage
        subject
        obligation
        state
        diagnosedAt
        weakItems
        chosenCourses
        completedCourses
        completedHalfHours
        studyMinutes
        lastRecordAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type InstitutionTrainee = InstitutionTraineesQuery['institutionTrainees']['nodes'][number];

/** Learners whom the institution teaches, and how far they are. */
export const institutionTraineesQuery = (cohortId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: ['institution-trainees', cohortId, search],
    queryFn: ({ pageParam }) => request(document, { cohortId, search: search || null, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ institutionTrainees: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
