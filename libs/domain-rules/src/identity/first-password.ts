/**
 * Characters of first passwords: nobody takes one for another on paper, and all of them are typed without a shift key.
 * Left out are 0 and o, 1, l and i.
 */
export const FIRST_PASSWORD_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Characters of a group; groups are parted by a hyphen. */
const GROUP = 4;
const GROUPS = 3;

/** How many random numbers {@link firstPassword} takes. */
export const FIRST_PASSWORD_CHARACTERS = GROUP * GROUPS;

/**
 * A first password of twelve random characters (59 bits) in groups that can be read off a slip of paper. It is good for
 * one sign-in: a password of one’s own must follow.
 *
 * @param numbers whole numbers from 0 to the length of the alphabet, drawn evenly; one for each character
 * @throws RangeError when there are not enough of them or one is out of range
 * @example firstPassword([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) // 'abcd-efgh-jkmn'
 */
export function firstPassword(numbers: readonly number[]): string {
  const letters = Array.from({ length: FIRST_PASSWORD_CHARACTERS }, (_, index) => {
    const letter = FIRST_PASSWORD_ALPHABET[numbers[index] ?? -1];
    if (letter === undefined) throw new RangeError(`No character for number ${String(numbers[index])}`);
    return letter;
  }).join('');
  return Array.from({ length: GROUPS }, (_, index) => letters.slice(index * GROUP, (index + 1) * GROUP)).join(
    '-',
  );
}
