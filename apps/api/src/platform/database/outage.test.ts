import { outageOf } from './outage.js';

const coded = (code: string, message = 'm') => Object.assign(new Error(message), { code });

test.each([
  ['53100', 'storage-full'],
  ['53300', 'server-overloaded'],
  ['57P01', 'database-unreachable'],
  ['08006', 'database-unreachable'],
  ['ECONNREFUSED', 'database-unreachable'],
  ['ENOSPC', 'storage-full'],
])('%s is an outage: %s', (code, outage) => {
  expect(outageOf(coded(code))).toBe(outage);
  expect(outageOf(new Error('wrapped', { cause: coded(code) }))).toBe(outage);
});

test('what the driver says in words is understood', () => {
  expect(outageOf(new Error('Connection terminated unexpectedly'))).toBe('database-unreachable');
  expect(outageOf(coded('XX000', 'could not extend file "base/5/t3_1": File too large'))).toBe(
    'storage-full',
  );
});

test.each([[coded('23505')], [coded('42P01')], [new TypeError('x is undefined')], ['ECONNREFUSED'], [null]])(
  'a fault of the program stays one: %s',
  (error) => {
    expect(outageOf(error)).toBeNull();
  },
);
