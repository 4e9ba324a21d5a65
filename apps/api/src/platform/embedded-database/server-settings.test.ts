import { serverSettings } from './server-settings.js';

test('committed work is safe unless the server is for tests', () => {
  expect(serverSettings(5432, 'safe')).not.toMatch(/fsync|synchronous_commit|full_page_writes/);
  expect(serverSettings(5432, 'test')).toMatch(/^fsync = 'off'$/m);
});

test('the server listens on the loopback address and the given port alone', () => {
  const lines = serverSettings(5499, 'safe').split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      "listen_addresses = '127.0.0.1'",
      "port = '5499'",
      "unix_socket_directories = ''",
    ]),
  );
});
