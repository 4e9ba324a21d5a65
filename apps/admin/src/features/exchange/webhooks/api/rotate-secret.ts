import { graphql } from '../../../../gql/gql.js';
import type { RotateWebhookSecretMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { WEBHOOKS_KEY } from './webhook-endpoints.js';

const document = graphql(`
  mutation RotateWebhookSecret($endpointId: ID!) {
    rotateWebhookSecret(endpointId: $endpointId) {
      __typename
      ... on WebhookSecretIssued {
        endpointId
        secret
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** A second secret beside the one in use. */
export const useRotateWebhookSecret = (onDone?: () => void) =>
  useAction(
    async (input: RotateWebhookSecretMutationVariables) => {
      const { rotateWebhookSecret: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'WebhookSecretIssued':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[WEBHOOKS_KEY]], ...(onDone ? { onDone } : {}) },
  );
