import { serverAudits } from 'graphql-http';
import { useApp } from '../support/test-app.js';

const running = useApp();

describe.each(['/graphql', '/exchange/graphql'])('GraphQL over HTTP at %s', (path) => {
  const audits = serverAudits({ url: () => running.url + path });

  test('the reference audits are there', () => {
    expect(audits.length).toBeGreaterThan(50);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, name, audit) => {
      const result = await audit.fn();
      // What a server MAY do it may also leave: reading by GET needs a header here, against forged requests.
      const passes = result.status === 'ok' || (result.status === 'notice' && name.startsWith('MAY'));
      expect(passes ? 'passes' : `${result.status}: ${'reason' in result ? result.reason : ''}`).toBe(
        'passes',
      );
    },
  );
});
