import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

const CLIENT_ID = 'tisheng';
const CLIENT_SECRET = 'a secret of the tests and of nothing else';

/** A real provider of OpenID Connect in the process of the test, on this machine alone. */
export interface TestIdentityProvider {
  readonly issuer: string;
  readonly settings: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly loginClaim: string | null;
  };
  /** Who sits before the provider’s page. */
  person: { subject: string; employeeNo?: string };
  stop(): Promise<void>;
}

/** @param callback where the provider may send people back to */
export async function anIdentityProvider(callback: string, port = 0): Promise<TestIdentityProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server: Server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running: TestIdentityProvider = {
    issuer,
    settings: {
      issuer,
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      name: { zh: '全省教师平台', en: 'Teachers of the province' },
      loginClaim: null,
    },
    person: { subject: 'somebody' },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub', 'employee_no'] },
    conformIdTokenClaims: false,
    jwks: { keys: [aSigningKey()] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, subject: string) => ({
      accountId: subject,
      claims: () => ({ sub: subject, employee_no: running.person.employeeNo }),
    }),
  });
  const answer = provider.callback();
  handle = (request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/interaction/')) {
      void interact(provider, running.person.subject, request, response);
    } else {
      answer(request, response);
    }
  };
  return running;
}

/** The provider’s own page: two links, to go on or to cancel. */
async function interact(
  provider: Provider,
  subject: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const { prompt, params } = await provider.interactionDetails(request, response);
  if (path.endsWith('/cancel')) {
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  }
  if (!path.endsWith('/agree') && prompt.name === 'login') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<h1>全省教师平台</h1><a href="${path}/agree">同意</a> <a href="${path}/cancel">取消</a>`);
    return;
  }
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId: subject } });
  }
  const grant = new provider.Grant({ accountId: subject, clientId: params.client_id });
  grant.addOIDCScope('openid');
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

function aSigningKey(): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}
