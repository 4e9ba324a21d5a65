import { foldFullWidth } from './fold-full-width.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type PhoneNumberProblemCode = 'phone-invalid';

const mobile = /^1[3-9]\d{9}$/;
/** Area codes of three digits are 010 and 02x, all others have four. */
const landline = /^(010|02\d|0[3-9]\d{2})([2-9]\d{6,7})(-\d{1,6})?$/;
const abroad = /^\+(?!86)\d{7,15}$/;

/**
 * Writes a telephone number the one way in which it is stored: mobile numbers as 11 digits, fixed ones with a
 * dash after the area code and before an extension, foreign ones with `+`. What is no number comes back folded
 * but otherwise as it is.
 *
 * @example normalisePhoneNumber('+86 139-0294-8469') // '13902948469'
 * @example normalisePhoneNumber('(0431)88886666转12') // '0431-88886666-12'
 */
export function normalisePhoneNumber(text: string): string {
  if (mobile.test(text)) return text;
  const compact = foldFullWidth(text)
    .replace(/^\s*="(.*)"\s*$/, '$1')
    .replace(/[\s'’‘()]/g, '')
    .replace(/[‐–—]/g, '-')
    .replace(/(转|ext\.?|x|#)(?=\d)/i, '~');
  const [given = '', afterSign] = compact.split('~');
  const national = given.replace(/^(\+86|0086|86(?=-?1\d{10}$))-?/, '');
  const withExtension = /^(0\d{2,3}-?\d{7,8})-(\d{1,6})$/.exec(national);
  const digits = (withExtension?.[1] ?? national).replace(/-/g, '');
  const extension = withExtension?.[2] ?? afterSign;
  if (extension === undefined && (mobile.test(digits) || abroad.test(digits))) return digits;
  // After the country code the zero of the area code is left out.
  const fixed = landline.exec(national === given || digits.startsWith('0') ? digits : `0${digits}`);
  if (!fixed) return compact.replace('~', '-');
  return `${fixed[1]}-${fixed[2]}${extension === undefined ? '' : `-${extension}`}`;
}

/** What is wrong with a normalised number; an empty one is not wrong, for nobody must have a telephone. */
export function checkPhoneNumber(number: string): Problem<PhoneNumberProblemCode>[] {
  return isPhoneNumber(number) || number === ''
    ? []
    : [problem('phone-invalid', { data: { value: number } })];
}

/** Whether the normalised text is a telephone number that can be dialled from anywhere. */
export function isPhoneNumber(number: string): boolean {
  return mobile.test(number) || abroad.test(number) || landline.test(number.replace('-', ''));
}
