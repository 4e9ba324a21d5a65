import { serverAudits } from 'graphql-http';
import { aRegion } from '../builders/a-region.js';
import { anAccount } from '../builders/an-account.js';
import { anInstitutionClient } from '../builders/an-institution-client.js';
import { useApp } from '../support/test-app.js';

const running = useApp();

/**
 * What a server MAY do and the pages' schema must not: a session cookie says who asks there, and an address lies in logs
 * and histories with whatever name was searched for. Without the header against forged requests a GET is refused.
 */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  '/graphql': ['5A70', 'D6D5', '6A70'],
  '/exchange/graphql': [],
};

describe.each(['/graphql', '/exchange/graphql'])('GraphQL over HTTP at %s', (path) => {
  const audits = serverAudits({ url: () => running.url + path });

  test('the reference audits are there', () => {
    expect(audits.length).toBeGreaterThan(50);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (id, name, audit) => {
      const result = await audit.fn();
      const isLeftOut = LEFT_OUT[path]!.includes(id) && name.startsWith('MAY');
      const reason = 'reason' in result ? result.reason : '';
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${reason}`).toBe(
        isLeftOut ? 'notice: Response status code is not 200' : 'ok',
      );
    },
  );
});

test('a program reads by GET with its token; a mutation by GET is refused, and a cookie opens nothing', async () => {
  const region = await aRegion(running, { schoolsEach: 1 });
  const client = await anInstitutionClient(running, region);
  const url = (query: string) => `/exchange/graphql?query=${encodeURIComponent(query)}`;
  const headers = { authorization: `Bearer ${client.token}` };
  const read = await running.rest({ url: url('{ cohorts { id } }'), headers });
  expect([read.status, read.json()]).toEqual([200, { data: { cohorts: [{ id: region.cohortId }] } }]);
  const changing = url('mutation { publishCourses(input: { courses: [] }) { __typename } }');
  expect((await running.rest({ url: changing, headers })).status).toBe(405);
  const cookie = await anAccount(running).of('province-office').at(region.root).signedIn();
  const byCookie = await running.rest({ url: url('{ cohorts { id } }'), cookie });
  expect(byCookie.json<{ data?: unknown }>().data ?? null).toBeNull();
});
