import type { ApolloServerPlugin } from '@apollo/server';

/** Faults of a document or its variables, as against faults of the HTTP request. */
const IN_THE_DOCUMENT = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/**
 * GraphQL over HTTP: who accepts `application/json` alone cannot tell a proxy's answer from a server's by its status, so
 * faults of the document come to them with 200; who accepts `application/graphql-response+json` gets 400.
 */
export const legacyMediaType: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get('accept') ?? '';
        if (response.body.kind !== 'single' || accept.includes('application/graphql-response+json')) return;
        const codes = response.body.singleResult.errors?.map(({ extensions }) => extensions?.code) ?? [];
        const inTheDocument =
          codes.length > 0 && codes.every((code) => IN_THE_DOCUMENT.includes(code as string));
        if (response.http.status === 400 && inTheDocument) response.http.status = 200;
      },
    };
  },
};
