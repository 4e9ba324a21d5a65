/** A text that PostgreSQL can hold: without the sign of code 0. */
export const withoutNul = (text: string): string => text.replaceAll('\u0000', '');
