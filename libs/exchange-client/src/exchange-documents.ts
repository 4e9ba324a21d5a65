/** GraphQL documents of the client. */

const CYCLE = 'number from to dueAt state pushes accepted rejected';
const RECEIPT =
  'id cohortId cycle idempotencyKey receivedAt received accepted duplicate rejected contentSha256 renumbered { given used records }';
const REFUSED = '... on PushRefused { problems { code message field } }';
const RESULTS = `... on ResultsReceived { received accepted rejected rejections { index recordId code field message messageZh } } ${REFUSED}`;

export const INSTITUTION = 'query Institution { institution { id code name nameEn members } }';

export const COHORTS =
  'query Cohorts { cohorts { id code name nameEn state firstTrainingDay lastTrainingDay counties trainees } }';

export const PUSH_CYCLES = `query PushCycles($cohortId: ID!) { pushCycles(cohortId: $cohortId) { ${CYCLE} } }`;

export const TRAINEES = `query Trainees($cohortId: ID!, $first: Int!, $after: String, $changedSince: DateTime) {
  trainees(cohortId: $cohortId, first: $first, after: $after, changedSince: $changedSince) {
    nodes {
      learnerNo name school county stage subject obligation state changedAt leftAt
      diagnosis {
        takenAt overallLevel dimensions { dimension column level } weakPoints { item dimension columns level gap }
      }
      chosenCourses { code title topic required halfHours }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const RECEIPT_BY_ID = `query Receipt($id: ID!) { receipt(id: $id) { ${RECEIPT} } }`;

export const RECEIPTS = `query Receipts($cohortId: ID!, $first: Int!, $after: String) {
  receipts(cohortId: $cohortId, first: $first, after: $after) {
    nodes { ${RECEIPT} } pageInfo { hasNextPage endCursor }
  }
}`;

export const RECONCILIATION = `query Reconciliation($cohortId: ID!, $cycle: Int!) {
  reconciliation(cohortId: $cohortId, cycle: $cycle) {
    cohortId cycle { ${CYCLE} } pushes received accepted duplicate rejected recordsHeld recordsSuperseded
    trainees learnersWithRecords learnersWithoutRecords withoutRecords rejections { code records }
  }
}`;

export const PUBLISH_COURSES = `mutation PublishCourses($input: PublishCoursesInput!) {
  publishCourses(input: $input) { __typename ... on CoursesPublished { added changed unchanged } ${REFUSED} }
}`;

export const PUSH_RECORDS = `mutation PushLearningRecords($input: PushLearningRecordsInput!) {
  pushLearningRecords(input: $input) { __typename ... on PushReceipt { ${RECEIPT} } ${REFUSED} }
}`;

export const PUSH_DIAGNOSTICS = `mutation PushDiagnosticResults($input: PushDiagnosticResultsInput!) {
  pushDiagnosticResults(input: $input) { __typename ${RESULTS} }
}`;

export const PUSH_RESULTS = `mutation PushResults($input: PushResultsInput!) {
  pushResults(input: $input) { __typename ${RESULTS} }
}`;
