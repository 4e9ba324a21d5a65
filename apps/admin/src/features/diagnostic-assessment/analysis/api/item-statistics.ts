import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { ItemStatisticsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ItemStatistics($programmeId: ID!, $code: String!, $version: Int!) {
    itemStatistics(programmeId: $programmeId, code: $code, version: $version) {
      computedAt
      assessments
      alpha
      fields {
        dimension
        column
        name {
          zh
          en
        }
        questions
        alpha
      }
      questions {
        question
        kind
        item
        columns
        situation {
          zh
          en
        }
        answered
        difficulty
        discrimination
        upperLower
        alphaWithout
        flags
        options {
          code
          text {
            zh
            en
          }
          share
          isRight
          isUnused
        }
      }
    }
  }
`);

export type ItemStatistics = NonNullable<ItemStatisticsQuery['itemStatistics']>;
export type QuestionFigures = ItemStatistics['questions'][number];

export const ITEM_STATISTICS = 'item-statistics';

/** How the questions of an instrument behave; null while that was never reckoned. */
export const itemStatisticsQuery = (programmeId: string, code: string, version: number) =>
  queryOptions({
    queryKey: [ITEM_STATISTICS, programmeId, code, version],
    queryFn: () => request(document, { programmeId, code, version }),
  });
