import { serverAudits } from 'graphql-http';
import { useApp } from '../support/test-app.js';

const test_ = useApp();
let address: string;

beforeAll(async () => {
  await test_.app.listen(0, '127.0.0.1');
  address = await test_.app.getUrl();
});

describe.each(['/graphql', '/exchange/graphql'])('GraphQL over HTTP at %s', (path) => {
  const audits = serverAudits({ url: () => address + path });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    if (result.status === 'ok') return;
    throw new Error(`${result.status}: ${result.reason}`);
  });
});
