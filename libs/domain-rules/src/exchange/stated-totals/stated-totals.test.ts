import fc from 'fast-check';
import { differenceOf } from './difference-of.js';
import { MAX_STATED_TOTALS, readStatedTotals } from './read-stated-totals.js';

const codes = (text: string) => readStatedTotals(text).problems.map(({ code, row }) => [code, row]);

test('CSV and NDJSON say the same', () => {
  const totals = [
    { learnerNo: 'J-1', records: 12, minutes: 540 },
    { learnerNo: 'J-2', records: 0, minutes: null },
  ];
  const csv = '\ufefflearnerNo,records,minutes\r\n"J-1",12,540\r\n\r\nJ-2,0,\r\n';
  expect(readStatedTotals(csv)).toEqual({ totals, problems: [] });
  expect(readStatedTotals(totals.map((total) => JSON.stringify(total)).join('\n')).totals).toEqual(totals);
});

test('all that is wrong is told at once with its line, and nothing is taken', () => {
  const text = 'learnerNo,records\nJ-1,12\nJ-2,-1\nJ-1,3\n,4\nJ-3,1,2\n';
  expect(codes(text)).toEqual([
    ['stated-total-malformed', 3],
    ['stated-total-repeated', 4],
    ['stated-total-malformed', 5],
    ['stated-total-malformed', 6],
  ]);
  expect(readStatedTotals(text).totals).toEqual([]);
});

test('a file without header, without learners or with too many is refused', () => {
  expect(codes('J-1,12\n')).toEqual([['stated-totals-header', 1]]);
  expect(codes(' \n')).toEqual([['stated-totals-empty', undefined]]);
  expect(codes('learnerNo,records\n')).toEqual([['stated-totals-empty', undefined]]);
  const many = Array.from({ length: MAX_STATED_TOTALS + 1 }, (_, at) => `J-${at},1`).join('\n');
  expect(codes(`learnerNo,records\n${many}`)).toEqual([['stated-totals-too-many', undefined]]);
});

test('any text is read or refused, never both', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', 'learnerNo,records\n', '{"learnerNo":'), (rest, start) => {
      const { totals, problems } = readStatedTotals(start + rest);
      expect(totals.length > 0).toBe(problems.length === 0);
    }),
  );
});

test('what is stated and not held stands apart from what is held and not stated', () => {
  const held = { records: 10, minutes: 450 };
  expect(differenceOf(false, { records: 1, minutes: null }, { records: 0, minutes: 0 })).toBe(
    'unknown-learner',
  );
  expect(differenceOf(true, { records: 12, minutes: null }, held)).toBe('more-stated');
  expect(differenceOf(true, { records: 9, minutes: 450 }, held)).toBe('more-held');
  expect(differenceOf(true, { records: 10, minutes: 449 }, held)).toBe('more-held');
  expect(differenceOf(true, { records: 10, minutes: null }, held)).toBe('same');
  expect(differenceOf(true, null, held)).toBe('not-stated');
  expect(differenceOf(true, null, { records: 0, minutes: 0 })).toBe('same');
});
