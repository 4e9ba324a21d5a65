/**
 * A word of the address, where it is one of those that are known; null otherwise.
 *
 * @example oneOf(['OPEN', 'UPHELD'], 'OPEN') // 'OPEN'
 */
export const oneOf = <const Word extends string>(words: readonly Word[], word: string): Word | null =>
  words.find((known) => known === word) ?? null;
