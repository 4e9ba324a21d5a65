import { columnOf, dayOfSerial } from './sheet-cells.js';
import { showsDay, unescapeText } from './workbook-parts.js';

test('days of the 1900 system skip the 29 February 1900 that it invented', () => {
  expect(dayOfSerial(1, false)).toBe('1900-01-01');
  expect(dayOfSerial(59, false)).toBe('1900-02-28');
  expect(dayOfSerial(60, false)).toBeNull();
  expect(dayOfSerial(61, false)).toBe('1900-03-01');
  expect(dayOfSerial(41925.99, false)).toBe('2014-10-13');
});

test('days of the 1904 system begin on 1 January 1904', () => {
  expect(dayOfSerial(1, true)).toBe('1904-01-02');
  expect(dayOfSerial(41925 - 1462, true)).toBe('2014-10-13');
});

test('numbers that are no day of the calendar mean none', () => {
  expect(dayOfSerial(0, false)).toBeNull();
  expect(dayOfSerial(-5, false)).toBeNull();
  expect(dayOfSerial(3_000_000, false)).toBeNull();
});

test.each([
  ['yyyy-mm-dd', true],
  ['yyyy"年"m"月"d"日";@', true],
  ['[$-804]m"月"', true],
  ['mmm', true],
  ['mm:ss', false],
  ['[h]:mm', false],
  ['General', false],
  ['0.00E+00', false],
  ['"days" 0', false],
  ['[Red]0', false],
  ['\\d0', false],
])('the format %s shows a day: %s', (format, expected) => {
  expect(showsDay(format)).toBe(expected);
});

test('columns are counted in letters', () => {
  expect(['A1', 'Z9', 'AA1', 'AB12', 'XFD1'].map(columnOf)).toEqual([1, 26, 27, 28, 16384]);
});

test('control characters are written as codes and a code itself with an escaped underscore', () => {
  expect(unescapeText('a_x000D_b')).toBe('a\rb');
  expect(unescapeText('_x005F_x000D_')).toBe('_x000D_');
});
