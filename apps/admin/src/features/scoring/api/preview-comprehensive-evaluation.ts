import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { PreviewComprehensiveEvaluationQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query PreviewComprehensiveEvaluation($cohortId: ID!) {
    previewComprehensiveEvaluation(cohortId: $cohortId) {
      learners
      changed
      counts {
        same
        fresh
        changed
        reopened
        pending
        notAssessed
        waiting
        revoked
      }
      differences {
        enrollmentId
        name
        learnerNo
        from
        to
        why
      }
      moves {
        from
        to
        why
        learners
      }
      digest
    }
  }
`);

export type EvaluationPreview = PreviewComprehensiveEvaluationQuery['previewComprehensiveEvaluation'];

/** What a comprehensive evaluation would change; nothing is written. */
export const evaluationPreviewQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['evaluation-preview', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
