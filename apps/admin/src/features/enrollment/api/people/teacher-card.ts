import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { TeacherCardQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query TeacherCard($teacherId: ID!) {
    teacherCard(teacherId: $teacherId) {
      facts {
        id
        name
        sex
        birthDate
        idType
        maskedIdNumber
        retirementCategory
        schoolId
        schoolName
        countyName
        stage
        subject
        duty
        phone
        learnerNumbers
        formerLearnerNumbers
        inService
        isErased
      }
      postings {
        schoolName
        from
        to
      }
      enrollments {
        id
        cohortId
        state
        schoolName
        institutionName
      }
      obligations {
        cohortId
        cohortNameZh
        cohortNameEn
        obligation
        reason {
          ...ProblemFields
        }
        clause
        hasPlace
      }
      obligationChanges {
        id
        cohortNameZh
        cohortNameEn
        before
        after
        afterReason {
          ...ProblemFields
        }
        cause
        state
        changedAt
      }
      transfers {
        id
        fromSchoolName
        toSchoolName
        state
        effectiveOn
      }
      leavings {
        reason
        note
        leftOn
        returnedAt
      }
      changes {
        id
        fact
        before
        after
        reason
        changedAt
        changedByRole
      }
      accounts {
        login
        isActive
      }
      mergedAt
    }
  }
`);

export type TeacherCardShown = TeacherCardQuery['teacherCard'];

/** Everything about one teacher, for the desk. */
export const teacherCardQuery = (teacherId: string) =>
  queryOptions({
    queryKey: ['teacher-card', teacherId],
    queryFn: () => request(document, { teacherId }),
  });
