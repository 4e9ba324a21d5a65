/**
 * Orders versions of a policy pack by their three numbers.
 *
 * @returns negative when `a` is older than `b`, 0 when they are the same
 *
 * @example compareVersions('1.9.0', '1.10.0') < 0 // true
 */
export function compareVersions(a: string, b: string): number {
  const left = numbers(a);
  const right = numbers(b);
  for (let place = 0; place < 3; place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const numbers = (version: string): number[] => version.split('.').map(Number);
