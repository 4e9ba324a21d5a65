import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { TestKind, UnitDiagnosisQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query UnitDiagnosis($cohortId: ID!, $unitId: ID!, $kind: TestKind!) {
    unitDiagnosis(cohortId: $cohortId, unitId: $unitId, kind: $kind) {
      unitId
      name
      isSchool
      kind
      path {
        unitId
        name
      }
      enrolled
      inProgress
      submitted
      weeks {
        monday
        tests
      }
      smallestGroup
      targetLevel
      hidden
      overall {
        ...GroupLevelFields
      }
      bands {
        band
        people
        share
      }
      levels {
        dimension
        column
        name {
          zh
          en
        }
        level {
          ...GroupLevelFields
        }
      }
      weakPoints {
        item
        columns
        label {
          zh
          en
        }
        teachers
        share
      }
      subunits {
        unitId
        code
        name
        enrolled
        submitted
        hidden
        overall {
          ...GroupLevelFields
        }
        levels {
          dimension
          column
          level {
            ...GroupLevelFields
          }
        }
        growth {
          ...GroupGrowthFields
        }
      }
      postTestOffered
      growth {
        ...GroupGrowthFields
      }
      growths {
        dimension
        column
        name {
          zh
          en
        }
        growth {
          ...GroupGrowthFields
        }
      }
      suggestions {
        kind
        audience
        column
        dimensionName {
          zh
          en
        }
        itemLabel {
          zh
          en
        }
        topics {
          code
          title {
            zh
            en
          }
        }
        units
        teachers
        share
        level
      }
    }
  }
`);

graphql(`
  fragment GroupLevelFields on GroupLevel {
    people
    mean
    low
    high
    band
    standing
  }
`);

graphql(`
  fragment GroupGrowthFields on GroupGrowth {
    people
    before
    after
    gain
    low
    high
    effect
    verdict
  }
`);

export type UnitDiagnosis = UnitDiagnosisQuery['unitDiagnosis'];
export type Subunit = UnitDiagnosis['subunits'][number];
export type Level = NonNullable<UnitDiagnosis['overall']>;
export type Growth = NonNullable<UnitDiagnosis['growth']>;
export type Suggestion = UnitDiagnosis['suggestions'][number];

/** What the tests at or below a unit say together. */
export const unitDiagnosisQuery = (cohortId: string, unitId: string, kind: TestKind) =>
  queryOptions({
    queryKey: ['unit-diagnosis', cohortId, unitId, kind],
    queryFn: () => request(document, { cohortId, unitId, kind }),
  });
