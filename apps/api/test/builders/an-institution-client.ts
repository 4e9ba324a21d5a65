import { EXCHANGE_SCOPES, type ExchangeScope } from '@tisheng/domain-rules/exchange/scopes.js';
import { CreateApiClient } from '../../src/modules/exchange/use-cases/create-api-client.js';
import type { GraphqlAnswer, RestAnswer, TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';

/** A training institution's program with an access token. */
export interface InstitutionClient {
  readonly institutionId: string;
  readonly apiClientId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly token: string;
  graphql<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer<Data>>;
  /** Sends lines to the bulk endpoint. */
  stream(
    cohortId: string,
    key: string,
    body: string | Buffer | readonly object[],
    headers?: Readonly<Record<string, string>>,
  ): Promise<RestAnswer>;
}

/** Makes a client of one of the region's institutions, whom every county has chosen, and gives it a token. */
export async function anInstitutionClient(
  app: TestApp,
  region: Region,
  {
    institution = 0,
    scopes = EXCHANGE_SCOPES,
  }: { institution?: number; scopes?: readonly ExchangeScope[] } = {},
): Promise<InstitutionClient> {
  const institutionId = region.institutions[institution]!.id;
  await app.database.run(
    `INSERT INTO enrollment.institution_choice (cohort_id, county_id, institution_id, chosen_at)
     SELECT $1, id, $2, $4 FROM organization.unit WHERE root_id = $3 AND kind = 'county'
     ON CONFLICT DO NOTHING`,
    [region.cohortId, institutionId, region.root.id, app.clock.now()],
  );
  const made = await app
    .get(CreateApiClient)
    .execute({ displayName: 'test' }, { institutionId, name: 'test', scopes });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  const answer = await tokenRequest(app, made, {});
  const token = answer.json<{ access_token: string }>().access_token;
  const authorization = `Bearer ${token}`;
  return {
    ...made,
    institutionId,
    token,
    async graphql<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) {
      const sent = await app.rest({
        method: 'POST',
        url: '/exchange/graphql',
        payload: { query, variables },
        headers: { authorization },
      });
      const body = sent.json<Partial<GraphqlAnswer<Data>>>();
      return { status: sent.status, data: body.data as Data, errors: body.errors ?? [] };
    },
    stream: (cohortId, key, body, headers = {}) =>
      app.rest({
        method: 'POST',
        url: `/exchange/v1/learning-records?cohortId=${cohortId}`,
        payload:
          typeof body === 'string' || Buffer.isBuffer(body)
            ? body
            : body.map((record) => `${JSON.stringify(record)}\n`).join(''),
        headers: {
          authorization,
          'content-type': 'application/x-ndjson',
          'idempotency-key': key,
          ...headers,
        },
      }),
  };
}

/** Asks for a token by the Basic scheme, with more or other fields. */
export function tokenRequest(
  app: TestApp,
  client: { readonly clientId: string; readonly clientSecret: string },
  fields: Readonly<Record<string, string>>,
): Promise<RestAnswer> {
  return app.rest({
    method: 'POST',
    url: '/oauth/token',
    payload: new URLSearchParams({ grant_type: 'client_credentials', ...fields }).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64')}`,
    },
  });
}

/** Puts the clock to a number of days after the first training day, 09:00 local time. */
export function inTraining(app: TestApp, region: Region, days = 5): void {
  const start = Date.parse(`${region.pack.cohorts[0]!.firstTrainingDay}T01:00:00Z`);
  app.clock.set(new Date(start + days * 86_400_000));
}
