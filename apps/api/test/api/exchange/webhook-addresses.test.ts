import { sendWebhook } from '../../../src/modules/exchange/webhooks/send-webhook.js';
import { aPerson } from '../../builders/a-person.js';
import { anAccount } from '../../builders/an-account.js';
import { usePushes } from '../../builders/pushes.js';
import { useApp } from '../../support/test-app.js';

/** As an installation stands by itself: notifications go into the public network alone. */
const app = useApp();
const pushes = usePushes(app);

test.each([
  ['https://127.0.0.1/hooks', 'webhook-address-private'],
  ['https://[::1]/hooks', 'webhook-address-private'],
  ['https://169.254.169.254/latest/meta-data', 'webhook-address-private'],
  ['https://localhost:5432/', 'webhook-address-private'],
  ['http://study.example.cn/', 'webhook-url-insecure'],
])('%s is refused with %s', async (url, code) => {
  const operator = await aPerson(
    app,
    anAccount(app).of('institution-operator').operating({ id: pushes.ours.institutionId }),
  );
  const { createWebhookEndpoint } = await operator.ask<{
    createWebhookEndpoint: { problems: { code: string }[] };
  }>(
    `mutation ($input: WebhookEndpointInput!) { createWebhookEndpoint(input: $input) {
       ... on Refused { problems { code zh en } } } }`,
    { input: { url, events: ['RECEIPT_FINDINGS'] } },
  );
  expect(createWebhookEndpoint.problems).toMatchObject([{ code }]);
});

test('a name that leads into a private network since is not called', async () => {
  const address = new URL(app.url);
  const answer = await sendWebhook(`http://localhost:${address.port}/health`, '{}', {}, false);
  expect(answer).toEqual({ status: null, answer: 'The name leads into a private network' });
});
