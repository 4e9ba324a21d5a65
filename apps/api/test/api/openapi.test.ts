import type { OpenApiDocument } from '../../src/platform/http/openapi/openapi-document.js';
import { useApp } from '../support/test-app.js';

const app = useApp();

test('the document is served to everybody and names the address of this installation', async () => {
  const answer = await app.rest({ url: '/openapi.json' });
  expect(answer.status).toBe(200);
  const { openapi, servers, paths } = answer.json<OpenApiDocument>();
  expect({ openapi, servers }).toEqual({ openapi: '3.1.0', servers: [{ url: app.config.publicUrl }] });
  expect(paths['/public/v1/verifications']?.['post']?.operationId).toBe('postPublicV1Verifications');
});
