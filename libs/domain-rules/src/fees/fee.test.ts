import { feeInFen, yuanText } from './fee.js';

const fee = (fenPerHour: number, halfHours = 160) =>
  ({ fee: { fenPerHour, halfHours, payer: 'affiliation' } }) as const;

test('80 hours at 3 yuan are 240 yuan', () => {
  expect(feeInFen(fee(300))).toBe(24_000);
  expect(yuanText(feeInFen(fee(300)))).toBe('240.00');
});

test('half a fen rounds up, whole fen stay', () => {
  expect(feeInFen(fee(3), 1)).toBe(2);
  expect(feeInFen(fee(300), 9)).toBe(1350);
  expect(feeInFen(fee(0), 9)).toBe(0);
});

test('fen are told as yuan with two decimals, credits with their sign', () => {
  expect([0, 5, 24_000, -24_050].map(yuanText)).toEqual(['0.00', '0.05', '240.00', '-240.50']);
});
