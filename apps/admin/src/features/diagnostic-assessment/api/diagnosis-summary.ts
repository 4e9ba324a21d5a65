import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { DiagnosisSummaryQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query DiagnosisSummary($cohortId: ID!, $unitId: ID!) {
    diagnosisSummary(cohortId: $cohortId, unitId: $unitId) {
      enrolled
      inProgress
      submitted
      level
      dimensions {
        dimension
        column
        level
        band
        name {
          zh
          en
        }
      }
      weakPoints {
        item
        columns
        teachers
        share
        label {
          zh
          en
        }
      }
    }
  }
`);

export type DiagnosisSummary = DiagnosisSummaryQuery['diagnosisSummary'];

/** What the pre-tests of the teachers at or below a unit say together. */
export const diagnosisSummaryQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['diagnosis-summary', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
