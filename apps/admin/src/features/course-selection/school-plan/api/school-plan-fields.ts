import { graphql } from '../../../../gql/gql.js';

export const schoolPlanContentFields = graphql(`
  fragment SchoolPlanContentFields on SchoolPlanContent {
    goals {
      key
      words
      aim
      aimName {
        zh
        en
      }
    }
    activities {
      key
      title
      kind
      from
      to
      leader
      theme
      halfHours
      expectedResult
      group
      goals
    }
    judging
    support
  }
`);

/** Everything that a page shows of a school's plan. */
export const schoolPlanFields = graphql(`
  fragment SchoolPlanFields on SchoolPlan {
    id
    schoolId
    schoolName
    state
    revision
    content {
      ...SchoolPlanContentFields
    }
    savedAt
    savedByName
    version
    approvedVersion
    versions {
      version
      content {
        ...SchoolPlanContentFields
      }
      submittedAt
      submittedByName
      decidedAt
      reviews {
        reviewer
        decision
        reason
        comments {
          section
          text
        }
        reviewedAt
        reviewedByName
      }
    }
    required
    dueOn
    overdue
    firstTrainingDay
    lastTrainingDay
    reviewedBy
    waitsFor
    offlineHalfHours
    themes {
      ...SchoolPlanThemeFields
    }
    diagnosis {
      enrolled
      tested
      smallestGroup
      targetLevel
      levels {
        dimension {
          zh
          en
        }
        column {
          zh
          en
        }
        level
        isWeak
      }
      weakItems {
        item
        label {
          zh
          en
        }
        teachers
      }
      aims {
        code
        name {
          zh
          en
        }
      }
    }
    problems {
      ...ProblemFields
    }
    earlier {
      cohortId
      name {
        zh
        en
      }
    }
  }
`);

export const schoolPlanThemeFields = graphql(`
  fragment SchoolPlanThemeFields on SchoolPlanTheme {
    theme
    title {
      zh
      en
    }
    expectedResult {
      zh
      en
    }
    askedHalfHours
  }
`);
