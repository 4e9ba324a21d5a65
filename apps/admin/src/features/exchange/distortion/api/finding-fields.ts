import { graphql } from '../../../../gql/gql.js';
import type { FindingFieldsFragment, FindingInFullFieldsFragment } from '../../../../gql/graphql.js';

/** A sign of distorted data, as lists show it. */
export const findingFields = graphql(`
  fragment FindingFields on DistortionFinding {
    id
    kind
    state
    weight
    institutionName
    from
    to
    evidence {
      name
      value
    }
    records
    learners
    names
    countyNames
    allBelow
    foundAt
    grownAt
    answerBy
    decidedAt
  }
`);

/** The same with everything that one needs to judge it. */
export const findingInFullFields = graphql(`
  fragment FindingInFullFields on DistortionFindingInFull {
    finding {
      ...FindingFields
    }
    steps {
      action
      text
      byName
      at
    }
    doubted {
      enrollmentId
      learnerNo
      teacherName
      schoolName
      countyName
      records
      minutes
      coursesLost
      halfHoursLost
      halfHoursNow
    }
    records {
      recordId
      learnerNo
      teacherName
      kind
      occurredAt
      minutes
      score
      courseTitle
      completed
      counts
      device
    }
  }
`);

export type Finding = FindingFieldsFragment;
export type FindingInFull = FindingInFullFieldsFragment;
