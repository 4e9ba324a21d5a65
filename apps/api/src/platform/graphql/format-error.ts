import { Logger } from '@nestjs/common';
import { problemText } from '@tisheng/messages/problem-text.js';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { AccessRefused } from '../auth/access-refused.js';
import { outageOf } from '../database/outage.js';

const log = new Logger('GraphQL');
const CODES = {
  'not-signed-in': 'UNAUTHENTICATED',
  'not-allowed': 'FORBIDDEN',
  'password-change-required': 'FORBIDDEN',
  'request-forged': 'FORBIDDEN',
  'too-many-requests': 'TOO_MANY_REQUESTS',
} as const;

/** Faults of the request that the caller may be told of in GraphQL's own words. */
const TOLD = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'UNKNOWN_DOCUMENT',
  'OPERATION_TOO_LARGE',
];

/** What leaves the server of an error: refusals with their texts, broken requests in GraphQL's words, no inner detail. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const error = unwrapResolverError(thrown);
  if (error instanceof AccessRefused) {
    const text = problemText({ code: error.code });
    return {
      message: text.en,
      ...(formatted.path ? { path: formatted.path } : {}),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      extensions: { code: CODES[error.code], problem: { code: error.code, ...text } },
    };
  }
  const code = formatted.extensions?.code;
  if (typeof code === 'string' && TOLD.includes(code)) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const problem = outageOf(error) ?? 'internal-error';
  const text = problemText({ code: problem });
  return {
    message: text.en,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', problem: { code: problem, ...text } },
  };
}
