import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook, WebhookRefused } from '@tisheng/exchange-client/verify-webhook.js';
import { DeliverWebhooks } from '../../../src/modules/exchange/webhooks/use-cases/deliver-webhooks.js';
import { RemindOfCycles } from '../../../src/modules/exchange/webhooks/use-cases/remind-of-cycles.js';
import { WithdrawEnrollments } from '../../../src/modules/enrollment/use-cases/withdraw-enrollments.js';
import { Events } from '../../../src/platform/events/events.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { anAccount } from '../../builders/an-account.js';
import { usePushes } from '../../builders/pushes.js';
import { useApp } from '../../support/test-app.js';

const app = useApp({ config: { webhookNetworks: 'any' } });
const pushes = usePushes(app);

/** An institution's receiver: keeps what comes and answers as it is told. */
interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
let received: Received[] = [];
let answers: number[] = [];
let server: Server;
let url: string;
let operator: Person;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      const status = answers.shift() ?? 204;
      response
        .writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {})
        .end(status === 204 ? '' : 'no');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  operator = await aPerson(
    app,
    anAccount(app).of('institution-operator').operating({ id: pushes.ours.institutionId }),
  );
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  received = [];
  answers = [];
});

const EVENTS = [
  'TRAINEE_ENROLLED',
  'TRAINEE_TRANSFERRED',
  'TRAINEE_WITHDRAWN',
  'SELECTION_CONFIRMED',
  'RECEIPT_FINDINGS',
  'WARNING_ISSUED',
];

interface Issued {
  endpointId: string;
  secret: string;
  problems?: { code: string }[];
}

async function create(events = EVENTS, to = url, who = operator): Promise<Issued> {
  const { createWebhookEndpoint } = await who.ask<{ createWebhookEndpoint: Issued }>(
    `mutation ($input: WebhookEndpointInput!) { createWebhookEndpoint(input: $input) {
       ... on WebhookSecretIssued { endpointId secret } ... on Refused { problems { code } } } }`,
    { input: { url: to, events } },
  );
  return createWebhookEndpoint;
}

async function change(operation: string, endpointId: string, who = operator): Promise<string[]> {
  const { answer } = await who.ask<{ answer: { problems?: { code: string }[] } }>(
    `mutation ($id: ID!) { answer: ${operation}(endpointId: $id) { ... on Refused { problems { code } } } }`,
    { id: endpointId },
  );
  return (answer.problems ?? []).map(({ code }) => code);
}

interface Delivery {
  id: string;
  event: string;
  state: string;
  attempts: number;
  tries: { status: number | null; answer: string }[];
}

async function deliveries(endpointId: string): Promise<Delivery[]> {
  const { webhookDeliveries } = await operator.ask<{ webhookDeliveries: { nodes: Delivery[] } }>(
    `query ($id: ID!) { webhookDeliveries(endpointId: $id) {
       totalCount nodes { id event state attempts body tries { status answer milliseconds at } } } }`,
    { id: endpointId },
  );
  return webhookDeliveries.nodes;
}

const deliver = async (): Promise<number> => {
  await app.runJobs();
  return app.get(DeliverWebhooks).execute();
};

const read = (one: Received, secret: string) =>
  verifyWebhook(one.headers, one.body, [secret], app.clock.now().getTime());

test('a rejected record is told, signed so that the institution’s client can tell it is genuine', async () => {
  const { endpointId, secret } = await create(['RECEIPT_FINDINGS']);
  const receipt = await pushes.push([pushes.record(), pushes.record({ courseCode: 'C9' })]);
  expect(await deliver()).toBe(1);
  const told = read(received[0]!, secret);
  expect(told).toMatchObject({
    event: 'receipt.findings',
    cohortId: pushes.region.cohortId,
    data: [{ kind: 'rejections', receiptId: receipt.id, rejected: 1 }],
  });
  expect(received[0]!.headers['tisheng-event']).toBe('receipt.findings');
  expect(() => read(received[0]!, 'whsec_other')).toThrow(WebhookRefused);
  expect(() => read({ ...received[0]!, body: received[0]!.body.replace('1', '2') }, secret)).toThrow(
    WebhookRefused,
  );
  expect(() =>
    verifyWebhook(received[0]!.headers, received[0]!.body, [secret], app.clock.now().getTime() + 301_000),
  ).toThrow(WebhookRefused);
  expect(await deliveries(endpointId)).toMatchObject([{ id: told.id, state: 'DELIVERED', attempts: 1 }]);
  expect(await deliver()).toBe(0);
  await change('removeWebhookEndpoint', endpointId);
});

test('trainees who come, move and go are told by number alone, many in one delivery', async () => {
  const { endpointId, secret } = await create();
  const at = app.clock.now();
  const { cohortId } = pushes.region;
  await app.database.transaction((tx) =>
    app.get(Events).publish(tx, {
      type: 'enrollments-confirmed',
      payload: { cohortId, count: 3, at: at.toISOString() },
    }),
  );
  // Confirmed in one step, at one moment.
  await app.database.run('UPDATE enrollment.enrollment SET confirmed_at = $2 WHERE cohort_id = $1', [
    cohortId,
    at,
  ]);
  await deliver();
  const enrolled = read(received[0]!, secret);
  expect(enrolled.event).toBe('trainee.enrolled');
  expect(enrolled.data).toEqual(
    pushes.learners
      .map(({ learnerNo }) => ({ learnerNo }))
      .sort((a, b) => (a.learnerNo < b.learnerNo ? -1 : 1)),
  );
  expect(received[0]!.body).not.toContain(pushes.learners[0]!.name);

  received = [];
  app.clock.advance(60_000);
  const county = pushes.region.countyOf(pushes.learners[2]!.school);
  const withdrawn = await app
    .get(WithdrawEnrollments)
    .execute(
      { displayName: 'test', role: 'county-office', unitId: county.id } as never,
      cohortId,
      [pushes.learners[2]!.id],
      'long illness',
    );
  expect(withdrawn).not.toHaveProperty('problems');
  await deliver();
  expect(received.map((one) => read(one, secret))).toMatchObject([
    { event: 'trainee.withdrawn', data: [{ learnerNo: pushes.learners[2]!.learnerNo }] },
  ]);
  await change('removeWebhookEndpoint', endpointId);
});

test('the same news brought twice is queued once; what is rolled back is never told', async () => {
  const { endpointId } = await create(['TRAINEE_ENROLLED']);
  const { cohortId } = pushes.region;
  const { rows } = await app.pool.query<{ at: Date }>(
    'SELECT confirmed_at AS at FROM enrollment.enrollment WHERE cohort_id = $1 AND institution_id = $2 LIMIT 1',
    [cohortId, pushes.ours.institutionId],
  );
  const event = {
    type: 'enrollments-confirmed',
    payload: { cohortId, count: 1, at: rows[0]!.at.toISOString() },
  };
  await app.database.transaction(async (tx) => {
    await app.get(Events).publish(tx, event);
    await app.get(Events).publish(tx, event);
  });
  await app.database
    .transaction(async (tx) => {
      await app
        .get(Events)
        .publish(tx, { ...event, payload: { ...event.payload, at: '2030-01-01T00:00:00Z' } });
      throw new Error('rolled back');
    })
    .catch(() => undefined);
  await deliver();
  expect(received).toHaveLength(1);
  expect(await deliveries(endpointId)).toHaveLength(1);
  await change('removeWebhookEndpoint', endpointId);
});

test('what fails is tried again later, a redirect too, and can be sent again by hand', async () => {
  const { endpointId, secret } = await create(['RECEIPT_FINDINGS']);
  expect(await change('pingWebhookEndpoint', endpointId)).toEqual([]);
  answers = [500, 302, 204];
  expect(await deliver()).toBe(1);
  expect(await deliver()).toBe(0);
  app.clock.advance(40_000);
  expect(await deliver()).toBe(1);
  app.clock.advance(150_000);
  expect(await deliver()).toBe(1);
  const [ping] = await deliveries(endpointId);
  expect(ping).toMatchObject({ event: 'ping', state: 'DELIVERED', attempts: 3 });
  expect(ping!.tries.map(({ status }) => status)).toEqual([500, 302, 204]);
  // The receiver knows it by its id.
  expect(new Set(received.map(({ headers }) => headers['tisheng-delivery'])).size).toBe(1);

  const { replayWebhookDeliveries } = await operator.ask<{ replayWebhookDeliveries: { queued: number } }>(
    `mutation ($id: ID!, $delivery: ID) { replayWebhookDeliveries(endpointId: $id, deliveryId: $delivery) {
       ... on WebhookReplayed { queued } } }`,
    { id: endpointId, delivery: ping!.id },
  );
  expect(replayWebhookDeliveries).toEqual({ queued: 1 });
  await deliver();
  expect(read(received.at(-1)!, secret).id).toBe(ping!.id);
  expect(received).toHaveLength(4);
  await change('removeWebhookEndpoint', endpointId);
});

test('given up after the last attempt; an endpoint that takes nothing for days is paused', async () => {
  const { endpointId } = await create(['RECEIPT_FINDINGS']);
  await change('pingWebhookEndpoint', endpointId);
  answers = Array.from({ length: 30 }, () => 503);
  for (const hours of [1, 1, 1, 1, 3, 7, 14, 0]) {
    expect(await deliver()).toBe(1);
    app.clock.advance(hours * 3_600_000);
  }
  expect(await deliveries(endpointId)).toMatchObject([{ state: 'FAILED', attempts: 8 }]);
  app.clock.advance(50 * 3_600_000);
  await change('pingWebhookEndpoint', endpointId);
  await deliver();
  const { webhookEndpoints } = await operator.ask<{ webhookEndpoints: object[] }>(
    '{ webhookEndpoints { failed pausedByProgram pausedAt failingSince } }',
  );
  expect(webhookEndpoints).toMatchObject([{ failed: 1, pausedByProgram: true }]);

  answers = [];
  expect(await change('pingWebhookEndpoint', endpointId)).toEqual([]);
  expect(await deliver()).toBe(0);
  expect(await change('resumeWebhookEndpoint', endpointId)).toEqual([]);
  // What waited meanwhile, and the last.
  expect(await deliver()).toBe(2);
  await change('removeWebhookEndpoint', endpointId);
});

test('while a secret is changed both are valid; a third change ends the first', async () => {
  const { endpointId, secret } = await create(['RECEIPT_FINDINGS']);
  const rotate = async () =>
    (
      await operator.ask<{ rotateWebhookSecret: Issued }>(
        `mutation ($id: ID!) { rotateWebhookSecret(endpointId: $id) { ... on WebhookSecretIssued { endpointId secret } } }`,
        { id: endpointId },
      )
    ).rotateWebhookSecret.secret;
  const second = await rotate();
  await change('pingWebhookEndpoint', endpointId);
  await deliver();
  expect(read(received[0]!, secret).event).toBe('ping');
  expect(read(received[0]!, second).event).toBe('ping');
  await rotate();
  await change('pingWebhookEndpoint', endpointId);
  await deliver();
  expect(() => read(received[1]!, secret)).toThrow(WebhookRefused);
  expect(read(received[1]!, second).event).toBe('ping');
  const { rows } = await app.pool.query<{ text: string }>(
    'SELECT encode(sealed, $1) AS text FROM exchange.webhook_secret',
    ['escape'],
  );
  expect(rows.some(({ text }) => text.includes(second))).toBe(false);
  await change('removeWebhookEndpoint', endpointId);
});

test('a cycle that is missing is warned of once', async () => {
  const { endpointId, secret } = await create(['WARNING_ISSUED']);
  await app.database.run(`UPDATE enrollment.cohort SET state = 'training' WHERE id = $1`, [
    pushes.region.cohortId,
  ]);
  app.clock.advance(20 * 24 * 3_600_000);
  const first = await app.get(RemindOfCycles).execute();
  expect(first).toBeGreaterThan(0);
  expect(await app.get(RemindOfCycles).execute()).toBe(0);
  await deliver();
  const told = received.map((one) => read(one, secret));
  expect(told.length).toBeGreaterThan(0);
  expect(told[0]).toMatchObject({ event: 'warning.issued', data: [{ kind: 'cycle-missing' }] });
  await change('removeWebhookEndpoint', endpointId);
});

test('another institution neither sees nor moves an endpoint', async () => {
  const { endpointId } = await create(['RECEIPT_FINDINGS']);
  const other = await aPerson(
    app,
    anAccount(app).of('institution-operator').operating({ id: pushes.theirs.institutionId }),
  );
  expect(await change('pauseWebhookEndpoint', endpointId, other)).toEqual(['webhook-unknown']);
  const { webhookEndpoints } = await other.ask<{ webhookEndpoints: object[] }>('{ webhookEndpoints { id } }');
  expect(webhookEndpoints).toEqual([]);
  expect((await create([], url)).problems).toMatchObject([{ code: 'webhook-events-missing' }]);
  await change('removeWebhookEndpoint', endpointId);
});
