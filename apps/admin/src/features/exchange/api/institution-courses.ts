import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { InstitutionCoursesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query InstitutionCourses {
    institutionCourses {
      id
      code
      title
      topic
      stages
      subjects
      required
      halfHours
      withdrawn
      version
      plans
      confirmedPlans
    }
  }
`);

export type InstitutionCourses = InstitutionCoursesQuery['institutionCourses'];

/** The catalogue of the institution. */
export const institutionCoursesQuery = queryOptions({
  queryKey: ['institution-courses'],
  queryFn: () => request(document),
});
