import { graphql } from '../../../gql/gql.js';
import type { CourseFieldsFragment } from '../../../gql/graphql.js';

export const courseFields = graphql(`
  fragment CourseFields on CatalogueCourse {
    id
    code
    title
    summary
    required
    halfHours
    withdrawn
    version
    stages
    subjects
    topic {
      code
      series
      name {
        zh
        en
      }
    }
  }
`);

export type Course = CourseFieldsFragment;
