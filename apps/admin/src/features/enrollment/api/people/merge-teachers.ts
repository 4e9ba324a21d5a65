import { graphql } from '../../../../gql/gql.js';
import type { MergedFact } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation MergeTeachers($teacherId: ID!, $goneTeacherId: ID!, $fromGone: [MergedFact!]!, $reason: String!) {
    mergeTeachers(
      teacherId: $teacherId
      goneTeacherId: $goneTeacherId
      fromGone: $fromGone
      reason: $reason
    ) {
      __typename
      ... on MergeTeachersDone {
        teacherId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Makes two entries one person. */
export const useMergeTeachers = (onDone?: (value: string) => void) =>
  useAction(
    async (input: { teacherId: string; goneTeacherId: string; fromGone: MergedFact[]; reason: string }) => {
      const { mergeTeachers: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'MergeTeachersDone':
          return done(answer.teacherId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
