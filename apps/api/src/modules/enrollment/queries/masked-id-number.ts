/** Characters of a resident ID number; other documents are shown as long, so that the length tells nothing. */
const LENGTH = 18;

/**
 * An ID number as everybody sees it: stars and the last four characters.
 *
 * @example maskedIdNumber('567X') // '**************567X'
 */
export const maskedIdNumber = (lastFour: string): string => lastFour.padStart(LENGTH, '*');
