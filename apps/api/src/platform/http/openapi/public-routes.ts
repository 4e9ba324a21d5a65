import {
  json,
  object,
  type Operations,
  PUBLIC,
  ref,
  refusal,
  type Response,
  text,
  date,
} from './openapi-types.js';

const tags = ['Public'];

const verified: Response = {
  description: 'The answer; it is never cached.',
  content: json(ref('Verification')),
};
const tooMany: Response = {
  ...refusal('This address has asked too often.'),
  headers: {
    'Retry-After': { description: 'Seconds after which to ask again.', schema: { type: 'integer' } },
  },
};

export const PUBLIC_ROUTES: Operations<
  'GET /health' | 'GET /openapi.json' | 'POST /public/v1/verifications' | 'GET /public/v1/verifications/:code'
> = {
  'GET /health': {
    tags,
    summary: 'Whether this process can answer',
    security: PUBLIC,
    responses: {
      200: {
        description: 'It can, and the database too.',
        content: json(object({ status: { type: 'string', enum: ['ok'] } })),
      },
      500: refusal('The database does not answer.'),
    },
  },
  'GET /openapi.json': {
    tags,
    summary: 'This document',
    security: PUBLIC,
    responses: { 200: { description: 'OpenAPI 3.1.', content: json({ type: 'object' }) } },
  },
  'POST /public/v1/verifications': {
    tags,
    summary: 'Verify a certificate by number and name',
    description:
      'A wrong name, a number never issued and a number without a name get the same answer: `unknown`. Width, case and spaces of the number make no difference.',
    security: PUBLIC,
    requestBody: { required: true, content: json(ref('VerificationQuestion')) },
    responses: { 200: verified, 400: refusal('The body is malformed.'), 429: tooMany },
  },
  'GET /public/v1/verifications/:code': {
    tags,
    summary: 'Verify a certificate by the code of its QR code',
    description: 'An altered code is `unknown`.',
    security: PUBLIC,
    parameters: [
      {
        name: 'code',
        in: 'path',
        required: true,
        description: 'What follows `/verify/` in the address of the QR code.',
        schema: text,
      },
    ],
    responses: { 200: verified, 429: tooMany },
  },
};

export const PUBLIC_SCHEMAS = {
  VerificationQuestion: {
    type: 'object',
    properties: {
      number: { type: 'string', maxLength: 100, description: 'Certificate number as printed.' },
      name: { type: 'string', maxLength: 100, description: 'Name of the holder as printed.' },
    },
    required: ['number'],
    additionalProperties: false,
  },
  Verification: object({
    status: { type: 'string', enum: ['valid', 'revoked', 'unknown'] },
    title: {
      type: ['object', 'null'],
      properties: { zh: text, en: text },
      description: 'Title of the certificate.',
    },
    wording: {
      type: ['object', 'null'],
      properties: { zh: text, en: text },
      description: 'The sentence that it prints.',
    },
    fields: {
      type: 'array',
      description: 'Exactly the fields that the paper prints, in its order; empty for `unknown`.',
      items: object({ field: text, labelZh: text, labelEn: text, zh: text, en: text }),
    },
    revokedOn: { ...date, type: ['string', 'null'], description: 'Day of revocation; null unless revoked.' },
  }),
} as const;
