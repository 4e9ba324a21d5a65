import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { FiguresOfQuestionsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query FiguresOfQuestions($programmeId: ID!, $code: String!, $version: Int!) {
    itemStatistics(programmeId: $programmeId, code: $code, version: $version) {
      questions {
        question
        answered
        difficulty
        discrimination
        flags
      }
    }
  }
`);

export type QuestionFigures = NonNullable<FiguresOfQuestionsQuery['itemStatistics']>['questions'][number];

/** How questions of a version behaved in the programme's tests, by their codes; empty while nothing was reckoned. */
export const itemFiguresQuery = (programmeId: string, code: string, version: number) =>
  queryOptions({
    queryKey: ['item-figures', programmeId, code, version],
    queryFn: async (): Promise<ReadonlyMap<string, QuestionFigures>> => {
      const { itemStatistics } = await request(document, { programmeId, code, version });
      return new Map((itemStatistics?.questions ?? []).map((figures) => [figures.question, figures]));
    },
  });
