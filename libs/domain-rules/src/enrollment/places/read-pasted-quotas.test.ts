import { readPastedQuotas } from './read-pasted-quotas.js';

const units = [
  { unitId: 'a', code: '990101', name: '甲县' },
  { unitId: 'b', code: '990102', name: '乙县' },
];

test('names or codes lead the rows; headings, empty rows and separators do not matter', () => {
  expect(
    readPastedQuotas('单位\t中小学\t幼儿园\r\n甲县\t1,200\t９０\r\n\r\n990102\t 35 \t\r\n', units, 2),
  ).toEqual({
    quotas: [
      { unitId: 'a', teachers: [1200, 90] },
      { unitId: 'b', teachers: [35, null] },
    ],
    unreadRows: [],
  });
});

test('code and name beside each other are one unit', () => {
  expect(readPastedQuotas('990101\t甲县\t7', units, 1).quotas).toEqual([{ unitId: 'a', teachers: [7] }]);
});

test('rows that cannot be read are told by their number', () => {
  expect(readPastedQuotas('甲县\t12\n某县\t3\n乙县\t若干', units, 1)).toEqual({
    quotas: [{ unitId: 'a', teachers: [12] }],
    unreadRows: [2, 3],
  });
});
