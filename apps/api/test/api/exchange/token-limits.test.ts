import { TOKEN_LIMITS, type TokenLimitSettings } from '../../../src/modules/exchange/oauth/token-limits.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anInstitutionClient, tokenRequest } from '../../builders/an-institution-client.js';
import { useApp } from '../../support/test-app.js';

/** Guessing client secrets is slow, and nobody keeps a program out by guessing elsewhere. */
const app = useApp();
let region: Region;
const limits = () => app.app.get<TokenLimitSettings>(TOKEN_LIMITS, { strict: false });

beforeAll(async () => {
  region = await aRegion(app);
});
beforeEach(() => app.database.run('DELETE FROM platform.rate_limit'));

test('wrong secrets from one address are answered with 429 and the time to wait', async () => {
  const client = await anInstitutionClient(app, region);
  limits().failures.times = 3;
  const wrong = { clientId: client.clientId, clientSecret: 'wrong' };
  for (let time = 0; time < 3; time++) expect((await tokenRequest(app, wrong, {})).status).toBe(401);
  const answer = await tokenRequest(app, client, {});
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.json()).toMatchObject({ error: 'slow_down' });
  await app.database.run('DELETE FROM platform.rate_limit');
  expect((await tokenRequest(app, client, {})).status).toBe(200);
  limits().failures.times = 60;
});

test('a client that asks for tokens without end is slowed, and another from the same address is not', async () => {
  const [busy, calm] = [await anInstitutionClient(app, region), await anInstitutionClient(app, region)];
  await app.database.run('DELETE FROM platform.rate_limit');
  limits().requests.times = 2;
  const statuses: number[] = [];
  for (let time = 0; time < 4; time++) statuses.push((await tokenRequest(app, busy, {})).status);
  expect(statuses).toEqual([200, 200, 429, 429]);
  expect((await tokenRequest(app, calm, {})).status).toBe(200);
  limits().requests.times = 120;
});
