import { OAUTH_SCOPES } from '@tisheng/domain-rules/access/access-rule.js';
import { FORGERY_GUARD_HEADER } from '../../auth/requester.js';
import { sessionCookie } from '../../auth/session-cookie.js';
import { AWARD_FILE_ROUTES } from './award-file-routes.js';
import { CERTIFICATE_FILE_ROUTES } from './certificate-file-routes.js';
import { EXCHANGE_ROUTES, EXCHANGE_SCHEMAS } from './exchange-routes.js';
import { FILE_ROUTES, FILE_SCHEMAS } from './file-routes.js';
import type { Operation, Operations, Schema } from './openapi-types.js';
import { PUBLIC_ROUTES, PUBLIC_SCHEMAS } from './public-routes.js';
import { SESSION_ROUTES, SESSION_SCHEMAS } from './session-routes.js';
import { STUDY_FILE_ROUTES } from './study-file-routes.js';
import { UPLOAD_ROUTES } from './upload-routes.js';

/** Every REST route; one that the access table has and this has not does not compile. */
const ROUTES: Operations = {
  ...SESSION_ROUTES,
  ...PUBLIC_ROUTES,
  ...FILE_ROUTES,
  ...STUDY_FILE_ROUTES,
  ...AWARD_FILE_ROUTES,
  ...CERTIFICATE_FILE_ROUTES,
  ...UPLOAD_ROUTES,
  ...EXCHANGE_ROUTES,
};

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation & { operationId: string }>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

/** The OpenAPI document of an installation that is reached at this address. */
export function openApiDocument(publicUrl: string): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tisheng',
      version: '1',
      description:
        'The few routes that are not GraphQL: session, files, bulk push and public verification. Everything else is at `/graphql` for people and at `/exchange/graphql` for institutions’ programs.',
    },
    servers: [{ url: publicUrl }],
    paths: pathsOf(ROUTES),
    components: {
      schemas: { ...SESSION_SCHEMAS, ...PUBLIC_SCHEMAS, ...FILE_SCHEMAS, ...EXCHANGE_SCHEMAS },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie(publicUrl) },
        page: {
          type: 'apiKey',
          in: 'header',
          name: FORGERY_GUARD_HEADER,
          description: 'Any value; required with every request of a session that changes something.',
        },
        client: {
          type: 'oauth2',
          flows: {
            clientCredentials: {
              tokenUrl: '/oauth/token',
              scopes: Object.fromEntries(OAUTH_SCOPES.map((scope) => [scope, SCOPES[scope]])),
            },
          },
        },
      },
    },
  };
}

const SCOPES: Readonly<Record<(typeof OAUTH_SCOPES)[number], string>> = {
  'trainees:read': 'Read the own trainees.',
  'courses:write': 'Publish courses.',
  'records:write': 'Push learning records.',
  'diagnostics:write': 'Push results of diagnostic assessments.',
  'results:write': 'Push evaluation results.',
};

/** `GET /files/:id` becomes `paths['/files/{id}'].get`. */
function pathsOf(routes: Operations): OpenApiDocument['paths'] {
  const paths: Record<string, Record<string, Operation & { operationId: string }>> = {};
  for (const [route, operation] of Object.entries(routes)) {
    const [method = '', path = ''] = route.split(' ');
    const template = path.replaceAll(/:(\w+)/g, '{$1}');
    const operationId = `${method.toLowerCase()}${path.replaceAll(/[^a-zA-Z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`;
    paths[template] = { ...paths[template], [method.toLowerCase()]: { operationId, ...operation } };
  }
  return paths;
}
