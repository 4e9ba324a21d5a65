import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query CourseHistory($cohortId: ID!, $courseId: ID!) {
    courseHistory(cohortId: $cohortId, courseId: $courseId) {
      version
      publishedAt
      title
      halfHours
      withdrawn
      changes {
        zh
        en
      }
    }
  }
`);

/** What changed in a course and when, the newest version first. */
export const courseHistoryQuery = (cohortId: string, courseId: string) =>
  queryOptions({
    queryKey: ['course-history', cohortId, courseId],
    queryFn: () => request(document, { cohortId, courseId }),
  });
