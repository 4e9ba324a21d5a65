import {
  client,
  count,
  instant,
  json,
  object,
  type Operations,
  orNull,
  PUBLIC,
  ref,
  refusal,
  text,
  uuid,
} from './openapi-types.js';

const tags = ['Exchange'];
const NDJSON = 'application/x-ndjson';

const receiptId = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of the receipt.',
  schema: uuid,
} as const;
const refused = {
  401: refusal('The bearer token is missing or no longer valid.'),
  403: refusal('The token lacks the scope.'),
} as const;

export const EXCHANGE_ROUTES: Operations<
  | 'POST /oauth/token'
  | 'POST /exchange/v1/learning-records'
  | 'GET /exchange/v1/receipts/:id'
  | 'GET /exchange/v1/receipts/:id/rejections'
  | 'GET /exchange/v1/conformance'
  | 'POST /exchange/v1/conformance'
> = {
  'POST /oauth/token': {
    tags,
    summary: 'Get an access token (RFC 6749, client credentials)',
    description: 'The client proves itself by `client_secret_basic` or `client_secret_post`.',
    security: PUBLIC,
    requestBody: {
      required: true,
      content: {
        'application/x-www-form-urlencoded': {
          schema: {
            type: 'object',
            properties: {
              grant_type: { type: 'string', enum: ['client_credentials'] },
              scope: {
                type: 'string',
                description: 'Scopes separated by spaces; all of the client’s when left out.',
              },
              client_id: text,
              client_secret: text,
            },
            required: ['grant_type'],
          },
        },
      },
    },
    responses: {
      200: { description: 'The token.', content: json(ref('Token')) },
      400: { description: 'The request is wrong (RFC 6749 § 5.2).', content: json(ref('OAuthError')) },
      401: { description: 'The client is unknown or its secret wrong.', content: json(ref('OAuthError')) },
      429: {
        description: 'This address, or this client from it, has asked too often.',
        headers: {
          'Retry-After': { description: 'Seconds after which to ask again.', schema: { type: 'integer' } },
        },
        content: json(ref('OAuthError')),
      },
    },
  },
  'POST /exchange/v1/learning-records': {
    tags,
    summary: 'Push learning records, as many as there are',
    description:
      'One record a line, with the field names of `LearningRecordInput` in the schema of `/exchange/graphql`. The receipt is answered after everything is stored; a push that breaks off leaves nothing behind. The same key with the same content answers the same receipt.',
    security: client('records:write'),
    parameters: [
      { name: 'cohortId', in: 'query', required: true, description: 'Cohort of the records.', schema: uuid },
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: 'Chosen by the sender, one for each push.',
        schema: text,
      },
      {
        name: 'Content-Encoding',
        in: 'header',
        description: 'Compressed bodies are welcome.',
        schema: { type: 'string', enum: ['gzip', 'identity'] },
      },
    ],
    requestBody: { required: true, content: { [NDJSON]: { schema: text } } },
    responses: {
      200: { description: 'Stored.', content: json(ref('PushReceipt')) },
      ...refused,
      400: refusal('The stream is broken.'),
      404: refusal('There is no such cohort for this institution.'),
      409: refusal('The key was used with other content, or the cohort is closed.'),
      415: refusal('The body is no NDJSON.'),
      422: refusal('The push cannot be taken.'),
      429: refusal('Too many pushes at once; see Retry-After.'),
    },
  },
  'GET /exchange/v1/receipts/:id': {
    tags,
    summary: 'Read a receipt again',
    security: client(),
    parameters: [receiptId],
    responses: {
      200: { description: 'The receipt.', content: json(ref('PushReceipt')) },
      ...refused,
      404: refusal('This institution has no such receipt.'),
    },
  },
  'GET /exchange/v1/receipts/:id/rejections': {
    tags,
    summary: 'Every record of a push that was rejected, one a line',
    security: client(),
    parameters: [receiptId],
    responses: {
      200: {
        description: 'The rejections in the order of the push.',
        content: { [NDJSON]: { schema: ref('Rejection') } },
      },
      ...refused,
      404: refusal('This institution has no such receipt.'),
    },
  },
  'GET /exchange/v1/conformance': {
    tags,
    summary: 'What the sandbox has seen of the program so far',
    description: 'With a token of a sandbox client alone.',
    security: client(),
    responses: {
      200: { description: 'The report of the run.', content: json(ref('ConformanceReport')) },
      ...refused,
      409: refusal('The token is not of a sandbox client.'),
    },
  },
  'POST /exchange/v1/conformance': {
    tags,
    summary: 'Begin another conformance run; what the sandbox holds is thrown away',
    description: 'With a token of a sandbox client alone. The sandbox cohort gets another id.',
    security: client(),
    responses: {
      200: { description: 'The report of the new run.', content: json(ref('ConformanceReport')) },
      ...refused,
      409: refusal('The token is not of a sandbox client.'),
    },
  },
};

export const EXCHANGE_SCHEMAS = {
  Token: object({ access_token: text, token_type: text, expires_in: count, scope: text }),
  OAuthError: object({ error: text, error_description: text }),
  ConformanceReport: object({
    startedAt: instant,
    cohortId: uuid,
    passed: { type: 'boolean', description: 'Every required behaviour is shown.' },
    required: count,
    shown: count,
    wrong: count,
    checks: {
      type: 'array',
      items: object({
        check: text,
        required: { type: 'boolean' },
        state: { type: 'string', enum: ['shown', 'not-yet', 'wrong'] },
        title: object({ zh: text, en: text }),
        todo: { ...object({ zh: text, en: text }), description: 'What to do; left out once it is shown.' },
        call: { type: 'object', description: 'The call by which it is seen; null before.' },
      }),
    },
  }),
  PushReceipt: object({
    id: uuid,
    cohortId: uuid,
    cycle: { type: 'integer', minimum: 1, description: 'Ten-day cycle in which the push arrived.' },
    idempotencyKey: text,
    receivedAt: instant,
    received: count,
    accepted: count,
    duplicate: count,
    rejected: count,
    contentSha256: text,
    renumbered: {
      type: 'array',
      description:
        'Learner numbers of the push that were given up, and the ones that were used in their place.',
      items: object({ given: text, used: text, records: count }),
    },
  }),
  Rejection: object({
    index: { type: 'integer', minimum: 0, description: 'Place of the record in the push, from 0.' },
    recordId: orNull('string'),
    code: text,
    message: text,
    messageZh: text,
    field: orNull('string'),
  }),
};
