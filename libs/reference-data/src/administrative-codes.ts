/**
 * Form of administrative codes (GB/T 2260): six digits, two each for province, city and county. The units of a
 * region stand in its policy pack; here is only what holds everywhere.
 */
export type AdministrativeLevel = 'province' | 'city' | 'county';

const FORM = /^[1-9]\d{5}$/;

/**
 * Level of a code, or null when it has not the form of one.
 *
 * @example
 * administrativeLevelOf('990000') // 'province'
 * administrativeLevelOf('990100') // 'city'
 * administrativeLevelOf('990102') // 'county'
 * administrativeLevelOf('9901A1') // null: a private code
 */
export function administrativeLevelOf(code: string): AdministrativeLevel | null {
  if (!FORM.test(code)) return null;
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/**
 * Code of the unit one level up by the digits alone, or null for a province or a code of another form. Units
 * that report elsewhere are named in the policy pack (`region.specialUnits`).
 *
 * @example parentCodeOf('990102') // '990100'
 */
export function parentCodeOf(code: string): string | null {
  const level = administrativeLevelOf(code);
  if (level === 'county') return `${code.slice(0, 4)}00`;
  return level === 'city' ? `${code.slice(0, 2)}0000` : null;
}
