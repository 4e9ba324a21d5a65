import {
  GUARDED,
  json,
  object,
  type Operations,
  PUBLIC,
  ref,
  refusal,
  type Response,
  SESSION_WITH_HEADER,
  text,
  uuid,
} from './openapi-types.js';

const tags = ['Session'];

const redirection: Response = {
  description: 'To the provider, to a page, or to the sign-in page with the reason in `problem`.',
  headers: { Location: { description: 'Where to go.', schema: text } },
};

export const SESSION_ROUTES: Operations<
  | 'GET /session'
  | 'POST /session'
  | 'DELETE /session'
  | 'POST /session/role'
  | 'POST /session/password'
  | 'GET /session/ways'
  | 'GET /session/oidc/start'
  | 'GET /session/oidc/callback'
> = {
  'GET /session': {
    tags,
    summary: 'Whether the request carries a valid session',
    security: PUBLIC,
    responses: {
      200: { description: 'The answer.', content: json(object({ signedIn: { type: 'boolean' } })) },
    },
  },
  'POST /session': {
    tags,
    summary: 'Sign in',
    description: 'Opens a session and sets its cookie. After too many wrong passwords the account waits.',
    security: PUBLIC,
    requestBody: {
      required: true,
      content: json(ref('SignIn')),
    },
    responses: {
      200: {
        description: 'Signed in.',
        headers: { 'Set-Cookie': { description: 'The session, HttpOnly and SameSite=Lax.', schema: text } },
        content: json(object({ signedIn: { type: 'boolean' } })),
      },
      400: refusal('The body is malformed.'),
      401: refusal('Login or password is wrong, or the account is locked for a while.'),
      422: refusal('Whom the provider of single sign-on named is no longer known; begin there again.'),
      429: {
        ...refusal('This address has tried too often.'),
        headers: {
          'Retry-After': { description: 'Seconds after which to try again.', schema: { type: 'integer' } },
        },
      },
    },
  },
  'DELETE /session': {
    tags,
    summary: 'Sign out',
    security: SESSION_WITH_HEADER,
    responses: { 204: { description: 'The session has ended.' }, 401: GUARDED[401] },
  },
  'POST /session/role': {
    tags,
    summary: 'Work under another role that the person holds',
    security: SESSION_WITH_HEADER,
    requestBody: { required: true, content: json(object({ grantId: uuid })) },
    responses: {
      204: { description: 'The role is in use.' },
      400: refusal('The body is malformed.'),
      401: GUARDED[401],
      422: refusal('The person does not hold this role.'),
    },
  },
  'POST /session/password': {
    tags,
    summary: 'Change the own password',
    security: SESSION_WITH_HEADER,
    requestBody: { required: true, content: json(ref('PasswordChange')) },
    responses: {
      204: { description: 'The new password holds; other sessions have ended.' },
      400: refusal('The body is malformed.'),
      401: GUARDED[401],
      422: refusal('The current password is wrong or the new one too weak.'),
    },
  },
  'GET /session/ways': {
    tags,
    summary: 'Ways to sign in besides login and password',
    security: PUBLIC,
    responses: {
      200: { description: 'The ways.', content: json(ref('WaysToSignIn')) },
    },
  },
  'GET /session/oidc/start': {
    tags,
    summary: 'Leave for the provider of single sign-on',
    description:
      'Sends the browser to the provider (authorization code with PKCE, state and nonce), or back to the sign-in page with the reason in `problem`.',
    security: PUBLIC,
    parameters: [
      { name: 'next', in: 'query', description: 'Page of this program to go to afterwards.', schema: text },
      {
        name: 'bind',
        in: 'query',
        description: 'Any value: binds the account at the provider to the signed-in account.',
        schema: text,
      },
    ],
    responses: { 302: redirection },
  },
  'GET /session/oidc/callback': {
    tags,
    summary: 'Come back from the provider of single sign-on',
    description:
      'Opens a session for a bound account. Somebody who is not bound yet signs in with their password once, which binds them.',
    security: PUBLIC,
    parameters: [
      { name: 'code', in: 'query', description: 'Authorization code.', schema: text },
      { name: 'state', in: 'query', description: 'As it was sent to the provider.', schema: text },
      { name: 'error', in: 'query', description: 'Why the provider refused.', schema: text },
    ],
    responses: { 302: redirection },
  },
};

export const SESSION_SCHEMAS = {
  SignIn: {
    type: 'object',
    properties: {
      login: { type: 'string', maxLength: 100 },
      password: { type: 'string', maxLength: 200 },
      bind: { type: 'boolean', description: 'Binds whom the provider of single sign-on has just named.' },
    },
    required: ['login', 'password'],
    additionalProperties: false,
  },
  WaysToSignIn: object({
    singleSignOn: {
      type: ['object', 'null'],
      properties: { zh: text, en: text },
      description: 'Name of the provider of single sign-on; null when there is none.',
    },
  }),
  PasswordChange: object({
    current: { type: 'string', maxLength: 200 },
    next: { type: 'string', maxLength: 200 },
  }),
} as const;
