const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * An amount in the capital numerals that Chinese bills carry beside the figures (正确填写票据和结算凭证的基本规定, People's
 * Bank of China), so that nobody adds a stroke to it.
 *
 * @param fen whole fen, below 10^15; a credit begins with 负
 * @example amountInCapitals(24_000)  // '贰佰肆拾元整'
 * @example amountInCapitals(100_105) // '壹仟零壹元零伍分'
 */
export function amountInCapitals(fen: number): string {
  const amount = Math.abs(fen);
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor((amount % 100) / 10);
  const rest = amount % 10;
  const whole = yuan > 0 || amount === 0 ? `${wholeInCapitals(yuan)}元` : '';
  const small = [
    jiao > 0 ? `${DIGITS[jiao]}角` : yuan > 0 && rest > 0 ? '零' : '',
    rest > 0 ? `${DIGITS[rest]}分` : '整',
  ].join('');
  return `${fen < 0 ? '负' : ''}${whole}${small}`;
}

function wholeInCapitals(value: number): string {
  if (value === 0) return '零';
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) groups.unshift(rest % 10_000);
  return groups
    .map((group, index) => {
      if (group === 0) return index < groups.length - 1 && groups[index + 1] !== 0 ? '零' : '';
      const leading = index > 0 && group < 1000 && groups[index - 1] !== 0 ? '零' : '';
      return `${leading}${groupInCapitals(group)}${GROUPS[groups.length - 1 - index]}`;
    })
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '');
}

function groupInCapitals(group: number): string {
  const digits = String(group).split('').map(Number);
  return digits
    .map((digit, index) => (digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[digits.length - 1 - index]}`))
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '');
}
