import fc from 'fast-check';
import { checkWebhookEndpoint, isPublicAddress } from './check-webhook-endpoint.js';
import { isTaken, nextAttempt, WEBHOOK_ATTEMPTS } from './next-attempt.js';

describe('an endpoint', () => {
  const codes = (url: string, events: string[] = ['trainee.enrolled'], plain = false) =>
    checkWebhookEndpoint({ url, events }, plain).map(({ code }) => code);

  test.each([
    ['https://study.example.cn/hooks?from=tisheng', []],
    ['http://study.example.cn/hooks', ['webhook-url-insecure']],
    ['ftp://study.example.cn/', ['webhook-url-malformed']],
    ['/hooks', ['webhook-url-malformed']],
    ['https://user:secret@study.example.cn/', ['webhook-url-malformed']],
    [`https://study.example.cn/${'x'.repeat(500)}`, ['webhook-url-malformed']],
  ])('%s', (url, expected) => {
    expect(codes(url)).toEqual(expected);
  });

  test('asks for one known event at least; http is for trying things out', () => {
    expect(codes('https://a.cn/', [])).toEqual(['webhook-events-missing']);
    expect(codes('https://a.cn/', ['trainee.born'])).toEqual(['webhook-events-missing']);
    expect(codes('http://127.0.0.1:9000/', ['warning.issued'], true)).toEqual([]);
  });
});

describe('an address', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    '2001:db8::1',
    'no address',
  ])('%s is none of the public network', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '223.5.5.5',
    '2400:3200::1',
    '::ffff:8.8.8.8',
  ])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('attempts', () => {
  test('wait longer each time and end after about a day', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const waits = Array.from({ length: WEBHOOK_ATTEMPTS - 1 }, (_, n) => nextAttempt(n + 1, chance)!);
        expect(waits).toEqual(waits.toSorted((a, b) => a - b));
        const day = 24 * 3_600_000;
        const total = waits.reduce((sum, wait) => sum + wait, 0);
        expect([total > 0.7 * day, total < 1.1 * day]).toEqual([true, true]);
        expect(nextAttempt(WEBHOOK_ATTEMPTS, chance)).toBeNull();
      }),
    );
  });

  test('any 2xx is taken, a redirect is not', () => {
    expect([200, 204, 299].map(isTaken)).toEqual([true, true, true]);
    expect([199, 301, 302, 404, 500].map(isTaken)).toEqual([false, false, false, false, false]);
  });
});
