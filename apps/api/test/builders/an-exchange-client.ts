import { EXCHANGE_SCOPES } from '@tisheng/domain-rules/exchange/scopes.js';
import { ExchangeClient } from '@tisheng/exchange-client/exchange-client.js';
import { CreateApiClient } from '../../src/modules/exchange/use-cases/create-api-client.js';
import type { TestApp } from '../support/test-app.js';

/** A training institution's own program: it gets keys and comes in over HTTP like any other. */
export async function anExchangeClient(
  app: TestApp,
  institution: { readonly id: string },
): Promise<ExchangeClient> {
  const request = { institutionId: institution.id, name: 'journey', scopes: EXCHANGE_SCOPES };
  const keys = await app.get(CreateApiClient).execute({ displayName: 'test' }, request);
  if ('problems' in keys) throw new Error(JSON.stringify(keys.problems));
  const { clientId, clientSecret } = keys;
  return new ExchangeClient({ baseUrl: app.url, clientId, clientSecret, backOff: 1 });
}
