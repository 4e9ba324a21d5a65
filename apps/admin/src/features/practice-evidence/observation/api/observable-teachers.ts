import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { ObservableTeachersQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ObservableTeachers(
    $cohortId: ID!
    $unitId: ID!
    $search: String
    $unobserved: Boolean! = false
    $after: String
  ) {
    observableTeachers(
      cohortId: $cohortId
      unitId: $unitId
      search: $search
      unobserved: $unobserved
      first: 100
      after: $after
    ) {
      totalCount
      nodes {
        enrollmentId
        teacherId
        teacherName
        schoolName
        stage
        subject
        observed
        arranged
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ObservableTeacher = ObservableTeachersQuery['observableTeachers']['nodes'][number];

/** Confirmed learners whom one may observe, those least observed first. */
export const observableTeachersQuery = (
  cohortId: string,
  unitId: string,
  search: string,
  unobserved: boolean,
) =>
  infiniteQueryOptions({
    queryKey: ['measurements', 'teachers', cohortId, unitId, search, unobserved],
    queryFn: ({ pageParam }) =>
      request(document, { cohortId, unitId, search: search || null, unobserved, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ observableTeachers: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
