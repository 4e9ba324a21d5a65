import { foldFullWidth } from './fold-full-width.js';

export type Sex = 'male' | 'female';

/** Words and codes (GB/T 2261.1: 1 and 2) that rosters use. */
const words: ReadonlyMap<string, Sex> = new Map([
  ['男', 'male'],
  ['男性', 'male'],
  ['男士', 'male'],
  ['男教师', 'male'],
  ['m', 'male'],
  ['male', 'male'],
  ['1', 'male'],
  ['女', 'female'],
  ['女性', 'female'],
  ['女士', 'female'],
  ['女教师', 'female'],
  ['f', 'female'],
  ['female', 'female'],
  ['2', 'female'],
]);

/**
 * Reads what a roster says of the sex; null for an empty or unknown word.
 *
 * @example sexFromText(' 女性 ') // 'female'
 */
export function sexFromText(text: string): Sex | null {
  return words.get(text) ?? words.get(foldFullWidth(text).replace(/\s/g, '').toLowerCase()) ?? null;
}
