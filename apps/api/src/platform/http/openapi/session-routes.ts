import {
  GUARDED,
  json,
  object,
  type Operations,
  PUBLIC,
  ref,
  refusal,
  SESSION_WITH_HEADER,
  text,
  uuid,
} from './openapi-types.js';

const tags = ['Session'];

export const SESSION_ROUTES: Operations<
  'GET /session' | 'POST /session' | 'DELETE /session' | 'POST /session/role' | 'POST /session/password'
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
      content: json(
        object({ login: { type: 'string', maxLength: 100 }, password: { type: 'string', maxLength: 200 } }),
      ),
    },
    responses: {
      200: {
        description: 'Signed in.',
        headers: { 'Set-Cookie': { description: 'The session, HttpOnly and SameSite=Lax.', schema: text } },
        content: json(object({ signedIn: { type: 'boolean' } })),
      },
      400: refusal('The body is malformed.'),
      401: refusal('Login or password is wrong, or the account is locked for a while.'),
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
};

export const SESSION_SCHEMAS = {
  PasswordChange: object({
    current: { type: 'string', maxLength: 200 },
    next: { type: 'string', maxLength: 200 },
  }),
};
