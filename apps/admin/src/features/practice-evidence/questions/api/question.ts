import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { QuestionQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query Question($questionId: ID!) {
    question(questionId: $questionId) {
      questionId
      title
      askerName
      schoolName
      workshopName
      groupName
      theme
      state
      level
      levelSince
      climbsAfter
      daysWaiting
      askedAt
      answers
      isCommon
      isOwn
      text
      files {
        id
        name
        sizeBytes: bytes
        mediaType
      }
      levels
      answersGiven {
        answerId
        text
        byName
        byRole
        level
        schoolName
        writtenAt
        isAccepted
        files {
          id
          name
          sizeBytes: bytes
          mediaType
        }
      }
      steps {
        kind
        level
        byName
        reason
        at
      }
      canAnswer
      canPassOnTo
      canMarkCommon
    }
  }
`);

export type WholeQuestion = NonNullable<QuestionQuery['question']>;

/** One question with its way and its answers. */
export const questionQuery = (questionId: string) =>
  queryOptions({ queryKey: ['question', questionId], queryFn: () => request(document, { questionId }) });
