import fc from 'fast-check';
import {
  certificateNumberProblems,
  certificateNumbering,
  patternProblems,
  serialProblems,
} from './certificate-number.js';

const PATTERN = 'MU{year}-{serial:6}';

test('a number is the pattern with year and padded serial', () => {
  expect(certificateNumbering(PATTERN)?.write({ year: 2030, serial: 42 })).toBe('MU2030-000042');
});

test('every number that is written is read back, whatever the pattern', () => {
  const fixed = fc.stringMatching(/^[A-Z0-9\-/第号〔〕 ]{0,6}$/);
  const part = fc.tuple(fixed, fixed, fixed, fc.integer({ min: 1, max: 12 }), fc.boolean());
  fc.assert(
    fc.property(
      part,
      fc.integer({ min: 1000, max: 9999 }),
      fc.nat(),
      ([a, b, c, digits, yearFirst], year, seed) => {
        const [first, second] = yearFirst
          ? ['{year}', `{serial:${digits}}`]
          : [`{serial:${digits}}`, '{year}'];
        const numbering = certificateNumbering(`${a}${first}${b}${second}${c}`);
        const serial = (seed % (10 ** digits - 1)) + 1;
        const number = numbering?.write({ year, serial }) ?? '';
        expect(number).not.toBe('');
        expect(numbering?.read(number)).toEqual({ year, serial });
      },
    ),
  );
});

test('different serials never share a number', () => {
  const numbering = certificateNumbering('A{year}{serial:3}');
  const numbers = Array.from({ length: 999 }, (_, index) =>
    numbering?.write({ year: 2030, serial: index + 1 }),
  );
  expect(new Set(numbers).size).toBe(999);
});

test.each([
  'MU{year}',
  '{serial:6}',
  '{year}{year}{serial:6}',
  '{year}-{serial}',
  '{year}-{serial:0}',
  '{year}-{serial:13}',
  '{year}{serial:6}{day}',
  'A.*{year}{serial:6}',
])('the pattern %s cannot number certificates', (pattern) => {
  expect(patternProblems(pattern).map(({ code }) => code)).toEqual(['certificate-pattern-invalid']);
  expect(certificateNumbering(pattern)).toBeNull();
  expect(certificateNumberProblems(pattern, 'x')).toEqual(patternProblems(pattern));
});

test.each([
  'MU2030-00042',
  'MU2030-0000042',
  'XX2030-000042',
  'MU2030-000000',
  'MU0030-000001',
  'mu2030-000042',
  '',
])('%j is no number of the pattern', (number) => {
  expect(certificateNumberProblems(PATTERN, number)).toEqual([
    { code: 'certificate-number-malformed', field: 'number', data: { example: 'MU2000-000001' } },
  ]);
});

test('spaces around a number do not matter', () =>
  expect(certificateNumberProblems(PATTERN, ' MU2030-000042 ')).toEqual([]));

test('serials end where the digits do', () => {
  const numbering = certificateNumbering('A{year}{serial:2}');
  expect(numbering?.write({ year: 2030, serial: 99 })).toBe('A203099');
  expect(numbering?.write({ year: 2030, serial: 100 })).toBeNull();
  expect(numbering?.write({ year: 2030, serial: 0 })).toBeNull();
  expect(numbering?.write({ year: 999, serial: 1 })).toBeNull();
  expect(serialProblems('A{year}{serial:2}', 90, 9)).toEqual([]);
  expect(serialProblems('A{year}{serial:2}', 90, 10)).toEqual([
    { code: 'certificate-serial-exhausted', data: { wanted: 10, left: 9 } },
  ]);
});
