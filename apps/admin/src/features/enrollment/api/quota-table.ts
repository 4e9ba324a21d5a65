import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { QuotaTableQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query QuotaTable($cohortId: ID!, $unitId: ID!) {
    quotaTable(cohortId: $cohortId, unitId: $unitId) {
      lines {
        position
        stages
        held
        isUnlimited
        given
        countedOn
        countedTeachers
      }
      rows {
        unitId
        code
        name
        isSchool
        cells {
          position
          teachers
          proposed
          passedOn
          roster
          putForward
          waiting
          confirmed
          beside
        }
      }
    }
  }
`);

export type QuotaTable = QuotaTableQuery['quotaTable'];

/** The places of an office and of the units directly below it, and how far they are used. */
export const quotaTableQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['quota-table', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
