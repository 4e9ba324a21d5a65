import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook } from '@tisheng/exchange-client/verify-webhook.js';
import { webhookTexts } from '@tisheng/messages/pages/webhooks.js';
import { DeliverWebhooks } from '../../src/modules/exchange/webhooks/use-cases/deliver-webhooks.js';
import { anAccount } from '../builders/an-account.js';
import { usePushes } from '../builders/pushes.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/** An institution's programmer sets an endpoint up, tries it out, hears of a rejected record, and sends what failed again. */
const app = useApp({ pages: true, config: { webhookNetworks: 'any' } });
const browser = useBrowser();
const pushes = usePushes(app);

const received: { headers: IncomingHttpHeaders; body: string }[] = [];
let answer = 204;
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('an endpoint is made, tried out, told of rejections, and sent again what it did not take', async () => {
  const t = (key: keyof typeof webhookTexts) => webhookTexts[key].zh;
  const operator = await anAccount(app)
    .of('institution-operator')
    .operating({ id: pushes.ours.institutionId })
    .made();
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.enter(operator, '/institution/webhooks');
  await desk.page.getByText(t('none')).waitFor();
  await desk.button(t('create')).first().click();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tisheng`;
  await desk.page.getByRole('textbox', { name: t('url') }).fill('study.example.cn');
  await desk.button(/^保\s?存$/).click();
  await desk.page.getByRole('alert').waitFor();
  await desk.page.getByRole('textbox', { name: t('url') }).fill(address);
  await desk.button(/^保\s?存$/).click();
  const secret = (await desk.page.getByText(/^whsec_/).textContent())!.trim();
  await desk.button(t('secret-kept')).click();
  await desk.page.getByText(t('no-deliveries')).waitFor();

  await desk.button(t('ping')).click();
  await desk.page.getByText('ping', { exact: true }).waitFor();
  await app.get(DeliverWebhooks).execute();
  expect(
    verifyWebhook(received[0]!.headers, received[0]!.body, [secret], app.clock.now().getTime()).event,
  ).toBe('ping');

  // The institution's program is down just now.
  answer = 503;
  await pushes.push([pushes.record({ courseCode: 'C9' })]);
  await app.runJobs();
  await app.get(DeliverWebhooks).execute();
  await desk.open('/institution/webhooks');
  await desk.page.getByText('receipt.findings', { exact: true }).waitFor();
  await desk.page.getByText('503', { exact: false }).first().waitFor();
  expect(await desk.overflow()).toBe(0);
  await desk
    .button(/^查\s?看$/)
    .first()
    .click();
  await desk.page.getByText('"rejected": 1', { exact: false }).waitFor();
  await desk.page.keyboard.press('Escape');

  answer = 204;
  await desk
    .button(/^重\s?发$/)
    .first()
    .click();
  await app.get(DeliverWebhooks).execute();
  const again = verifyWebhook(
    received.at(-1)!.headers,
    received.at(-1)!.body,
    [secret],
    app.clock.now().getTime(),
  );
  expect(again).toMatchObject({ event: 'receipt.findings', data: [{ kind: 'rejections', rejected: 1 }] });

  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  await phone.enter(operator, '/institution/webhooks');
  await phone.page.getByText('receipt.findings', { exact: true }).waitFor();
  expect(await phone.overflow()).toBe(0);
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
}, 120_000);
