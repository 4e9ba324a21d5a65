import { graphql } from '../../../gql/gql.js';
import type { DiagnosisFieldsFragment } from '../../../gql/graphql.js';

export const diagnosisFields = graphql(`
  fragment DiagnosisFields on DiagnosisResult {
    source
    institutionName
    submittedAt
    level
    band
    targetLevel
    weakPointsShown
    questionsAnswered
    columns {
      column
      level
      band
    }
    dimensions {
      column
      dimension
      level
      band
      standardError
      name {
        zh
        en
      }
    }
    weakPoints {
      item
      dimension
      columns
      level
      label {
        zh
        en
      }
    }
    goals {
      dimension
      columns
      from
      to
      toBand
      name {
        zh
        en
      }
    }
    selfRatings {
      dimension
      columns
      rated
      measured
      verdict
      name {
        zh
        en
      }
    }
  }
`);

export type DiagnosisResult = DiagnosisFieldsFragment;
