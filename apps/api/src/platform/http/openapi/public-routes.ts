import {
  count,
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
  | 'GET /health'
  | 'GET /openapi.json'
  | 'POST /public/v1/verifications'
  | 'GET /public/v1/verifications/:code'
  | 'GET /.well-known/did.json'
  | 'GET /public/v1/credential-keys/:key'
  | 'GET /public/v1/credential-status/:list'
  | 'POST /public/v1/credential-verifications'
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
  'GET /.well-known/did.json': {
    tags,
    summary: 'The issuer of credentials: its DID document',
    description:
      'Names every key whose signatures hold, also those that sign no more. What a resolver of `did:web` fetches.',
    security: PUBLIC,
    responses: {
      200: {
        description: 'A DID document with keys as Multikey.',
        content: { 'application/did+json': { schema: { type: 'object' } } },
      },
    },
  },
  'GET /public/v1/credential-keys/:key': {
    tags,
    summary: 'One public key of the issuer',
    security: PUBLIC,
    parameters: [
      {
        name: 'key',
        in: 'path',
        required: true,
        description: 'The key as its DID URL names it after `#`.',
        schema: text,
      },
    ],
    responses: {
      200: { description: 'A Multikey.', content: json({ type: 'object' }) },
      404: refusal('The issuer has no such key, or has withdrawn it.'),
    },
  },
  'GET /public/v1/credential-status/:list': {
    tags,
    summary: 'The states of credentials: a Bitstring Status List',
    description:
      'A signed BitstringStatusListCredential, made from the register of this moment; it may be kept for a minute.',
    security: PUBLIC,
    parameters: [
      {
        name: 'list',
        in: 'path',
        required: true,
        description: 'Number of the list; a credential names the whole address in `credentialStatus`.',
        schema: count,
      },
    ],
    responses: {
      200: {
        description: 'The list as a Verifiable Credential 2.0.',
        content: { 'application/vc': { schema: { type: 'object' } } },
      },
      404: refusal('No credential names such a list.'),
    },
  },
  'POST /public/v1/credential-verifications': {
    tags,
    summary: 'Verify a credential that somebody handed over',
    description:
      'Says whether the issuer signed it, whether it is unchanged, and whether the certificate holds today. Of a changed one nothing is shown.',
    security: PUBLIC,
    requestBody: { required: true, content: json({ type: 'object' }) },
    responses: {
      200: {
        description: 'The answer; it is never cached.',
        content: json(ref('CredentialVerification')),
      },
      400: refusal('The body is no credential.'),
      413: refusal('The body is larger than any credential.'),
      429: tooMany,
    },
  },
};

const VERIFICATION = {
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
} as const;

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
  Verification: object(VERIFICATION),
  CredentialVerification: object({
    signature: {
      type: 'string',
      enum: ['genuine', 'altered', 'withdrawn', 'unknown'],
      description:
        '`altered`: not what was signed. `withdrawn`: its key is trusted no more. `unknown`: not signed here.',
    },
    ...VERIFICATION,
  }),
} as const;
