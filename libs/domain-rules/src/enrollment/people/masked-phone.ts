/** Digits at the front that stay readable: those of the network, which tell nothing of the person. */
const SHOWN_AT_THE_FRONT = 3;
const SHOWN_AT_THE_END = 4;

/**
 * A telephone number as lists show it: the middle is covered, so that people can be told apart and nobody be called.
 *
 * @example maskedPhone('13902948469') // '139****8469'
 */
export function maskedPhone(phone: string): string {
  const hidden = phone.length - SHOWN_AT_THE_FRONT - SHOWN_AT_THE_END;
  if (hidden < 1) return '*'.repeat(phone.length);
  return phone.slice(0, SHOWN_AT_THE_FRONT) + '*'.repeat(hidden) + phone.slice(-SHOWN_AT_THE_END);
}
