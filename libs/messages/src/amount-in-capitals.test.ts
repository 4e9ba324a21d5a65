import fc from 'fast-check';
import { amountInCapitals } from './amount-in-capitals.js';

describe('Amounts in capital numerals', () => {
  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [10, '壹角整'],
    [24_000, '贰佰肆拾元整'],
    [24_050, '贰佰肆拾元伍角整'],
    [100_105, '壹仟零壹元零伍分'],
    [1_000_000, '壹万元整'],
    [1_000_500, '壹万零伍元整'],
    [10_010_000, '壹拾万零壹佰元整'],
    [1_000_000_000_00, '壹拾亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [-24_000, '负贰佰肆拾元整'],
    [162_960_000, '壹佰陆拾贰万玖仟陆佰元整'],
  ])('%d fen are %s', (fen, text) => expect(amountInCapitals(fen)).toBe(text));

  test('no two amounts read alike, and none has two zeros in a row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 10 ** 12 }), (a, b) => {
        expect(amountInCapitals(a)).not.toContain('零零');
        expect(amountInCapitals(a) === amountInCapitals(b)).toBe(a === b);
      }),
    );
  });
});
