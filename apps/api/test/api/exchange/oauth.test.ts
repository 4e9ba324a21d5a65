import { RevokeApiClient } from '../../../src/modules/exchange/use-cases/revoke-api-client.js';
import { RotateApiClientSecret } from '../../../src/modules/exchange/use-cases/rotate-api-client-secret.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import {
  type InstitutionClient,
  anInstitutionClient,
  tokenRequest,
} from '../../builders/an-institution-client.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let client: InstitutionClient;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  client = await anInstitutionClient(app, region);
});

const FORM = 'application/x-www-form-urlencoded';
const ask = (payload: string, headers: Record<string, string> = {}) =>
  app.rest({ method: 'POST', url: '/oauth/token', payload, headers: { 'content-type': FORM, ...headers } });
const error = (answer: { json<T>(): T }): string => answer.json<{ error: string }>().error;
const WHO = '{ institution { code } }';

describe('the token endpoint (RFC 6749 § 4.4)', () => {
  test('a client that authenticates by the header is given a bearer token that must not be cached', async () => {
    const answer = await tokenRequest(app, client, {});
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.json()).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      access_token: expect.any(String),
    });
  });

  test('a client may authenticate in the body instead', async () => {
    const { clientId, clientSecret } = client;
    const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    expect((await ask(new URLSearchParams(fields).toString())).status).toBe(200);
  });

  test('authenticating in both ways is a faulty request', async () => {
    const answer = await tokenRequest(app, client, {
      client_id: client.clientId,
      client_secret: client.clientSecret,
    });
    expect([answer.status, error(answer)]).toEqual([400, 'invalid_request']);
  });

  test('a parameter that stands twice is a faulty request', async () => {
    const answer = await ask('grant_type=client_credentials&grant_type=client_credentials');
    expect([answer.status, error(answer)]).toEqual([400, 'invalid_request']);
  });

  test('a wrong secret answers 401 and names the scheme', async () => {
    const answer = await tokenRequest(app, { ...client, clientSecret: 'wrong' }, {});
    expect([answer.status, error(answer)]).toEqual([401, 'invalid_client']);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic /);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('any other grant is not supported', async () => {
    const answer = await tokenRequest(app, client, { grant_type: 'password' });
    expect([answer.status, error(answer)]).toEqual([400, 'unsupported_grant_type']);
  });

  test('a missing grant and a body of another type are faulty requests', async () => {
    expect(error(await ask('scope=records:write'))).toBe('invalid_request');
    const json = await ask(JSON.stringify({ grant_type: 'client_credentials' }), {
      'content-type': 'application/json',
    });
    expect([json.status, error(json)]).toEqual([400, 'invalid_request']);
  });

  test('a scope that is unknown or not granted is refused; a narrower one narrows the token', async () => {
    expect(error(await tokenRequest(app, client, { scope: 'records:write admin' }))).toBe('invalid_scope');
    const reader = await anInstitutionClient(app, region, { scopes: ['trainees:read'] });
    expect(error(await tokenRequest(app, reader, { scope: 'records:write' }))).toBe('invalid_scope');

    const narrow = (await tokenRequest(app, client, { scope: 'courses:write' })).json<{
      access_token: string;
      scope: string;
    }>();
    expect(narrow.scope).toBe('courses:write');
    const answer = await app.rest({
      method: 'POST',
      url: '/exchange/v1/learning-records',
      payload: '',
      headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${narrow.access_token}` },
    });
    expect(answer.status).toBe(403);
  });
});

describe('a client’s life', () => {
  test('a token is good for an hour', async () => {
    const guest = await anInstitutionClient(app, region);
    expect((await guest.graphql<{ institution: object }>(WHO)).data.institution).toBeTruthy();
    app.clock.advance(3600_000);
    expect((await guest.graphql(WHO)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('rotation leaves two secrets valid; the third ends the first with its tokens', async () => {
    const first = await anInstitutionClient(app, region);
    const rotate = async () => {
      const made = await app.get(RotateApiClientSecret).execute({ displayName: 'test' }, first.apiClientId);
      if ('problems' in made) throw new Error(made.problems[0]?.code);
      return made;
    };
    const second = await rotate();
    expect((await tokenRequest(app, first, {})).status).toBe(200);
    expect((await tokenRequest(app, second, {})).status).toBe(200);
    await rotate();
    expect((await tokenRequest(app, first, {})).status).toBe(401);
    expect((await tokenRequest(app, second, {})).status).toBe(200);
    expect((await first.graphql(WHO)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('revoking a client ends its tokens at once', async () => {
    const leaving = await anInstitutionClient(app, region);
    expect((await leaving.graphql(WHO)).errors).toEqual([]);
    await app.get(RevokeApiClient).execute({ displayName: 'test' }, leaving.apiClientId);
    expect((await leaving.graphql(WHO)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await tokenRequest(app, leaving, {})).status).toBe(401);
  });

  test('no secret or token is stored in clear', async () => {
    const [row] = await app.database.rows<{ text: string }>(
      `SELECT string_agg(s::text, '') || (SELECT string_agg(t::text, '') FROM exchange.access_token t) AS text
         FROM exchange.api_client_secret s`,
    );
    expect(row?.text).not.toContain(client.clientSecret);
    expect(row?.text).not.toContain(client.token);
  });
});
