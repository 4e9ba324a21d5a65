import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation AnswerLibraryReport(
    $cohortId: ID!
    $unitId: ID!
    $entryId: ID!
    $reportId: ID!
    $answer: String!
  ) {
    answerLibraryReport(
      cohortId: $cohortId
      unitId: $unitId
      entryId: $entryId
      reportId: $reportId
      answer: $answer
    ) {
      __typename
      ... on LibraryChanged {
        id
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Answers a report. */
export const useAnswerLibraryReport = (
  cohortId: string,
  unitId: string,
  entryId: string,
  onDone?: () => void,
) =>
  useAction(
    async (input: { reportId: string; answer: string }) => {
      const { answerLibraryReport: answer } = await request(document, {
        cohortId,
        unitId,
        entryId,
        ...input,
      });
      switch (answer.__typename) {
        case 'LibraryChanged':
          return done(answer.id);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['library-reports'], ['library-works-of-unit']], ...(onDone ? { onDone } : {}) },
  );
